package vn.chiso.web.plan.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.RowState;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * How far a plan is: for those who answer for it whole, for a lead unit as far as it leads.
 *
 * @param whole      whether it is about the whole plan
 * @param unitName   of which unit; empty for all
 * @param due        last day of reports for the quarter
 * @param reportPath the report of the person's own unit for the quarter; empty where it has none
 * @param board      lead units; empty where it is about one
 * @param losses     on which values the points rest, or why there are none; empty where they are not for the person
 * @param lateCost   points lost by everything that late rows serve, each indicator once; empty where nobody knows
 * @param moments    the time line
 * @param moment     the place on it whose rows are listed
 */
public record ProgressPage(PlanFrame.Above above, boolean whole, String unitName, String quarter, String quarterName,
        LocalDate due, List<Option> quarters, String reportPath, String rollUpPath, RowCounts counts,
        List<UnitLine> board, Filter filter, Paging paging, String losses, String lateCost, List<MomentLink> moments,
        String moment, String unitFilter, List<Line> rows, Paging rowPaging, Instant asOf) {

    /** What the board lists. */
    public record Filter(String text, String state, List<Option> states) {
    }

    /**
     * A lead unit.
     *
     * @param name     of the unit, or as the plan has it where nobody has said which one it means
     * @param path     its report for the quarter; empty where the unit is not known
     * @param rowsPath its rows below
     * @param last     name of the last quarter that it has reported; empty for none
     * @param overdue  whether the report for the quarter is missing although its day is over
     */
    public record UnitLine(String name, boolean known, String path, String rowsPath, RowCounts counts,
            String last, @Nullable Instant sentAt, boolean begun, boolean overdue) {
    }

    /** A place on the time line. */
    public record MomentLink(String id, String name, String path, int all, int done) {
    }

    /**
     * A row.
     *
     * @param daysLate 0 when it is not late
     * @param serves   codes of the framework that it serves
     * @param cost     points that these still lose; empty where nobody knows
     */
    public record Line(String path, PlanPart part, String code, String name, String leads, String deadline,
            @Nullable LocalDate due, long daysLate, RowState state, @Nullable Integer percent, String serves,
            String cost) {
    }
}
