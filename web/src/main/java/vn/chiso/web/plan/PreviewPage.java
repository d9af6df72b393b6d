package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * A plan's workbook before it is taken over.
 *
 * @param above      the plan that it is to change; null for a new one
 * @param money      null where there is none
 * @param notes      what people should know about how the file was read
 * @param difference null for a new plan
 * @param unit       how the form shows the unit of a new plan
 */
public record PreviewPage(PlanFrame.@Nullable Above above, String path, String back, String fileName, Plan plan,
        @Nullable MoneyLine money, List<Found> findings, OverviewPage.Counts counts, List<String> notes,
        @Nullable Changes difference, String unit,
        String campaign, List<Option> campaigns, List<Refusal> refusals) {

    /** A finding with the cell that it is about. */
    public record Found(String level, String sentence, String cell) {
    }

    /**
     * What it would change.
     *
     * @param hidden how many changed rows are not shown
     */
    public record Changes(String digest, int added, int changed, int same, int missing, List<String> sections,
            List<Change> rows, int hidden, boolean changes) {
    }

    /**
     * A row that would change.
     *
     * @param kind   {@code new}, {@code changed} or {@code missing}
     * @param fields what differs; empty where the whole row is new or missing
     */
    public record Change(String kind, String part, String code, String name, List<RowPage.Differing> fields) {
    }

    /** How many findings are not shown. */
    public int hiddenFindings() {
        return counts.all() - findings.size();
    }
}
