package vn.chiso.web.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Who did what and when. A line is written in the transaction that does what it tells, or not at all. */
@Component
public class Audit {

    private final AuditStore store;
    private final Clock clock;
    private final ObjectMapper json;

    Audit(AuditStore store, Clock clock, ObjectMapper json) {
        this.store = store;
        this.clock = clock;
        this.json = json;
    }

    /** What was done, before it has its place in the chain. */
    private record Deed(Instant at, Actor actor, String action, String subject, @Nullable Long campaign,
            @Nullable Long unit, String detail) {
    }

    /** Notes something that concerns no campaign. */
    public void record(Actor actor, String action, String subject, Map<String, ?> detail) {
        record(actor, action, subject, null, null, detail);
    }

    /**
     * Notes what the running transaction does.
     *
     * @param action  stable name, also the key {@code audit.<action>} of the message bundles
     * @param subject what it is done to, as people name it
     * @throws IllegalStateException outside a transaction
     */
    public void record(Actor actor, String action, String subject, @Nullable Long campaign, @Nullable Long unit,
            Map<String, ?> detail) {
        Deed deed = new Deed(clock.instant().truncatedTo(ChronoUnit.MICROS), actor, action, subject, campaign, unit,
                json.writeValueAsString(new LinkedHashMap<>(detail)));
        deeds().add(deed);
    }

    /** The chain has one end, so lines are added last: its lock is then held for the commit only. */
    private List<Deed> deeds() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("an audit line belongs into a transaction");
        }
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Writer writer) {
                return writer.deeds;
            }
        }
        Writer writer = new Writer();
        TransactionSynchronizationManager.registerSynchronization(writer);
        return writer.deeds;
    }

    private final class Writer implements TransactionSynchronization {

        private final List<Deed> deeds = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            AuditStore.Head head = store.lockHead();
            long id = head.lastId();
            String previous = head.hash();
            List<AuditLine> lines = new ArrayList<>();
            for (Deed deed : deeds) {
                id++;
                String hash = AuditLine.hash(id, deed.at(), deed.actor(), deed.action(), deed.subject(),
                        deed.campaign(), deed.unit(), deed.detail(), previous);
                lines.add(new AuditLine(id, deed.at(), deed.actor(), deed.action(), deed.subject(), deed.campaign(),
                        deed.unit(), deed.detail(), previous, hash));
                previous = hash;
            }
            store.add(lines);
            store.moveHead(id, previous);
        }
    }

    /** Lines that match, newest first. */
    public List<AuditLine> find(AuditFilter filter, int limit) {
        return store.find(filter, limit);
    }

    /** What was done to one thing of a unit in a campaign, newest first. */
    public List<AuditLine> about(long campaign, long unit, String subject, int limit) {
        return store.about(campaign, unit, subject, limit);
    }

    /**
     * The number of the last line about a campaign; 0 for none. Whatever changes figures, decisions or results of a
     * campaign writes a line in the same transaction, so that two readings between which this number is the same are the
     * same.
     */
    public long last(long campaign) {
        return store.last(campaign);
    }

    /** The actions that occur, for a filter. */
    public List<String> actions() {
        return store.actions();
    }

    /** The campaigns that occur. */
    public List<Long> campaigns() {
        return store.campaigns();
    }

    /** The units that occur. */
    public List<Long> units() {
        return store.units();
    }

    /** How many lines there are. */
    public long lines() {
        return store.lines();
    }

    /** The first line that is not what was written, or whose place in the chain is wrong; empty when all is well. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Long> firstBroken() {
        return store.firstBroken();
    }
}
