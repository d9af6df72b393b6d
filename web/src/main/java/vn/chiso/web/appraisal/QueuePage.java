package vn.chiso.web.appraisal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * What an appraiser has to look at.
 *
 * @param indicators the person's indicators with how they stand
 * @param combined   the entries of all of them as one list; null when there are too many
 */
public record QueuePage(String path, String campaignName, boolean illustrative, JudgePage.@Nullable Progress progress,
        List<Line> indicators, @Nullable Combined combined) {

    /**
     * An indicator.
     *
     * @param path its grid
     */
    public record Line(String code, String name, String max, String path, int all, int waiting, int concluded,
            int returned, int lowered) {
    }

    /**
     * One list of the entries of all indicators.
     *
     * @param tabs  waiting, returned, done
     * @param codes indicators to choose from
     */
    public record Combined(List<Tab> tabs, String tab, List<Option> codes, String code, String query, List<Row> rows,
            Paging paging) {
    }

    /** A part of the list. */
    public record Tab(String id, String path, int count) {
    }

    /**
     * An entry.
     *
     * @param path    page on which it is judged; empty while it is with its unit
     * @param points  declared points
     * @param verdict in words; empty while nothing is concluded
     * @param after   points of the conclusion; empty without one
     * @param lowered whether the conclusion takes points away
     * @param wanted  what is asked for; empty unless it was sent back
     * @param until   by when; null for no day
     */
    public record Row(String path, String code, String name, String unit, String points, String max,
            List<String> flags, String state, boolean draft, String verdict, String after, boolean lowered,
            String wanted, @Nullable LocalDate until) {
    }
}
