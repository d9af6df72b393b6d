package vn.chiso.web.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** Adding, changing and ending units. Coordinators only arrange units in blocks and regions. */
@Controller
@Permit(Role.ADMINISTRATOR)
class UnitEditing {

    private static final String FORM = "organisation/unit-form";
    private static final String END = "organisation/unit-end";
    private static final int SUCCESSORS = 3;

    private final Units units;
    private final UnitHistory history;
    private final UnitFormReader reader;
    private final UnitChoice choice;
    private final Clock clock;

    UnitEditing(Units units, UnitHistory history, UnitFormReader reader, UnitChoice choice, Clock clock) {
        this.units = units;
        this.history = history;
        this.reader = reader;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping("/don-vi/them")
    Answer add(@RequestParam(name = "tren", defaultValue = "") String parent) {
        String above = parent.matches("\\d{1,18}") ? choice.text(Long.valueOf(parent)) : "";
        return Answer.show(FORM, new UnitFormPage(null, UnitForm.empty(Level.DEPARTMENT, above), units.blocks(),
                false, List.of()));
    }

    @PostMapping("/don-vi/them")
    Answer add(Person person, @RequestParam MultiValueMap<String, String> sent) {
        UnitForm form = UnitForm.read(sent);
        UnitFormReader.Result read = reader.read(form);
        List<Refusal> refusals = new ArrayList<>(read.refusals());
        if (!refusals.isEmpty()) {
            refusals.addAll(units.refusals(read.unit()));
            return Answer.refuse(FORM, new UnitFormPage(null, form, units.blocks(), false, refusals));
        }
        Units.Added added = units.tryAdd(person.actor(), read.unit());
        if (!added.refusals().isEmpty()) {
            return Answer.refuse(FORM, new UnitFormPage(null, form, units.blocks(), false, added.refusals()));
        }
        return Answer.done("/don-vi/" + added.id(), "organisation.unit.added", read.unit().name());
    }

    @GetMapping("/don-vi/{id:\\d{1,18}}/sua")
    @Permit({Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer change(Person person, @PathVariable("id") long id) {
        Unit unit = UnitPages.found(units, id);
        return Answer.show(FORM, new UnitFormPage(unit,
                UnitForm.of(unit, units.codes(id), choice.text(unit.parent())), units.blocks(), grouped(person),
                List.of()));
    }

    @PostMapping("/don-vi/{id:\\d{1,18}}/sua")
    @Permit({Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer change(Person person, @PathVariable("id") long id, @RequestParam MultiValueMap<String, String> sent) {
        Unit unit = UnitPages.found(units, id);
        UnitForm form = UnitForm.read(sent);
        int version = version(form.version());
        List<Refusal> refusals = new ArrayList<>();
        if (grouped(person)) {
            refusals.addAll(units.change(person.actor(), new Unit(id, unit.name(), unit.shortName(), unit.level(),
                    unit.type(), unit.parent(), UnitFormReader.optional(form.block()),
                    UnitFormReader.optional(form.region()), unit.validFrom(), unit.validTo(), version)));
        } else {
            UnitFormReader.Result read = reader.read(form);
            refusals.addAll(read.refusals());
            if (refusals.isEmpty()) {
                NewUnit facts = read.unit();
                refusals.addAll(units.change(person.actor(), new Unit(id, facts.name(), facts.shortName(),
                        facts.level(), facts.type(), facts.parent(), facts.block(), facts.region(), facts.validFrom(),
                        facts.validTo(), version), facts.codes()));
            }
        }
        if (!refusals.isEmpty()) {
            return Answer.refuse(FORM, new UnitFormPage(unit, form, units.blocks(), grouped(person), refusals));
        }
        return Answer.done("/don-vi/" + id, "organisation.unit.changed", units.name(id));
    }

    @GetMapping("/don-vi/{id:\\d{1,18}}/ket-thuc")
    Answer end(@PathVariable("id") long id) {
        Unit unit = UnitPages.found(units, id);
        LocalDate to = unit.validTo();
        List<String> known = history.successors(id).stream().map(step -> choice.text(step.unit())).toList();
        return Answer.show(END, new UnitEndPage(unit, to == null ? "" : to.toString(), fields(known),
                Integer.toString(unit.version()), below(unit), List.of()));
    }

    @PostMapping("/don-vi/{id:\\d{1,18}}/ket-thuc")
    Answer end(Person person, @PathVariable("id") long id, @RequestParam MultiValueMap<String, String> sent) {
        Unit stored = UnitPages.found(units, id);
        String typedDay = sent.getOrDefault("on", List.of("")).getFirst();
        String typedVersion = sent.getOrDefault("version", List.of("")).getFirst();
        List<String> typed = sent.getOrDefault("successor", List.of()).stream().filter(text -> !text.isBlank())
                .toList();
        List<Refusal> refusals = new ArrayList<>();
        LocalDate on = UnitFormReader.day(typedDay, "on", refusals);
        if (on == null && refusals.isEmpty()) {
            refusals.add(Refusal.at("on", "organisation.end.no-day"));
        }
        List<Long> successors = new ArrayList<>();
        for (String text : typed) {
            UnitChoice.Read read = choice.read("successor", text, on == null ? LocalDate.now(clock) : on);
            if (read.refusal() != null) {
                refusals.add(read.refusal());
            } else if (read.id() != null) {
                successors.add(read.id());
            }
        }
        if (refusals.isEmpty() && on != null) {
            refusals.addAll(history.end(person.actor(), versioned(stored, version(typedVersion)), on, successors));
        }
        if (!refusals.isEmpty()) {
            return Answer.refuse(END,
                    new UnitEndPage(stored, typedDay, fields(typed), typedVersion, below(stored), refusals));
        }
        return Answer.done("/don-vi/" + id, "organisation.unit.ended", stored.name());
    }

    private int below(Unit unit) {
        return Math.max(0, units.count(UnitFilter.ALL.within(unit.id()).on(LocalDate.now(clock))) - 1);
    }

    private static List<String> fields(List<String> known) {
        List<String> fields = new ArrayList<>(known);
        for (int i = 0; i < SUCCESSORS; i++) {
            fields.add("");
        }
        return fields;
    }

    private static boolean grouped(Person person) {
        return !person.is(Role.ADMINISTRATOR);
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static Unit versioned(Unit unit, int version) {
        return new Unit(unit.id(), unit.name(), unit.shortName(), unit.level(), unit.type(), unit.parent(),
                unit.block(), unit.region(), unit.validFrom(), unit.validTo(), version);
    }
}
