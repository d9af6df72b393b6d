package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Situation;

/**
 * What a plan is, where the unit stood, what its money adds up to and what was found.
 *
 * @param framework name of the installed framework that it names; empty for none
 * @param campaign  name of its round; empty for none
 * @param assigned  how many targets have a lead unit
 * @param unmatched how many lead units are not known in this installation
 * @param findings  the worst first; of a large plan not all of them
 * @param next      states that the person can move it to
 */
public record OverviewPage(PlanFrame.Above above, Plan content, String framework, String campaign, int assigned,
        int unmatched, List<Situated> situations, @Nullable MoneyLine money, List<Found> findings,
        Counts counts, List<PlanState> next) {

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

    /** How many findings there are, by how bad they are; not all of them need be shown. */
    public record Counts(int errors, int warnings, int notes) {

        static Counts of(List<PlanFinding> findings) {
            return new Counts(count(findings, PlanFinding.Level.ERROR), count(findings, PlanFinding.Level.WARNING),
                    count(findings, PlanFinding.Level.NOTE));
        }

        private static int count(List<PlanFinding> findings, PlanFinding.Level level) {
            return (int) findings.stream().filter(finding -> finding.level() == level).count();
        }

        /** All of them. */
        public int all() {
            return errors + warnings + notes;
        }
    }

    /** How many findings are not shown. */
    public int hidden() {
        return counts.all() - findings.size();
    }
}
