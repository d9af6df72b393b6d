package vn.chiso.web.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            return new UnitsPage.Line(used.name(), used.leads(), used.coordinates(), unit, shown,
                    unit == null && !shown.isEmpty());
        }).toList();
        return Answer.show("plan/units", new UnitsPage(above, lines, List.of()));
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
        List<UnitNames.Chosen> chosen = new ArrayList<>();
        Map<String, Long> known = units.meanings(plan);
        for (UnitNames.Used used : names.of(plan)) {
            int at = position(sent, used.name());
            Long stored = known.get(used.name());
            // A name that came into the plan after the form was shown keeps its meaning.
            Long seen = at < 0 ? stored : number(sent.getOrDefault("goc-" + at, ""));
            String typed = at < 0 ? choice.text(stored) : sent.getOrDefault("don-vi-" + at, "");
            UnitChoice.Read read = typed.strip().equals(choice.text(seen))
                    ? null
                    : choice.read("don-vi-" + lines.size(), typed, LocalDate.now(clock));
            if (read != null && read.refusal() != null) {
                refusals.add(read.refusal());
            }
            chosen.add(new UnitNames.Chosen(used.name(), seen, read == null ? seen : read.id()));
            // Who has not touched a line sees what is stored now.
            lines.add(new UnitsPage.Line(used.name(), used.leads(), used.coordinates(),
                    read == null ? stored : seen, read == null ? choice.text(stored) : typed, false));
        }
        if (!refusals.isEmpty()) {
            return Answer.refuse("plan/units", new UnitsPage(above, lines, refusals));
        }
        Set<String> clashing = names.keep(person, above.plan(), chosen);
        return clashing.isEmpty()
                ? Answer.done(above.path(), "plan.units.kept", units.meanings(plan).size(), lines.size())
                : new Answer.Page("plan/units", clash(above, lines, clashing), 409);
    }

    /** The form with what was typed, and with what somebody else has chosen meanwhile; saving it again replaces that. */
    private UnitsPage clash(PlanFrame.Above above, List<UnitsPage.Line> lines, Set<String> clashing) {
        Map<String, Long> now = units.meanings(above.plan().id());
        List<Refusal> refusals = new ArrayList<>();
        List<UnitsPage.Line> shown = new ArrayList<>();
        for (UnitsPage.Line line : lines) {
            Long stored = now.get(line.name());
            if (clashing.contains(line.name())) {
                String field = "don-vi-" + shown.size();
                refusals.add(stored == null
                        ? Refusal.at(field, "plan.units.removed-meanwhile", line.name())
                        : Refusal.at(field, "plan.units.changed-meanwhile", line.name(), choice.text(stored)));
            }
            shown.add(new UnitsPage.Line(line.name(), line.leads(), line.coordinates(),
                    clashing.contains(line.name()) ? stored : line.stored(), line.unit(), line.suggested()));
        }
        return new UnitsPage(above, shown, refusals);
    }

    private static @Nullable Long number(String sent) {
        return sent.matches("\\d{1,18}") ? Long.valueOf(sent) : null;
    }

    /** Which line of the form is about a name: rows may have changed since it was shown. */
    private static int position(Map<String, String> sent, String name) {
        for (int i = 0; sent.containsKey("ten-" + i); i++) {
            if (name.equals(sent.get("ten-" + i))) {
                return i;
            }
        }
        return -1;
    }
}
