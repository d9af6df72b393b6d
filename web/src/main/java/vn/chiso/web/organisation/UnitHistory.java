package vn.chiso.web.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Refusal;

/** Which units followed which, and how a unit ends. */
@Component
public class UnitHistory {

    private final SuccessionStore store;
    private final Units units;
    private final Audit audit;

    UnitHistory(SuccessionStore store, Units units, Audit audit) {
        this.store = store;
        this.units = units;
        this.audit = audit;
    }

    /**
     * A unit before or after another.
     *
     * @param note that only a part went over; null when nothing is said
     */
    public record Step(Unit unit, LocalDate on, @Nullable String note) {
    }

    /** From which units this one was formed. */
    public List<Step> predecessors(long unit) {
        return store.predecessors(unit);
    }

    /** Which units took over from this one. */
    public List<Step> successors(long unit) {
        return store.successors(unit);
    }

    /**
     * Ends a unit and its numbers on a day and names who takes over.
     *
     * @param unit carries the version that was read
     * @param on   first day on which it no longer exists
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> end(Actor actor, Unit unit, LocalDate on, List<Long> successors) {
        List<Refusal> refusals = new ArrayList<>();
        Map<Long, Unit> following = units.byIds(successors);
        if (following.containsKey(unit.id())) {
            refusals.add(Refusal.at("successor", "organisation.end.itself"));
        }
        LocalDate from = unit.validFrom();
        if (from != null && !on.isAfter(from)) {
            refusals.add(Refusal.at("on", "organisation.unit.validity.order"));
        }
        for (Unit next : following.values()) {
            if (!next.validOn(on)) {
                refusals.add(Refusal.at("successor", "organisation.end.not-there", next.name()));
            }
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        List<UnitCode> codes = units.codes(unit.id()).stream().map(code -> ended(code, on)).toList();
        Unit ended = new Unit(unit.id(), unit.name(), unit.shortName(), unit.level(), unit.type(), unit.parent(),
                unit.block(), unit.region(), unit.validFrom(), on, unit.version());
        // The form of the end has no other fields that they could point to.
        units.change(actor, ended, codes)
                .forEach(refusal -> refusals.add(new Refusal("", refusal.key(), refusal.facts())));
        if (!refusals.isEmpty()) {
            return refusals;
        }
        store.replaceSuccessors(unit.id(), following.keySet(), on);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("on", on.toString());
        facts.put("successors", following.values().stream().map(Unit::name).sorted().toList());
        audit.record(actor, "unit.ended", unit.name(), null, unit.id(), facts);
        return List.of();
    }

    private static UnitCode ended(UnitCode code, LocalDate on) {
        LocalDate to = code.validTo();
        return to != null && to.isBefore(on) ? code : new UnitCode(code.scheme(), code.code(), code.validFrom(), on);
    }
}
