package vn.chiso.web.plan.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.RowState;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * What all lead units report for a quarter.
 *
 * @param leads   how many units lead something
 * @param missing names of those that have not reported
 * @param unknown names in the plan that mean no unit here
 * @param units   those that have, on this page
 */
public record RollUpPage(PlanFrame.Above above, String quarter, String quarterName, LocalDate due,
        List<Option> quarters, String path, String workbookPath, int leads, List<String> missing,
        List<String> unknown, List<UnitReport> units, Paging paging, Instant asOf) {

    /** What one unit reports. */
    public record UnitReport(String name, String path, Instant sentAt, @Nullable String sentBy, Report.Words words,
            List<Line> lines) {
    }

    /** What it reports about a row. */
    public record Line(String code, String name, RowState state, @Nullable Integer percent, String done,
            String figure, String evidence) {
    }
}
