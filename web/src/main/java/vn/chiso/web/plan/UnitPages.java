package vn.chiso.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitChoice;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Answer;

/** Which units of this installation the names in a plan mean: lead units report by it. */
@Controller
@RequestMapping("/ke-hoach/{plan}/don-vi")
@Permit({Role.COORDINATOR, Role.UNIT_HEAD})
class UnitPages {

    private final Plans plans;
    private final PlanFrame frame;
    private final PlanUnits units;
    private final UnitNames names;
    private final UnitChoice choice;
    private final Clock clock;

    UnitPages(Plans plans, PlanFrame frame, PlanUnits units, UnitNames names, UnitChoice choice, Clock clock) {
        this.plans = plans;
        this.frame = frame;
        this.units = units;
        this.names = names;
        this.choice = choice;
        this.clock = clock;
    }

    private PlanFrame.Above above(Person person, long plan) {
        PlanFrame.Above above = frame.of(person, plans.get(person, plan), PlanTab.UNITS);
        PlanRights.require(above.edits());
        return above;
    }

    @GetMapping
    Answer show(Person person, @PathVariable long plan) {
        PlanFrame.Above above = above(person, plan);
        Map<String, Long> meanings = units.meanings(plan);
        List<UnitsPage.Line> lines = names.of(plan).stream().map(used -> {
            Long unit = meanings.get(used.name());
            String shown = unit == null ? suggested(used.name()) : choice.text(unit);
            return new UnitsPage.Line(used.name(), used.leads(), used.coordinates(), shown,
                    unit == null && !shown.isEmpty());
        }).toList();
        return Answer.show("plan/units", new UnitsPage(above, UnitNames.mark(meanings), lines, List.of()));
    }

    /** The one unit of exactly this name; empty for none. */
    private String suggested(String name) {
        Unit unit = choice.read("", name, LocalDate.now(clock)).unit();
        return unit != null && SearchKey.of(unit.name()).equals(SearchKey.of(name)) ? choice.text(unit) : "";
    }

    @PostMapping
    Answer keep(Person person, @PathVariable long plan, @RequestParam Map<String, String> sent) {
        PlanFrame.Above above = above(person, plan);
        List<Refusal> refusals = new ArrayList<>();
        List<UnitsPage.Line> lines = new ArrayList<>();
        Map<String, Long> meanings = new LinkedHashMap<>();
        List<UnitNames.Used> used = names.of(plan);
        Map<String, Long> known = units.meanings(plan);
        for (int i = 0; i < used.size(); i++) {
            String name = used.get(i).name();
            int at = position(sent, name, used.size());
            // A name that came into the plan after the form was shown keeps its meaning.
            String typed = at < 0 ? choice.text(known.get(name)) : sent.getOrDefault("don-vi-" + at, "");
            UnitChoice.Read read = choice.read("don-vi-" + i, typed, LocalDate.now(clock));
            if (read.refusal() != null) {
                refusals.add(read.refusal());
            }
            Long unit = read.id();
            if (unit != null) {
                meanings.put(name, unit);
            }
            lines.add(new UnitsPage.Line(name, used.get(i).leads(), used.get(i).coordinates(), typed, false));
        }
        if (!refusals.isEmpty()) {
            return Answer.refuse("plan/units",
                    new UnitsPage(above, sent.getOrDefault("da-xem", ""), lines, refusals));
        }
        if (!names.keep(person, above.plan(), sent.getOrDefault("da-xem", ""), meanings)) {
            return new Answer.Page("plan/units", new UnitsPage(above, UnitNames.mark(units.meanings(plan)), lines,
                    List.of(Refusal.of("plan.units.changed-meanwhile"))), 409);
        }
        return Answer.done(above.path(), "plan.units.kept", meanings.size(), used.size());
    }

    /** Which line of the form is about a name: rows may have changed since it was shown. */
    private static int position(Map<String, String> sent, String name, int most) {
        for (int i = 0; i < most; i++) {
            if (name.equals(sent.get("ten-" + i))) {
                return i;
            }
        }
        return -1;
    }
}
