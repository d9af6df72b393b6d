package vn.chiso.web.plan.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.appraisal.TypedLine;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Paging;

/**
 * The report of a lead unit for a quarter.
 *
 * @param path      of this page
 * @param quarters  quarters to choose from, the latest first
 * @param due       last day on which it is in time
 * @param report    as it is stored
 * @param words     as they are stored, or as they were typed
 * @param before    what was said about the quarter before; null where nothing was
 * @param rows      rows of this part of the list
 * @param asked     codes of rows that are called done without their figure, when the head is asked about them
 * @param meanwhile what somebody else has saved while the person was typing; null when nobody has
 * @param unsaved   what was typed and could not be saved, where there is no form any more
 */
public record ReportPage(PlanFrame.Above above, String unitName, String quarterName, String path,
        List<QuarterLink> quarters,
        LocalDate due, Report report, Access access, Report.Words words, Report.@Nullable Words before,
        String beforeName, List<Line> rows, Paging paging, List<String> asked, @Nullable Saved meanwhile,
        List<TypedLine> unsaved, List<Refusal> refusals) {

    /** What the person may do with it now. */
    public enum Access {
        /** It is not sent, and only its writers see drafts. */
        WAITS,
        /** To be read. */
        READS,
        /** To be read, and to be taken back. */
        WITHDRAWS,
        /** To be written. */
        WRITES,
        /** To be written and sent. */
        SENDS;

        public boolean writes() {
            return this == WRITES || this == SENDS;
        }
    }

    /** A quarter to choose. */
    public record QuarterLink(String name, String path, boolean current, boolean sent) {
    }

    /**
     * A row of the plan in the report.
     *
     * @param path     its page
     * @param goals    what it is measured by and where that is to come; empty for nothing
     * @param daysLate 0 when it is not late
     * @param typed    as it is stored, or as it was typed
     * @param mark     of what is stored: a row that says the same is not touched
     * @param before   what the last sent report said about it; null where nothing was
     * @param saved    what somebody else has saved meanwhile; null where that is nothing else
     */
    public record Line(LedRow row, String path, String goals, long daysLate, ReportTyped.Row typed,
            String mark, @Nullable ReportRow before,
            @Nullable ReportRow saved) {
    }

    /** Who has saved meanwhile, and when. */
    public record Saved(String by, @Nullable Instant at, Report.Words words) {
    }
}
