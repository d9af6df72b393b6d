package vn.chiso.web.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * Where units gave themselves other points than their appraisal left.
 *
 * @param own     whether only the person's own indicators are meant
 * @param sums    what the whole comes to; null while nothing is concluded
 * @param tab     {@code don-vi}, {@code chi-so} or {@code so-lieu}
 * @param tabs    address, name, count
 * @param rounds  names of the rounds before, the latest first
 * @param blocks  to choose from
 */
public record GapPage(String path, String campaignName, boolean illustrative, boolean own, @Nullable Sums sums,
        String tab, List<Tab> tabs, List<String> rounds, List<Option> blocks, String block, String query,
        List<Row> rows, List<Figure> figures, Paging paging) {

    /** A part of the page. */
    public record Tab(String id, String path, int count) {
    }

    /** The whole. */
    public record Sums(String concluded, String lowered, String often, String taken, String added, String sentence) {
    }

    /**
     * A unit or an indicator.
     *
     * @param path    more about it; empty for nothing
     * @param length  of the bar, as a percentage of its place
     * @param lowered {@code 7/62}
     * @param earlier for each round before: how often, how much
     */
    public record Row(String code, String name, String block, String path, String length, String taken, String added,
            String lowered, String often, List<Earlier> earlier) {
    }

    /** A round before. */
    public record Earlier(String lowered, String taken) {
    }

    /**
     * Figures that do not agree.
     *
     * @param kind what disagrees, in a few words
     * @param path where it is judged; empty where that is not one page
     */
    public record Figure(String kind, String unit, String code, String path, String sentence) {
    }
}
