package vn.chiso.web.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.catalog.Verbatim;

/**
 * One published point of one unit: by which rule, from which figures, in which steps. Everything in it is public; people's
 * names and documents are not in it.
 *
 * @param profilePath page of the unit
 * @param rankingPath ranking by this node
 * @param share       share of the maximum
 * @param lost        points that are missing to the maximum
 * @param outcome     how the scoring ended; empty for sums
 * @param rank        among all units; empty when there is none
 * @param rule        null for a sum
 * @param inputs      figures that the rule reads
 * @param steps       how the points came about, worded when they were locked
 * @param decided     null when the rule gave the points
 * @param parts       what a sum is made of; empty for an indicator
 * @param rescaled    what the parts add up to and how it becomes the sum; empty where they are the same
 */
public record PublishedPoint(String profilePath, String rankingPath, String rankingName, String unitName, String code,
        String name, int year, boolean illustrative, String points, String max, String share, String lost,
        String outcome, String rank, @Nullable RuleText rule, List<Figure> inputs, List<String> steps,
        @Nullable ByHand decided, List<Part> parts, String rescaled, Proof proof) {

    /**
     * The rule.
     *
     * @param verbatim as published; empty where the document gives none
     * @param note     how the source says to count
     * @param source   document and part
     * @param words    in words; empty where there is no rule
     * @param wanted   evidence that the source asks for
     */
    public record RuleText(List<Verbatim> verbatim, List<Verbatim> note, String source, String words,
            List<String> wanted) {
    }

    /** A figure with its unit of measure. */
    public record Figure(String letter, String name, String value, String unit) {
    }

    /** Points that were decided by hand. */
    public record ByHand(String basis, String points, String by, String reason) {
    }

    /** A part of a sum. */
    public record Part(String path, String code, String name, String points, String max, String lost) {
    }

    /** From what the point can be computed once more. */
    public record Proof(long publication, int version, int snapshot, String framework, String inputs, String engine,
            String bundle, Instant at) {
    }
}
