package vn.chiso.web.plan.progress;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** What nobody looks after in a plan. */
@Controller
@Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
class CoveragePages {

    private final Plans plans;
    private final PlanRights rights;
    private final Coverage coverage;
    private final Rendering rendering;

    CoveragePages(Plans plans, PlanRights rights, Coverage coverage, Rendering rendering) {
        this.plans = plans;
        this.rights = rights;
        this.coverage = coverage;
        this.rendering = rendering;
    }

    @GetMapping("/ke-hoach/{plan}/do-phu")
    Answer show(Person person, @PathVariable long plan, @RequestParam(name = "muc", defaultValue = "") String list,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        PlanHead head = plans.get(person, plan);
        PlanRights.require(rights.maySeeFigures(person, head));
        return Answer.show("plan/progress/coverage",
                coverage.page(person, head, list, page, rendering.ui(request)));
    }
}
