package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Situation;

/**
 * What a plan is, where the unit stood, what its money adds up to and what was found.
 *
 * @param framework name of the installed framework that it names; empty for none
 * @param campaign  name of its round; empty for none
 * @param assigned  how many targets have a lead unit
 * @param unmatched how many lead units are not known in this installation
 * @param next      states that the person can move it to
 */
public record OverviewPage(PlanFrame.Above above, Plan content, String framework, String campaign, int assigned,
        int unmatched, List<Situated> situations, @Nullable MoneyLine money, List<Found> findings,
        List<PlanState> next) {

    /** A situation with what it is stored under. */
    public record Situated(long id, Situation situation, String name) {
    }

    /**
     * A finding.
     *
     * @param path where one can see it; empty for nowhere
     */
    public record Found(String level, String sentence, String path) {
    }

    /** How many findings have a level. */
    public int count(String level) {
        return (int) findings.stream().filter(finding -> finding.level().equals(level)).count();
    }
}
