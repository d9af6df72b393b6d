package vn.chiso.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** Making a new plan, empty or from the rows of another. */
@Controller
class NewPlanPages {

    private final Plans plans;
    private final PlanReading reading;
    private final PlanTyped typed;
    private final PlanKeeping keeping;
    private final PlanForms forms;
    private final Rendering rendering;
    private final Clock clock;

    NewPlanPages(Plans plans, PlanReading reading, PlanTyped typed, PlanKeeping keeping, PlanForms forms,
            Rendering rendering, Clock clock) {
        this.plans = plans;
        this.reading = reading;
        this.typed = typed;
        this.keeping = keeping;
        this.forms = forms;
        this.rendering = rendering;
        this.clock = clock;
    }

    @GetMapping(PlanPaths.PLANS + "/moi")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer form(Person person, @RequestParam(name = "tu", defaultValue = "") String from,
            HttpServletRequest request) {
        PlanRights.require(ListPages.writes(person));
        PlanHead source = source(person, from);
        Map<String, String> fields = new HashMap<>();
        fields.put(PlanForm.UNIT, forms.own(person));
        fields.put(PlanForm.YEARS, Integer.toString(LocalDate.now(clock).getYear() + 1));
        fields.put(PlanForm.LEVEL, UnitLevel.PROVINCE.name());
        if (source != null) {
            Head head = reading.head(source.id());
            fields.put(PlanForm.COPY, from);
            fields.put(PlanForm.TITLE, head.title());
            fields.put(PlanForm.ISSUER, head.issuer());
            fields.put(PlanForm.LEVEL, head.level().name());
            fields.put(PlanForm.FRAMEWORK, head.framework() == null ? "" : head.framework());
        }
        return Answer.show("plan/form",
                forms.page(person, null, new PlanForm(0, fields), false, List.of(), rendering.ui(request)));
    }

    private @Nullable PlanHead source(Person person, String from) {
        return from.matches("\\d{1,18}") ? plans.get(person, Long.parseLong(from)) : null;
    }

    @PostMapping(PlanPaths.PLANS + "/moi")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer create(Person person, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        PlanRights.require(ListPages.writes(person));
        PlanForm form = PlanForm.of(sent);
        PlanHead source = source(person, form.get(PlanForm.COPY));
        PlanTyped.Result facts = typed.read(person, form);
        if (!facts.refusals().isEmpty()) {
            return Answer.refuse("plan/form",
                    forms.page(person, null, form, false, facts.refusals(), rendering.ui(request)));
        }
        long id = keeping.create(person, facts, source);
        return source == null
                ? Answer.done(PlanPaths.plan(id), "plan.created", facts.head().title())
                : Answer.done(PlanPaths.plan(id), "plan.copied", facts.head().title(), source.title());
    }
}
