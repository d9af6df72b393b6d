package vn.chiso.web.plan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Notices;

/**
 * Quarterly reports of lead units. Officers and heads write drafts, the head sends: what a sent report says about rows is
 * written into the plan in the same transaction. A sent report is read only. The head may withdraw it as long as the unit
 * has sent none for a later quarter; what it wrote into the plan stays until it is sent again, and also then where the report
 * says nothing else than before.
 */
@Component
class Reports {

    private final Plans plans;
    private final PlanRights rights;
    private final ReportStore store;
    private final Units units;
    private final People people;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Reports(Plans plans, PlanRights rights, ReportStore store, Units units, People people, Notices notices,
            Audit audit, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.store = store;
        this.units = units;
        this.people = people;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** How something that was wanted with a report ended. */
    sealed interface Outcome {

        /** It was done; the report as it is now. */
        record Done(Report report) implements Outcome {
        }

        /** It was not done, and why. */
        record Refused(List<Refusal> refusals) implements Outcome {
        }

        /** It was not done: somebody else has changed or sent the report meanwhile. */
        record Conflict() implements Outcome {
        }
    }

    /** The report of a unit for a quarter, begun or not. */
    Report of(long plan, long unit, Quarter quarter) {
        return store.find(plan, unit, quarter).orElseGet(() -> Report.none(plan, unit, quarter));
    }

    /** Stores a draft. */
    @Transactional
    public Outcome save(Person person, PlanHead seen, Report wanted, ReportTyped typed) {
        PlanHead plan = plans.hold(seen);
        PlanRights.require(rights.mayReport(person, plan, wanted.unit()));
        requireOpen(plan, wanted.quarter());
        List<Refusal> refusals = typed.refusals();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        Report now = of(plan.id(), wanted.unit(), wanted.quarter());
        if (now.sent() || now.version() != typed.version() || !written(now, typed, person)) {
            return new Outcome.Conflict();
        }
        Report stored = of(plan.id(), wanted.unit(), wanted.quarter());
        typed.rows().forEach((id, row) -> store.put(stored.id(), ReportTyped.stored(id, row)));
        record(person, plan, stored, "plan.report-saved", Map.of("rows", typed.rows().size()));
        return new Outcome.Done(stored);
    }

    private boolean written(Report now, ReportTyped typed, Person person) {
        return now.version() == 0
                ? store.add(new Report(0, now.plan(), now.unit(), now.quarter(), typed.words(), null, null, 0, null,
                        ""), clock.instant(), person.name())
                : store.change(now, typed.words(), clock.instant(), person.name());
    }

    /** Rows that a draft calls done without the figure by which they are measured; asked for once before it is sent. */
    List<String> withoutFigure(Report report) {
        return store.withoutFigure(report.id());
    }

    /** Sends a draft as it was seen: its states and percents are the plan's from now on. */
    @Transactional
    public Outcome send(Person person, PlanHead seen, Report draft) {
        PlanHead plan = plans.hold(seen);
        PlanRights.require(rights.maySend(person, plan, draft.unit()));
        requireOpen(plan, draft.quarter());
        if (store.sentLater(draft)) {
            return new Outcome.Refused(List.of(Refusal.of("plan.report.later-sent")));
        }
        if (!store.send(draft, clock.instant(), person.name())) {
            return new Outcome.Conflict();
        }
        store.complete(draft);
        int changed = store.write(draft, clock.instant(), person.name());
        record(person, plan, draft, "plan.report-sent", Map.of("rows", store.countLed(plan.id(), draft.unit()),
                "moved", changed));
        return new Outcome.Done(of(plan.id(), draft.unit(), draft.quarter()));
    }

    /** Makes a sent report a draft again. */
    @Transactional
    public Outcome withdraw(Person person, PlanHead seen, Report sent) {
        PlanHead plan = plans.hold(seen);
        PlanRights.require(rights.maySend(person, plan, sent.unit()));
        if (store.sentLater(sent)) {
            return new Outcome.Refused(List.of(Refusal.of("plan.report.later-sent")));
        }
        if (!store.withdraw(sent, clock.instant(), person.name())) {
            return new Outcome.Conflict();
        }
        record(person, plan, sent, "plan.report-withdrawn", Map.of());
        people.withRole(Role.COORDINATOR).forEach(coordinator -> notices.tellOnce(coordinator.id(),
                "plan.notice.withdrawn", ProgressPaths.report(plan.id(), sent.unit(), sent.quarter()),
                units.name(sent.unit()), sent.quarter().roman() + "/" + sent.quarter().year(), plan.title()));
        return new Outcome.Done(of(plan.id(), sent.unit(), sent.quarter()));
    }

    /** Whether a sent report may still be withdrawn by somebody who may send it. */
    boolean withdrawable(Report report) {
        return report.sent() && !store.sentLater(report);
    }

    private void requireOpen(PlanHead plan, Quarter quarter) {
        if (!quarter.open(plan, LocalDate.now(clock))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void record(Person person, PlanHead plan, Report report, String action, Map<String, ?> facts) {
        Map<String, Object> told = new java.util.LinkedHashMap<>();
        told.put("quarter", report.quarter().roman() + "/" + report.quarter().year());
        told.putAll(facts);
        audit.record(person.actor(), action, plan.title(), null, report.unit(), told);
    }
}
