package vn.chiso.web.plan;

import org.jspecify.annotations.Nullable;

/**
 * How a plan is taken into the installation.
 *
 * @param sample   whether it is a published plan of elsewhere that came with the program
 * @param unit     the installation's unit whose plan it is; null for none of them
 * @param campaign the round whose points it is to raise; null for none
 */
public record NewPlan(PlanState state, boolean sample, boolean illustrative, @Nullable Long unit,
        @Nullable Long campaign) {

    /** A draft of a unit. */
    public static NewPlan draft(@Nullable Long unit, @Nullable Long campaign) {
        return new NewPlan(PlanState.DRAFT, false, false, unit, campaign);
    }

    /** A published plan of elsewhere. */
    public static NewPlan ofElsewhere() {
        return new NewPlan(PlanState.CLOSED, true, false, null, null);
    }
}
