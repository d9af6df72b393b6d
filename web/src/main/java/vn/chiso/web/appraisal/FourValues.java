package vn.chiso.web.appraisal;

import java.util.List;
import vn.chiso.web.ui.Option;

/**
 * The values of one indicator of one unit side by side: the round before, declared, appraised, by the council, final.
 * Cells are written as people read them; an en dash where there is none.
 *
 * @param earlier heading of the first column: the year before
 * @param who     who stands behind each column and when
 * @param points  points of each column; that of the appraisal stands in its trial
 * @param outcome how the scoring of each column ended, where it is not simply points; empty otherwise
 */
public record FourValues(String earlier, List<Row> rows, Column<String> points, Column<String> outcome,
        Column<Who> who) {

    /**
     * One figure.
     *
     * @param field    as its field shows it
     * @param editable whether an appraiser may put another figure here now
     * @param home     indicator at which it is entered, when that is another one; empty otherwise
     * @param homePath page of that indicator's appraisal; empty when the person may not go there
     * @param alsoAt   other indicators in which it counts
     * @param refusals sentences about what was typed
     */
    public record Row(String id, String letter, String name, String unit, List<Option> options, Column<String> cells,
            String field, boolean editable, String home, String homePath, List<String> alsoAt,
            List<String> refusals) {
    }

    /** What stands in each column of a row. */
    public record Column<T>(T before, T declared, T appraised, T council, T last) {
    }

    /** A name and a moment, either of which may be empty. */
    public record Who(String name, String moment) {

        /** Nobody yet. */
        static final Who NOBODY = new Who("", "");
    }
}
