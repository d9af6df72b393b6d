package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * The form of a plan.
 *
 * @param above     null for a new plan
 * @param sources   plans to copy from, for a new one
 * @param meanwhile whether somebody else has saved it while the person was typing
 */
public record FormPage(PlanFrame.@Nullable Above above, PlanForm form, Choices choices, List<Option> sources,
        boolean meanwhile, List<Refusal> refusals) {

    /** Words to choose from. */
    public record Choices(List<Option> levels, List<Option> frameworks, List<Option> campaigns,
            List<Option> rhythms) {
    }
}
