package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;

/** What stands above every page of a plan. */
@Component
public class PlanFrame {

    private final PlanRights rights;

    PlanFrame(PlanRights rights) {
        this.rights = rights;
    }

    /**
     * What stands above a page.
     *
     * @param tabs    pages that the person may look at
     * @param edits   whether the person may change the plan now
     * @param manages whether the person may issue, close or reopen it
     * @param states  whether the person may say how far rows are that no unit reports on
     * @param sight   of which rows the person may see how far they are
     */
    public record Above(PlanHead plan, List<PlanTab> tabs, PlanTab current, boolean edits, boolean manages,
            boolean states, ProgressSight sight) {

        /** Address of this page. */
        public String path() {
            return current.path(plan.id());
        }
    }

    /** What stands above a page of a plan for a person. */
    public Above of(Person person, PlanHead plan, PlanTab current) {
        List<PlanTab> tabs = new ArrayList<>(List.of(PlanTab.OVERVIEW, PlanTab.TARGETS, PlanTab.TASKS,
                PlanTab.DOCUMENTS, PlanTab.PROJECTS));
        boolean edits = rights.mayEdit(person, plan);
        if (edits) {
            tabs.add(PlanTab.UNITS);
        }
        if (rights.maySeeProgress(person, plan)) {
            tabs.add(PlanTab.PROGRESS);
        }
        if (rights.maySeeFigures(person, plan)) {
            tabs.add(PlanTab.COVERAGE);
            if (plan.campaign() != null && plan.unit() != null) {
                tabs.add(PlanTab.WHAT_IF);
                tabs.add(PlanTab.CHOICE);
            }
        }
        return new Above(plan, List.copyOf(tabs), current, edits, rights.mayManage(person, plan),
                rights.maySetStates(person, plan), rights.sight(person, plan));
    }
}
