package vn.chiso.web.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;

/** Who may do what with a plan. Which unit leads what is asked of {@link PlanUnits}. */
@Component
public class PlanRights {

    private final PlanUnits units;

    PlanRights(PlanUnits units) {
        this.units = units;
    }

    /** Whether the person works for the unit whose plan it is. */
    private static boolean own(Person person, PlanHead plan) {
        Long unit = plan.unit();
        return unit != null && person.speaksFor(unit) && person.is(Role.UNIT_HEAD, Role.DATA_OFFICER);
    }

    /**
     * Which plans a person may read: drafts are for those who write them and for the leaders.
     *
     * @param issued whether those that are or were carried out
     * @param drafts whether the drafts of everybody
     * @param own    the unit whose drafts; null for none
     */
    record ReadablePlans(boolean issued, boolean drafts, @Nullable Long own) {

        boolean has(PlanHead plan) {
            return switch (plan.state()) {
                case DRAFT -> drafts || (own != null && own.equals(plan.unit()));
                case ISSUED, CLOSED -> issued;
            };
        }
    }

    static ReadablePlans readable(Person person) {
        return new ReadablePlans(
                person.is(Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER,
                        Role.COUNCIL_MEMBER),
                person.is(Role.COORDINATOR, Role.LEADER),
                person.is(Role.UNIT_HEAD, Role.DATA_OFFICER) ? person.unit() : null);
    }

    /** Whether the person may read the plan. */
    public boolean mayRead(Person person, PlanHead plan) {
        return readable(person).has(plan);
    }

    /** Whether the person may change the plan: the coordinator any plan, a unit's head that of the unit. */
    public boolean mayEdit(Person person, PlanHead plan) {
        return plan.state() != PlanState.CLOSED && mayManage(person, plan);
    }

    /** Whether the person may issue, close or reopen the plan. */
    public boolean mayManage(Person person, PlanHead plan) {
        return person.is(Role.COORDINATOR) || (own(person, plan) && person.is(Role.UNIT_HEAD));
    }

    /**
     * Whether the person may say how far rows are that no unit reports on: who manages the plan, while it is carried out.
     * Nobody follows how far a sample is.
     */
    public boolean maySetStates(Person person, PlanHead plan) {
        return plan.state() == PlanState.ISSUED && !plan.sample() && mayManage(person, plan);
    }

    /** Whether the person may report for a unit that leads something in the plan; only the head sends the report. */
    public boolean mayReport(Person person, PlanHead plan, long unit) {
        return plan.state() == PlanState.ISSUED && person.speaksFor(unit)
                && person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && units.leads(plan.id(), unit);
    }

    /** Whether the person may send the report of a unit. */
    public boolean maySend(Person person, PlanHead plan, long unit) {
        return person.is(Role.UNIT_HEAD) && mayReport(person, plan, unit);
    }

    /** Whether the person may read what a unit has reported: that unit, and those who answer for the whole plan. */
    public boolean maySeeReport(Person person, PlanHead plan, long unit) {
        return mayRead(person, plan) && (maySeeFigures(person, plan)
                || (person.speaksFor(unit) && person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)));
    }

    /** Whether the person may see values and points of the plan's unit that are not public: what-if and choosing. */
    public boolean maySeeFigures(Person person, PlanHead plan) {
        return person.is(Role.COORDINATOR, Role.LEADER) || own(person, plan);
    }

    /**
     * Whether the person may see how far the plan is: those who may see its figures the whole of it, a lead unit what it
     * leads itself. Nobody follows how far a sample is.
     */
    public boolean maySeeProgress(Person person, PlanHead plan) {
        Long unit = person.unit();
        return mayRead(person, plan) && plan.state() != PlanState.DRAFT && !plan.sample() && (maySeeFigures(person,
                plan)
                || (unit != null && person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && units.leads(plan.id(), unit)));
    }

    /** Of which rows the person may see how far they are; of drafts and samples there is nothing to hide. */
    public ProgressSight sight(Person person, PlanHead plan) {
        if (plan.sample() || maySeeFigures(person, plan)) {
            return new ProgressSight.Whole();
        }
        Long unit = person.unit();
        return unit != null && maySeeProgress(person, plan)
                ? new ProgressSight.Led(unit)
                : new ProgressSight.None();
    }

    /** Stops a request that is not allowed. */
    public static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not in this role, for this unit and plan");
        }
    }
}
