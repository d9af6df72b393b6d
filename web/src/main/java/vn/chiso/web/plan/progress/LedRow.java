package vn.chiso.web.plan.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.RowState;

/**
 * A row of a plan that a unit leads.
 *
 * @param deadline in the plan's words; empty for none
 * @param goals    what it is measured by, from where to where, as printed; empty for nothing
 */
public record LedRow(long id, PlanPart part, String code, String name, String deadline, @Nullable LocalDate due,
        RowState state, @Nullable Integer percent, String goals) {
}
