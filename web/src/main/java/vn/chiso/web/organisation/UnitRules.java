package vn.chiso.web.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;

/** What a unit must be before it is stored. */
@Component
class UnitRules {

    /** Stands for the identifier of a unit that has none yet. */
    static final long NEW = 0;

    private static final int LONGEST = 200;
    private static final int DEEPEST = 10;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final UnitStore store;

    UnitRules(UnitStore store) {
        this.store = store;
    }

    /** Why the unit cannot be like this; empty when it can. */
    List<Refusal> refusals(long self, NewUnit unit) {
        List<Refusal> refusals = new ArrayList<>();
        if (unit.name().isBlank()) {
            refusals.add(Refusal.at("name", "organisation.unit.name.empty"));
        }
        text(refusals, "name", unit.name());
        text(refusals, "shortName", unit.shortName());
        text(refusals, "type", unit.type());
        text(refusals, "block", unit.block());
        text(refusals, "region", unit.region());
        LocalDate from = unit.validFrom();
        LocalDate to = unit.validTo();
        if (from != null && to != null && !to.isAfter(from)) {
            refusals.add(Refusal.at("validTo", "organisation.unit.validity.order"));
        }
        parent(refusals, self, unit);
        codes(refusals, self, unit.codes());
        return refusals;
    }

    private static void text(List<Refusal> refusals, String field, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > LONGEST) {
            refusals.add(Refusal.at(field, "organisation.text.long", LONGEST));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            refusals.add(Refusal.at(field, "organisation.text.control"));
        }
    }

    private void parent(List<Refusal> refusals, long self, NewUnit unit) {
        Long parent = unit.parent();
        if (parent == null) {
            return;
        }
        if (unit.level() == Level.PROVINCE) {
            refusals.add(Refusal.at("parent", "organisation.unit.parent.province"));
            return;
        }
        Long above = parent;
        for (int depth = 0; above != null; depth++) {
            if (above == self || depth > DEEPEST) {
                refusals.add(Refusal.at("parent", "organisation.unit.parent.circle"));
                return;
            }
            Unit found = store.byId(above).orElse(null);
            if (found == null) {
                refusals.add(Refusal.at("parent", "organisation.unit.parent.unknown"));
                return;
            }
            above = found.parent();
        }
    }

    private void codes(List<Refusal> refusals, long self, List<UnitCode> codes) {
        for (int i = 0; i < codes.size(); i++) {
            UnitCode code = codes.get(i);
            if (!code.scheme().matches("[a-z][a-z0-9-]{0,19}")) {
                refusals.add(Refusal.at("code", "organisation.code.scheme", code.scheme()));
            }
            if (!code.code().matches("[0-9A-Za-z][0-9A-Za-z.\\-]{0,39}")) {
                refusals.add(Refusal.at("code", "organisation.code.form", code.code()));
            }
            LocalDate from = code.validFrom();
            LocalDate to = code.validTo();
            if (from != null && to != null && !to.isAfter(from)) {
                refusals.add(Refusal.at("code", "organisation.code.order", code.code()));
            }
            boolean twice = codes.subList(0, i).stream().anyMatch(code::collides);
            if (twice || store.namesakes(code, self).stream().anyMatch(code::collides)) {
                refusals.add(Refusal.at("code", "organisation.code.taken", code.code()));
            }
        }
    }

    /** A moment as a sentence names it. */
    static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(Time.ZONE));
    }

    /** What the audit keeps of a unit: only what is known. */
    Map<String, @Nullable Object> facts(NewUnit unit) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", unit.name());
        facts.put("shortName", unit.shortName());
        facts.put("level", unit.level().id());
        facts.put("type", unit.type());
        Long parent = unit.parent();
        facts.put("parent", parent == null ? null : store.byId(parent).map(Unit::name).orElse("–"));
        facts.put("block", unit.block());
        facts.put("region", unit.region());
        facts.put("validFrom", text(unit.validFrom()));
        facts.put("validTo", text(unit.validTo()));
        facts.put("codes", unit.codes().stream().map(UnitRules::text).toList());
        return facts;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String text(UnitCode code) {
        return code.scheme() + " " + code.code() + " " + code.validFrom() + " " + code.validTo();
    }
}
