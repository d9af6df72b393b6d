package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * A row's form, in its table or on a page of its own.
 *
 * @param row       identifier; 0 for a new one
 * @param columns   how many columns the table has
 * @param meanwhile what somebody else has saved while the person was typing; null when nobody has
 * @param progress  how far it is; null where the person does not see it or nobody follows it
 * @param edits     whether it can be changed; otherwise it is only shown
 */
public record RowPage(PlanFrame.Above above, PlanPart part, long row, String tablePath, int columns, RowForm form,
        List<Option> headings, Funding funding, Choices choices, @Nullable Meanwhile meanwhile,
        @Nullable RowProgress progress, boolean edits, List<Refusal> refusals) {

    /** Address of the form. */
    public String path() {
        return row == 0 ? tablePath : tablePath + "/" + row;
    }

    /** The same with something else about how far the row is. */
    RowPage with(@Nullable RowProgress other) {
        return new RowPage(above, part, row, tablePath, columns, form, headings, funding, choices, meanwhile, other,
                edits, refusals);
    }

    /** Words to choose from and names to suggest. */
    public record Choices(List<Option> comparisons, List<Option> reasons, List<Option> kinds, List<String> units) {
    }

    /** What somebody else has saved. */
    public record Meanwhile(String name, java.time.Instant at, List<Differing> fields) {
    }

    /** A field that differs between what is saved and what was typed. */
    public record Differing(String label, String saved, String typed) {
    }
}
