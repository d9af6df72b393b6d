package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;

/** Entries for the rooms that judge, lock and publish them: to find, to lock, to move. They write their own audit lines. */
@Component
public class EntryStates {

    /** Handed in and not decided for good. */
    public static final Set<EntryState> HANDED_IN = Set.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL,
            EntryState.APPRAISED, EntryState.APPEALED, EntryState.LOCKED, EntryState.PUBLISHED);

    private final EntryStore store;
    private final StateStore moves;

    EntryStates(EntryStore store, StateStore moves) {
        this.store = store;
        this.moves = moves;
    }

    /** The entry with this key. */
    public Optional<Entry> find(EntryKey key) {
        return store.find(key);
    }

    /** Who signed an entry last, and when; empty when nobody has. */
    public Optional<Signature> signature(EntryKey key) {
        return store.signature(key);
    }

    /** The signature under what was handed in. */
    public record Signature(Instant at, long person) {
    }

    /** The entries of one assessed unit. */
    public List<Entry> ofUnit(long campaign, long unit) {
        return store.ofUnit(campaign, unit);
    }

    /** Until the transaction ends nobody else changes these units and their entries; in the order in which all lock. */
    public void lock(long campaign, Collection<Long> units) {
        store.lockUnits(campaign, new TreeSet<>(units));
    }

    /** Moves entries that are in one of some states; says how many were. */
    public int move(Collection<EntryKey> keys, Set<EntryState> from, EntryState to) {
        return moves.move(keys, from, to);
    }

    /** Moves all entries of a round that are in one of some states; says how many were. */
    public int moveAll(long campaign, Set<EntryState> from, EntryState to) {
        return moves.moveAll(campaign, from, to);
    }

    /** Sends one entry back to those who supply it, with what is wanted, by when. */
    public void giveBack(EntryKey key, String reason, LocalDate until) {
        moves.giveBack(key, reason, until);
    }

    /** Number of documents at the indicators of several units. */
    public Map<Long, Map<NodeCode, Integer>> documents(long campaign, Collection<Long> units) {
        return store.evidence(campaign, units);
    }
}
