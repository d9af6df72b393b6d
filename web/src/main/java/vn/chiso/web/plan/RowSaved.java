package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was saved in its table, or is shown again, with what its saving has changed.
 *
 * @param groups headings with their sums; empty where the table has no money
 * @param total  of all projects; null in other tables
 */
public record RowSaved(PlanFrame.Above above, PlanPart part, TablePage.RowLine line, int sources,
        List<TablePage.Group> groups, @Nullable MoneyLine total) {
}
