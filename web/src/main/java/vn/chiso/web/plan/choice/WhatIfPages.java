package vn.chiso.web.plan.choice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.chiso.web.plan.Plans;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** What would be if tasks of a plan were finished and inputs changed; what was tried can be kept and compared. */
@Controller
@RequestMapping("/ke-hoach/{plan}/du-tinh")
class WhatIfPages {

    private static final String TEMPLATE = "plan/whatif";
    /** A browser tells the address of a page twice when the page asks for something; servers read 8 kB of all that. */
    private static final int LONGEST_ADDRESS = 3_500;

    private final Plans plans;
    private final PlanRights rights;
    private final Grounds grounds;
    private final Scenarios scenarios;
    private final WhatIfViews views;
    private final ComparisonViews comparisons;
    private final Rendering rendering;

    WhatIfPages(Plans plans, PlanRights rights, Grounds grounds, Scenarios scenarios, WhatIfViews views,
            ComparisonViews comparisons, Rendering rendering) {
        this.plans = plans;
        this.rights = rights;
        this.grounds = grounds;
        this.scenarios = scenarios;
        this.views = views;
        this.comparisons = comparisons;
        this.rendering = rendering;
    }

    private PlanHead look(Person person, long id) {
        PlanHead plan = plans.get(person, id);
        PlanRights.require(rights.maySeeFigures(person, plan));
        return plan;
    }

    private static String path(PlanHead plan) {
        return PlanTab.WHAT_IF.path(plan.id());
    }

    /** The address says everything that is tried: {@code nv} for tasks, {@code gt-...} for inputs. */
    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
    Answer show(Person person, @PathVariable long plan, @RequestParam MultiValueMap<String, String> query,
            HttpServletRequest request) {
        return Answer.show(TEMPLATE, views.page(person, look(person, plan), WhatIfQuery.of(query).asked(List.of()),
                rendering.ui(request)));
    }

    /**
     * The same from the form: hundreds of ticks do not fit into an address as a form would write them, so that they are sent
     * in the body and told by an address that writes them in short.
     */
    @PostMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
    Answer change(Person person, @PathVariable long plan, @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request, HttpServletResponse response) {
        PlanHead head = look(person, plan);
        WhatIfQuery query = WhatIfQuery.of(form);
        String address = query.address(path(head));
        boolean fits = address.length() <= LONGEST_ADDRESS;
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Push-Url", fits ? address : "false");
        } else if (fits) {
            return Answer.go(address);
        }
        List<Refusal> refusals = fits ? List.of() : List.of(Refusal.of("plan.what-if.long"));
        return Answer.show(TEMPLATE, views.page(person, head, query.asked(refusals), rendering.ui(request)));
    }

    /** Keeps what is tried under a new name, or with {@code ghi-de} in the place of the scenario that is open. */
    @PostMapping("/phuong-an")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer keep(Person person, @PathVariable long plan, @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "phuong-an", defaultValue = "0") long open,
            @RequestParam(name = "version", defaultValue = "0") int version,
            @RequestParam(name = "ghi-de", defaultValue = "") String overwrite,
            @RequestParam(name = "doi-thu", defaultValue = "") String rivals, HttpServletRequest request) {
        PlanHead head = look(person, plan);
        Wish wish = Wish.of(form);
        Ground ground = grounds.of(person, head).orElse(null);
        if (ground == null) {
            return Answer.refused(path(head), "plan.what-if.no-ground");
        }
        Tried tried = views.tried(head, ground, wish);
        Scenario seen = scenarios.find(head, open).map(known -> seen(known, version)).orElse(null);
        Scenarios.Saved saved;
        if (overwrite.isEmpty()) {
            saved = scenarios.add(person, head, name, RivalsMove.of(rivals), tried);
        } else if (seen == null) {
            saved = new Scenarios.Saved(0, List.of(Refusal.of("plan.scenario.gone")));
        } else {
            saved = scenarios.overwrite(person, head, seen, RivalsMove.of(rivals), tried);
        }
        if (saved.refusals().isEmpty()) {
            return Answer.done(path(head) + "?phuong-an=" + saved.scenario(), "plan.scenario.saved");
        }
        boolean meanwhile = saved.refusals().stream()
                .anyMatch(refusal -> refusal.key().equals("plan.scenario.changed-meanwhile"));
        return new Answer.Page(TEMPLATE, views.page(person, head,
                new WhatIfViews.Asked(wish, RivalsMove.of(rivals), open, false, name, saved.refusals()),
                rendering.ui(request)), meanwhile ? 409 : 422);
    }

    @PostMapping("/phuong-an/{scenario}/xoa")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer delete(Person person, @PathVariable long plan, @PathVariable long scenario,
            @RequestParam(defaultValue = "0") int version) {
        PlanHead head = look(person, plan);
        Scenario known = scenarios.find(head, scenario).orElse(null);
        if (known == null) {
            return Answer.refused(path(head), "plan.scenario.gone");
        }
        List<Refusal> refusals = scenarios.delete(person, head, seen(known, version));
        return refusals.isEmpty()
                ? Answer.done(path(head), "plan.scenario.deleted", known.name())
                : Answer.refused(path(head), refusals.getFirst().key(), refusals.getFirst().facts().toArray());
    }

    /** Two to four scenarios beside each other. */
    @GetMapping("/so-sanh")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
    Answer compare(Person person, @PathVariable long plan,
            @RequestParam(name = "pa", required = false) @org.jspecify.annotations.Nullable List<Long> chosen,
            HttpServletRequest request) {
        PlanHead head = look(person, plan);
        return Answer.show("plan/whatifcomparison",
                comparisons.page(person, head, chosen == null ? List.of() : chosen, rendering.ui(request)));
    }

    private static Scenario seen(Scenario known, int version) {
        return new Scenario(known.id(), known.plan(), known.name(), known.rivals(), known.tasks(), known.inputs(),
                version, known.changedAt(), known.changedBy());
    }
}
