package vn.chiso.web.plan.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.RowState;

/**
 * A row of a plan that a unit leads.
 *
 * @param deadline in the plan's words; empty for none
 * @param measures by what it is measured and where that is to come, without where it was
 */
public record LedRow(long id, PlanPart part, String code, String name, String deadline, @Nullable LocalDate due,
        RowState state, @Nullable Integer percent, List<Measure> measures) {
}
