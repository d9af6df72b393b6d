package vn.chiso.web.plan.choice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** The cheapest way to a goal: which tasks to take under a budget and a deadline. */
@Controller
@RequestMapping("/ke-hoach/{plan}/lua-chon")
class ChoicePages {

    private static final String TEMPLATE = "plan/choice";

    private final Plans plans;
    private final PlanRights rights;
    private final Grounds grounds;
    private final WhatIfViews whatIf;
    private final Scenarios scenarios;
    private final ChoiceViews views;
    private final Rendering rendering;

    ChoicePages(Plans plans, PlanRights rights, Grounds grounds, WhatIfViews whatIf, Scenarios scenarios,
            ChoiceViews views, Rendering rendering) {
        this.plans = plans;
        this.rights = rights;
        this.grounds = grounds;
        this.whatIf = whatIf;
        this.scenarios = scenarios;
        this.views = views;
        this.rendering = rendering;
    }

    private PlanHead look(Person person, long id) {
        PlanHead plan = plans.get(person, id);
        PlanRights.require(rights.maySeeFigures(person, plan));
        return plan;
    }

    /** With {@code tinh} something is searched; the address says everything that is asked. */
    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
    Answer show(Person person, @PathVariable long plan, @RequestParam Map<String, String> query,
            HttpServletRequest request) {
        ChoicePage page = views.page(person, look(person, plan), ChoiceQuery.of(query), List.of(),
                rendering.ui(request));
        int status = page.refusals().isEmpty() ? page.nothing().isEmpty() ? 200 : 503 : 422;
        return new Answer.Page(TEMPLATE, page, status);
    }

    /** Takes the chosen tasks over into what would be, as a scenario. */
    @PostMapping("/phuong-an")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer keep(Person person, @PathVariable long plan, @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "doi-thu", defaultValue = "") String rivals, HttpServletRequest request) {
        PlanHead head = look(person, plan);
        Ground ground = grounds.of(person, head).orElse(null);
        if (ground == null) {
            return Answer.refused(PlanTab.CHOICE.path(plan), "plan.what-if.no-ground");
        }
        Scenarios.Saved saved = scenarios.add(person, head, name, RivalsMove.of(rivals),
                whatIf.tried(head, ground, Wish.of(form)));
        if (saved.refusals().isEmpty()) {
            return Answer.done(PlanTab.WHAT_IF.path(plan) + "?phuong-an=" + saved.scenario(), "plan.scenario.saved");
        }
        return Answer.refuse(TEMPLATE, views.page(person, head, ChoiceQuery.of(form.toSingleValueMap()),
                saved.refusals(), rendering.ui(request)));
    }
}
