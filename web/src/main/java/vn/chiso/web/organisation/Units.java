package vn.chiso.web.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.platform.Refusal;

/** All units there are and have been. */
@Component
public class Units {

    private final UnitStore store;
    private final UnitRules rules;
    private final Namesakes namesakes;
    private final Audit audit;

    Units(UnitStore store, UnitRules rules, Namesakes namesakes, Audit audit) {
        this.store = store;
        this.rules = rules;
        this.namesakes = namesakes;
        this.audit = audit;
    }

    /** The unit with this identifier. */
    public Optional<Unit> byId(long id) {
        return store.byId(id);
    }

    /** The units with these identifiers; unknown ones are left out. */
    public Map<Long, Unit> byIds(Collection<Long> ids) {
        Map<Long, Unit> found = new HashMap<>();
        if (!ids.isEmpty()) {
            store.byIds(ids).forEach(unit -> found.put(unit.id(), unit));
        }
        return found;
    }

    /** Short name of a unit, or its full one; an en dash when there is no such unit. */
    public String name(long id) {
        return store.byId(id).map(Unit::label).orElse("–");
    }

    /** Units that match, provinces first, each level by code and name. */
    public List<Unit> find(UnitFilter filter, int limit, int offset) {
        return store.find(filter, limit, offset);
    }

    /** How many match. */
    public int count(UnitFilter filter) {
        return store.count(filter);
    }

    /** All units of a level that exist on a day, by code and name. */
    public List<Unit> all(Level level, LocalDate on) {
        return store.find(UnitFilter.ALL.of(level).on(on), Integer.MAX_VALUE, 0);
    }

    /** The unit that a number means on a day. */
    public Optional<Unit> byCode(String scheme, String code, LocalDate on) {
        return store.byCode(scheme, code, on);
    }

    /** The numbers of a unit, the newest first. */
    public List<UnitCode> codes(long unit) {
        return store.codes(unit);
    }

    /** The numbers of several units, the newest first. */
    public Map<Long, List<UnitCode>> codes(Collection<Long> units) {
        return units.isEmpty() ? Map.of() : store.codes(units);
    }

    /** A unit that has, had or will have a number. */
    public record Holder(long unit, UnitCode code) {
    }

    /** Every number that was ever given, with the units that it means. */
    public Map<String, List<Holder>> holders() {
        return store.holders();
    }

    /** The blocks (khối) that units belong to. */
    public List<String> blocks() {
        return store.blocks();
    }

    /** Why a unit cannot be added like this; empty when it can. */
    public List<Refusal> refusals(NewUnit unit) {
        return refusals(UnitRules.NEW, unit);
    }

    /** Why the unit with this identifier cannot be like this; empty when it can. */
    public List<Refusal> refusals(long self, NewUnit unit) {
        List<Refusal> refusals = new ArrayList<>(rules.refusals(self, unit));
        refusals.addAll(namesakes.refusals(self, unit, Set.of()));
        return refusals;
    }

    /** The same but for units that the unit could be mistaken for. */
    public List<Refusal> refusalsAlone(long self, NewUnit unit) {
        return rules.refusals(self, unit);
    }

    /** Why a unit would be mistaken for one that is there, {@code except} for some. */
    public List<Refusal> namesakes(long self, NewUnit unit, Set<Long> except) {
        return namesakes.refusals(self, unit, except);
    }

    /** Units that the stored unit could be mistaken for. */
    public Set<Long> namesakes(long unit) {
        return namesakes.of(unit);
    }

    /** Why the stored unit would be mistaken for another, {@code except} for some. */
    public List<Refusal> namesakes(long unit, Set<Long> except) {
        return namesakes.refusals(unit, except);
    }

    /**
     * What came of adding a unit.
     *
     * @param id       its identifier; only to be used when there are no refusals
     * @param refusals why it was not added
     */
    public record Added(long id, List<Refusal> refusals) {
    }

    /**
     * Adds a unit that nothing speaks against.
     *
     * @return its identifier
     * @throws IllegalArgumentException when {@link #refusals} would have named reasons
     */
    @Transactional
    public long add(Actor actor, NewUnit unit) {
        Added added = tryAdd(actor, unit);
        if (!added.refusals().isEmpty()) {
            throw new IllegalArgumentException("refused: " + added.refusals());
        }
        return added.id();
    }

    /** Adds a unit, or says why not. */
    @Transactional
    public Added tryAdd(Actor actor, NewUnit unit) {
        store.lockCodes();
        return added(actor, unit, refusals(unit));
    }

    /** The same, but {@link #namesakes(long, Set)} is to be asked before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Added tryAddAlone(Actor actor, NewUnit unit) {
        store.lockCodes();
        return added(actor, unit, refusalsAlone(UnitRules.NEW, unit));
    }

    private Added added(Actor actor, NewUnit unit, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            return new Added(UnitRules.NEW, refusals);
        }
        long id = store.insert(unit);
        audit.record(actor, "unit.added", unit.name(), null, id, rules.facts(unit));
        return new Added(id, List.of());
    }

    /**
     * Changes what is known of a unit; its numbers stay.
     *
     * @param changed carries the version that was read
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> change(Actor actor, Unit changed) {
        return change(actor, changed, store.codes(changed.id()));
    }

    /**
     * Changes what is known of a unit, and its numbers.
     *
     * @param changed carries the version that was read
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> change(Actor actor, Unit changed, List<UnitCode> codes) {
        store.lockCodes();
        return changed(actor, changed, codes, refusals(changed.id(), NewUnit.of(changed, codes)));
    }

    /** The same, but {@link #namesakes(long, Set)} is to be asked before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Refusal> changeAlone(Actor actor, Unit changed, List<UnitCode> codes) {
        store.lockCodes();
        return changed(actor, changed, codes, refusalsAlone(changed.id(), NewUnit.of(changed, codes)));
    }

    private List<Refusal> changed(Actor actor, Unit changed, List<UnitCode> codes, List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            return refusals;
        }
        Unit before = store.byId(changed.id()).orElse(null);
        List<UnitCode> codesBefore = store.codes(changed.id());
        if (before == null || !store.update(changed)) {
            return List.of(changedByOther(changed.id()));
        }
        store.replaceCodes(changed.id(), codes);
        audit.record(actor, "unit.changed", changed.name(), null, changed.id(),
                differences(NewUnit.of(before, codesBefore), NewUnit.of(changed, codes)));
        return List.of();
    }

    /** That somebody else was faster, with who and when. */
    private Refusal changedByOther(long unit) {
        List<AuditLine> last = audit.find(new AuditFilter("", "unit.changed", null, unit, null, null, null), 1);
        return last.isEmpty()
                ? Refusal.of("organisation.unit.gone")
                : Refusal.of("organisation.unit.conflict", last.getFirst().actor().name(),
                        UnitRules.moment(last.getFirst().at()));
    }

    private Map<String, Object> differences(NewUnit before, NewUnit after) {
        Map<String, @Nullable Object> old = rules.facts(before);
        Map<String, Object> differences = new LinkedHashMap<>();
        rules.facts(after).forEach((name, value) -> {
            Object was = old.get(name);
            if (!String.valueOf(was).equals(String.valueOf(value))) {
                differences.put(name, List.of(String.valueOf(was), String.valueOf(value)));
            }
        });
        return differences;
    }
}
