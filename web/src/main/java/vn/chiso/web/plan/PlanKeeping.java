package vn.chiso.web.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Refusal;

/** Plans as a whole: made, renamed, issued, closed. */
@Component
class PlanKeeping {

    private final JdbcClient jdbc;
    private final PlanHeadStore heads;
    private final PlanRights rights;
    private final PlanWriting writing;
    private final PlanReading reading;
    private final RowStore rows;
    private final Audit audit;
    private final Clock clock;

    PlanKeeping(JdbcClient jdbc, PlanHeadStore heads, PlanRights rights, PlanWriting writing, PlanReading reading,
            RowStore rows, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.rights = rights;
        this.writing = writing;
        this.reading = reading;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a draft.
     *
     * @param from the plan whose rows are copied, without their states; null for none
     */
    @Transactional
    long create(Person person, PlanTyped.Result facts, @Nullable PlanHead from) {
        requireOwn(person, facts.unit());
        NewPlan how = new NewPlan(PlanState.DRAFT, false, from != null && from.illustrative(), facts.unit(),
                facts.campaign());
        if (from == null) {
            return writing.add(person.actor(), new Plan(facts.head(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), Funding.NONE, List.of(), facts.reporting(), List.of(),
                    List.of()), how);
        }
        PlanRights.require(rights.mayRead(person, from));
        Plan source = reading.of(from.id());
        // Where another unit stood, and what its copyist noted, is no part of a new plan.
        return writing.add(person.actor(), new Plan(facts.head(), source.citations(), source.passages(), List.of(),
                List.of(), source.targets(), source.headings(), source.tasks(), source.documents(), source.funding(),
                source.projects(), facts.reporting(), List.of(), List.of()), how);
    }

    /** Takes a plan over as a draft of a unit. */
    @Transactional
    long take(Person person, Plan plan, @Nullable Long unit, @Nullable Long campaign) {
        requireOwn(person, unit);
        return writing.add(person.actor(), plan, NewPlan.draft(unit, campaign));
    }

    private static void requireOwn(Person person, @Nullable Long unit) {
        PlanRights.require(person.is(Role.COORDINATOR)
                || (person.is(Role.UNIT_HEAD) && unit != null && person.speaksFor(unit)));
    }

    /** Changes what stands once, when it is still as it was read; says whether it was done. */
    @Transactional
    boolean change(Person person, PlanHead seen, int version, PlanTyped.Result facts) {
        PlanHead plan = heads.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayEdit(person, plan));
        requireOwn(person, facts.unit());
        if (plan.version() != version) {
            return false;
        }
        store(plan.id(), facts.head(), placed(plan.id(), facts.reporting()), person);
        jdbc.sql("update plan set unit_id = ?, campaign_id = ? where id = ?").param(facts.unit())
                .param(facts.campaign()).param(plan.id()).update();
        audit.record(person.actor(), "plan.changed", facts.head().title(), null, facts.unit(),
                Map.of("years", facts.head().period().toString()));
        return true;
    }

    /** Where in the document it stands is in no form. */
    private @Nullable Reporting placed(long plan, @Nullable Reporting typed) {
        Reporting now = reading.reporting(plan);
        return typed == null ? null : new Reporting(typed.rhythm(), typed.to(), now == null ? null : now.place());
    }

    /** Writes what stands once, but for its stable name and where the copy comes from. */
    void store(long plan, Head head, @Nullable Reporting reporting, Person person) {
        CalendarPeriod issued = head.issued();
        jdbc.sql("""
                update plan set title = ?, number = ?, issued = ?, issuer = ?, signer = ?, level = ?, unit_name = ?,
                       first_year = ?, last_year = ?, framework = ?, reporting_to = ?, reporting_rhythm = ?,
                       reporting_place = ?, version = version + 1, changed_at = ?,
                       changed_by = ? where id = ?""").param(head.title()).param(head.number())
                .param(issued == null ? null : issued.toString()).param(head.issuer()).param(head.signer())
                .param(head.level().name()).param(head.unit()).param(head.period().first())
                .param(head.period().last()).param(head.framework())
                .param(reporting == null ? null : reporting.to())
                .param(reporting == null || reporting.rhythm() == null ? null : reporting.rhythm().name())
                .param(reporting == null ? null : reporting.place()).param(Timestamp.from(clock.instant()))
                .param(person.name()).param(plan).update();
    }

    /**
     * Issues a draft, closes an issued plan, opens a closed one again.
     *
     * @return why it was not done; empty when it was
     */
    @Transactional
    List<Refusal> move(Person person, PlanHead seen, PlanState to) {
        PlanHead plan = heads.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayManage(person, plan));
        if (!next(plan).contains(to)) {
            return List.of(Refusal.of("plan.move.not-now"));
        }
        if (rows.counts(plan.id()).isEmpty()) {
            return List.of(Refusal.of("plan.move.empty"));
        }
        jdbc.sql("""
                update plan set state = :to, version = version + 1, changed_at = :at, changed_by = :by,
                       issued_at = case when :to = 'ISSUED' then coalesce(issued_at, :at) else issued_at end
                 where id = :id""").param("to", to.name()).param("at", Timestamp.from(clock.instant()))
                .param("by", person.name()).param("id", plan.id()).update();
        audit.record(person.actor(), "plan.moved", plan.title(), null, plan.unit(),
                Map.of("from", plan.state().name(), "to", to.name()));
        return List.of();
    }

    /** What a plan can become now. A plan of elsewhere stays as it was published. */
    static List<PlanState> next(PlanHead plan) {
        if (plan.sample()) {
            return List.of();
        }
        return switch (plan.state()) {
            case DRAFT -> List.of(PlanState.ISSUED);
            case ISSUED -> List.of(PlanState.CLOSED);
            case CLOSED -> List.of(PlanState.ISSUED);
        };
    }

    /** {@code issued}. */
    static String word(PlanState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
