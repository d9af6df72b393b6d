package vn.chiso.web.plan.choice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.chiso.web.plan.PlanGone;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.PlanPaths;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** The effects of a task, for those who may change the plan. */
@Controller
@RequestMapping("/ke-hoach/{plan}/nhiem-vu/{row}/tac-dong")
@Permit({Role.COORDINATOR, Role.UNIT_HEAD})
class EffectPages {

    private static final String TEMPLATE = "plan/effects";

    private final Plans plans;
    private final PlanRights rights;
    private final Grounds grounds;
    private final Effects effects;
    private final PlanGone gone;
    private final EffectViews views;
    private final Rendering rendering;

    EffectPages(Plans plans, PlanRights rights, Grounds grounds, Effects effects, PlanGone gone,
            EffectViews views, Rendering rendering) {
        this.plans = plans;
        this.rights = rights;
        this.grounds = grounds;
        this.effects = effects;
        this.gone = gone;
        this.views = views;
        this.rendering = rendering;
    }

    static String path(long plan, long row) {
        return PlanPaths.row(plan, PlanPart.TASK, row) + "/tac-dong";
    }

    private PlanHead editable(Person person, long id) {
        PlanHead plan = plans.get(person, id);
        PlanRights.require(rights.mayEdit(person, plan));
        return plan;
    }

    private Answer.Page page(Person person, PlanHead plan, Task task, @Nullable EffectForm typed,
            List<Refusal> refusals, int status, HttpServletRequest request) {
        return new Answer.Page(TEMPLATE,
                views.page(person, plan, grounds.of(person, plan).orElse(null), task, typed, refusals,
                        rendering.ui(request)),
                status);
    }

    /** With {@code so} and {@code gia-tri} the form holds this effect besides. */
    @GetMapping
    Answer show(Person person, @PathVariable long plan, @PathVariable long row,
            @RequestParam(name = "so", defaultValue = "") String input,
            @RequestParam(name = "gia-tri", defaultValue = "") String value, HttpServletRequest request) {
        PlanHead head = editable(person, plan);
        Task task = effects.find(head, row).orElse(null);
        if (task == null) {
            return gone.row(plan, PlanPart.TASK, row);
        }
        EffectForm suggested = input.isEmpty()
                ? null
                : grounds.of(person, head).map(ground -> EffectForm.of(task, ground.framework(), tasks(head), effects
                        .sources(head, task)).with(new EffectForm.Line(input, EffectKind.SET_TO.name(), value)))
                        .orElse(null);
        return page(person, head, task, suggested, List.of(), 200, request);
    }

    private Map<Long, Task> tasks(PlanHead plan) {
        Map<Long, Task> byId = new LinkedHashMap<>();
        effects.tasks(plan).forEach(task -> byId.put(task.id(), task));
        return byId;
    }

    @PostMapping
    Answer change(Person person, @PathVariable long plan, @PathVariable long row,
            @RequestParam Map<String, String> fields, HttpServletRequest request) {
        PlanHead head = editable(person, plan);
        Task task = effects.find(head, row).orElse(null);
        if (task == null) {
            return gone.row(plan, PlanPart.TASK, row);
        }
        EffectForm form = EffectForm.of(fields);
        if (fields.containsKey("xem")) {
            return page(person, head, task, form, List.of(), 200, request);
        }
        List<Refusal> refusals = grounds.of(person, head)
                .map(ground -> effects.change(person, head, ground, row, form))
                .orElse(List.of(Refusal.of("plan.what-if.no-ground")));
        if (refusals.isEmpty()) {
            return Answer.done(path(plan, row), "plan.effect.saved");
        }
        if (EffectViews.meanwhile(refusals)) {
            Task now = effects.find(head, row).orElse(task); // saving once more replaces what the person then has seen
            return page(person, head, now, form.seen(now.version()), refusals, 409, request);
        }
        return page(person, head, task, form, refusals, 422, request);
    }
}
