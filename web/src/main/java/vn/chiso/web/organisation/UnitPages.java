package vn.chiso.web.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.AccountFilter;
import vn.chiso.web.account.Accounts;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Paging;

/** Looking at units. */
@Controller
@Permit(who = Permit.Who.SIGNED_IN)
class UnitPages {

    private static final int ROWS = 50;
    private static final int CHILDREN = 30;

    private final Units units;
    private final UnitHistory history;
    private final UnitChanges changes;
    private final UnitChoice choice;
    private final Accounts accounts;
    private final Clock clock;

    UnitPages(Units units, UnitHistory history, UnitChanges changes, UnitChoice choice, Accounts accounts,
            Clock clock) {
        this.units = units;
        this.history = history;
        this.changes = changes;
        this.choice = choice;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/don-vi")
    Answer list(@RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "cap", defaultValue = "") String level,
            @RequestParam(name = "thuoc", defaultValue = "") String within,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "ngay", required = false) @Nullable String typedDay,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = typedDay == null ? today : Days.read(typedDay).orElse(null);
        List<Refusal> refusals = new ArrayList<>();
        if (day == null && typedDay != null && !typedDay.isBlank()) {
            refusals.add(Refusal.at("ngay", "organisation.day.form", typedDay));
        }
        Level wanted = level(level);
        Long above = within.matches("\\d{1,18}") ? Long.valueOf(within) : null;
        UnitFilter filter = new UnitFilter(text, wanted, above, block.isEmpty() ? null : block, day);
        String on = day != null ? Days.written(day) : typedDay == null ? "" : typedDay.strip();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tim", text);
        query.put("cap", wanted == null ? "" : wanted.id());
        query.put("thuoc", above == null ? "" : within);
        query.put("khoi", block);
        query.put("ngay", on.isEmpty() ? ListPath.ANY : on);
        int total = units.count(filter);
        Paging paging = ListPath.paging(page, ROWS, total, "/don-vi", query);
        return Answer.show("organisation/units",
                new UnitsPage(new UnitsPage.Typed(text, wanted, above == null ? "" : within, block, on),
                        narrowing(day, above), units.blocks(),
                        rows(units.find(filter, ROWS, (int) paging.offset()), today),
                        paging, total == 0 && units.count(UnitFilter.ALL) == 0, refusals));
    }

    /** Provinces of the day, and the unit that the list is narrowed to already. */
    private List<Unit> narrowing(@Nullable LocalDate day, @Nullable Long above) {
        List<Unit> provinces = new ArrayList<>(
                units.find(UnitFilter.ALL.of(Level.PROVINCE).on(day), Integer.MAX_VALUE, 0));
        if (above != null && provinces.stream().noneMatch(unit -> unit.id() == above)) {
            units.byId(above).ifPresent(provinces::add);
        }
        return provinces;
    }

    private List<UnitsPage.Row> rows(List<Unit> found, LocalDate today) {
        Map<Long, List<UnitCode>> codes = units.codes(found.stream().map(Unit::id).toList());
        Map<Long, Unit> parents = units
                .byIds(found.stream().map(Unit::parent).filter(Objects::nonNull).distinct().toList());
        return found.stream().map(unit -> new UnitsPage.Row(unit,
                codes.getOrDefault(unit.id(), List.of()).stream().findFirst().orElse(null),
                unit.parent() == null ? null : parents.get(unit.parent()), unit.validOn(today))).toList();
    }

    @GetMapping("/don-vi/{id:\\d{1,18}}")
    Answer one(@PathVariable("id") long id, Person person) {
        LocalDate today = LocalDate.now(clock);
        Unit unit = found(units, id);
        // What is gone is shown as it was on its last day.
        LocalDate to = unit.validTo();
        LocalDate day = to != null && !to.isAfter(today) ? to.minusDays(1) : today;
        UnitFilter direct = UnitFilter.ALL.within(id).on(day);
        List<Unit> below = units.find(direct, CHILDREN + 1, 0).stream().filter(child -> child.id() != id)
                .limit(CHILDREN).toList();
        Map<Long, List<UnitCode>> codes = units.codes(below.stream().map(Unit::id).toList());
        List<UnitPage.Child> children = below.stream().map(child -> new UnitPage.Child(child,
                codes.getOrDefault(child.id(), List.of()).stream().findFirst().orElse(null))).toList();
        int count = units.count(direct) - (unit.validOn(day) ? 1 : 0);
        int ever = units.count(UnitFilter.ALL.within(id)) - 1;
        return Answer.show("organisation/unit",
                new UnitPage(unit, unit.validOn(today), above(unit), units.codes(id), history.predecessors(id),
                        history.successors(id), children, count, Math.max(0, ever - count),
                        accounts.find(AccountFilter.ofUnit(id), 100, 0),
                        person.is(Role.ADMINISTRATOR, Role.COORDINATOR) ? changes.of(id) : null));
    }

    private List<Unit> above(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Long next = unit.parent();
        while (next != null && above.size() < 10) {
            Unit parent = found(units, next);
            above.addFirst(parent);
            next = parent.parent();
        }
        return above;
    }

    @GetMapping("/don-vi/goi-y")
    Answer suggestions(@RequestParam(name = "truong", defaultValue = "tim") String field,
            @RequestParam Map<String, String> sent) {
        // A field sends what was typed under its own name.
        String typed = sent.getOrDefault(field, "");
        return Answer.show("organisation/suggestions",
                new SuggestionsPage(choice.suggestions(typed, LocalDate.now(clock)).stream().map(choice::text)
                        .toList()));
    }

    static Unit found(Units units, long id) {
        return units.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable Level level(String typed) {
        for (Level level : Level.values()) {
            if (level.id().equals(typed)) {
                return level;
            }
        }
        return null;
    }
}
