package vn.chiso.web.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Refusal;

/**
 * How far rows are on which nobody reports, because they name no lead unit or one that is none of this installation: who
 * keeps the plan says so and why. Of all other rows their lead units report.
 */
@Component
class RowStates {

    private final Plans plans;
    private final PlanRights rights;
    private final PlanUnits units;
    private final StateStore store;
    private final RowAudit audit;
    private final Clock clock;

    RowStates(Plans plans, PlanRights rights, PlanUnits units, StateStore store, RowAudit audit, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.units = units;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** The row is as the form says. */
        record Done() implements Outcome {
        }

        /** A unit of this installation leads the row, so that its report alone says how far it is. */
        record Led() implements Outcome {
        }

        /** The form cannot be stored, and why. */
        record Refused(List<Refusal> refusals) implements Outcome {
        }

        /** Somebody has changed the row meanwhile; nothing was overwritten. */
        record Conflict() implements Outcome {
        }

        /** The row is gone. */
        record Gone() implements Outcome {
        }
    }

    /** Says how far a row is. */
    @Transactional
    Outcome set(Person person, PlanHead seen, PlanRow row, StateForm form) {
        PlanHead plan = plans.hold(seen);
        PlanRights.require(rights.maySetStates(person, plan));
        Optional<StateStore.Told> now = store.of(row.id());
        if (now.isEmpty()) {
            return new Outcome.Gone();
        }
        if (units.anyLeads(row.id())) {
            return new Outcome.Led();
        }
        List<Refusal> refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        if (now.get().says(form)) {
            return new Outcome.Done(); // sent twice
        }
        if (!store.set(row.id(), form, clock.instant(), person.name())) {
            return new Outcome.Conflict();
        }
        audit.stated(person, plan, row.content(), now.get(), form);
        return new Outcome.Done();
    }
}
