package vn.chiso.web.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Refusal;

/** Rows of plans as people change them one by one. */
@Component
public class Rows {

    private final PlanHeadStore heads;
    private final PlanRights rights;
    private final PlanReading reading;
    private final RowStore store;
    private final RowWriting writing;
    private final RowOrder order;
    private final RowAudit audit;
    private final Clock clock;

    Rows(PlanHeadStore heads, PlanRights rights, PlanReading reading, RowStore store, RowWriting writing,
            RowOrder order, RowAudit audit, Clock clock) {
        this.heads = heads;
        this.rights = rights;
        this.reading = reading;
        this.store = store;
        this.writing = writing;
        this.order = order;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of saving a row. */
    sealed interface Saved {

        /** It was saved. */
        record Done(PlanRow row) implements Saved {
        }

        /** Somebody else has saved it meanwhile; nothing was overwritten. */
        record Conflict(PlanRow now) implements Saved {
        }

        /** It is gone. */
        record Gone() implements Saved {
        }
    }

    /** A row of this plan and table. */
    public Optional<PlanRow> find(long plan, PlanPart part, long row) {
        return store.find(row).filter(found -> found.plan() == plan && found.content().part() == part);
    }

    /** The plan, which nobody issues, closes or reorders until the transaction ends. */
    private PlanHead editable(Person person, PlanHead seen) {
        PlanHead plan = heads.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayEdit(person, plan));
        return plan;
    }

    private RowWriting.By by(Person person) {
        return new RowWriting.By(person.name(), clock.instant());
    }

    /** Adds a row at the end of its heading. */
    @Transactional
    PlanRow add(Person person, PlanHead seen, RowContent content) {
        PlanHead plan = editable(person, seen);
        int position = order.makeRoom(plan.id(), content.part(), content.heading());
        long id = writing.add(plan.id(), position, List.of(content), by(person)).getFirst();
        audit.record(person, "plan.row-added", plan, content);
        return store.find(id).orElseThrow();
    }

    /** Changes a row, when it is still as it was read. */
    @Transactional
    Saved change(Person person, PlanHead seen, long row, int version, RowContent content) {
        PlanHead plan = editable(person, seen);
        Optional<PlanRow> found = find(plan.id(), content.part(), row);
        if (found.isEmpty()) {
            return new Saved.Gone();
        }
        PlanRow now = found.get();
        if (now.content().equals(content)) {
            return new Saved.Done(now); // also when somebody else has just saved the same
        }
        if (now.version() != version) {
            return new Saved.Conflict(now);
        }
        writing.change(Map.of(row, content), by(person));
        if (!now.content().heading().equals(content.heading())) {
            order.toEnd(plan.id(), content.part(), row, content.heading());
        }
        audit.changed(person, plan, now.content(), content,
                content.part() == PlanPart.PROJECT ? reading.funding(plan.id()) : Funding.NONE);
        return new Saved.Done(store.find(row).orElseThrow());
    }

    /**
     * Takes a row away, when it is still as it was read and nobody has reported on it.
     *
     * @return why it was not done; empty when it was
     */
    @Transactional
    List<Refusal> remove(Person person, PlanHead seen, PlanRow row) {
        PlanHead plan = editable(person, seen);
        List<Refusal> refusals = new ArrayList<>();
        Optional<PlanRow> now = store.find(row.id());
        if (now.isEmpty() || now.get().version() != row.version()) {
            refusals.add(Refusal.of("plan.row.changed-meanwhile"));
        } else if (order.reported(row.id())) {
            refusals.add(Refusal.of("plan.row.reported", row.content().code()));
        } else {
            order.remove(row.id());
            audit.record(person, "plan.row-removed", plan, row.content());
        }
        return refusals;
    }

    /** Moves a row one place within its heading; false when it is at the edge already. */
    @Transactional
    boolean move(Person person, PlanHead seen, PlanRow row, RowOrder.Direction direction) {
        PlanHead plan = editable(person, seen);
        boolean moved = store.find(row.id()).filter(now -> order.move(now, direction)).isPresent();
        if (moved) {
            audit.record(person, "plan.row-moved", plan, row.content());
        }
        return moved;
    }
}
