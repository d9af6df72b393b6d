package vn.chiso.web.campaign.setup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * Contradictory maxima of the framework and what the round does about them.
 *
 * @param findings every finding that can be decided
 * @param decided  how many are
 * @param chosen   the finding that is looked at; null where there is none
 * @param maxima   what counts for the whole and for its top rows
 * @param refused  why a decision was not recorded, in the engine's words
 */
public record ResolutionPage(SetupHead head, List<Row> findings, int decided, @Nullable Chosen chosen,
        List<Maximum> maxima, List<String> refused, List<Refusal> refusals) {

    /**
     * A finding in the list.
     *
     * @param decision what was decided; empty while nothing is
     */
    public record Row(String node, String label, String sentence, String decision) {
    }

    /**
     * The finding that is looked at.
     *
     * @param choices  what can be decided
     * @param value    the choice that is ticked
     * @param recorded the decision as recorded; empty for none
     * @param seen     the recorded decision as the form was made from it
     */
    public record Chosen(String node, String label, String sentence, List<Option> choices, String value, String basis,
            String recorded, String seen, String recordedBasis, String by, @Nullable Instant at, String recordedNode) {
    }

    /** What is printed for a row, what its indicators add up to, what counts in the round. */
    public record Maximum(String node, String name, @Nullable Exact printed, Exact leaves, Exact counts) {
    }
}
