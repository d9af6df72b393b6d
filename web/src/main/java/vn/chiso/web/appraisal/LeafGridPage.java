package vn.chiso.web.appraisal;

import java.util.List;
import vn.chiso.web.ui.Paging;

/**
 * One indicator of all units, for its appraiser.
 *
 * @param path      address without the query
 * @param here      address of exactly this page
 * @param words     the scoring rule in words
 * @param columns   declared figures: letter and name
 * @param show      which rows: all, only odd ones, only waiting ones
 * @param plain     rows of the page that may be accepted at once
 * @param editable  whether the person may conclude now
 */
public record LeafGridPage(String path, String here, String queuePath, String campaignName, boolean illustrative,
        String code, String name, String max, String words, int waiting, int concluded, int all,
        List<Column> columns, List<Row> rows, Paging paging, String query, String show, int plain, boolean editable) {

    /** A declared figure. */
    public record Column(String letter, String name, String unit) {
    }

    /**
     * A unit.
     *
     * @param path    page on which it is judged; empty while it is with its unit
     * @param stamp   what was handed in, as forms name it
     * @param plain   whether it may be accepted with others
     * @param verdict in words; empty while nothing is concluded
     */
    public record Row(long unit, String name, String path, String stamp, boolean plain, List<String> figures,
            String points, String before, String jump, int documents, List<String> flags, String state, boolean draft,
            String verdict, String after, boolean lowered) {
    }
}
