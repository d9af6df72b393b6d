package vn.chiso.web.plan.progress;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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

/** How far a plan is. */
@Controller
@Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
class ProgressPages {

    private static final int LONGEST_QUERY = 100;

    private final Plans plans;
    private final PlanRights rights;
    private final ProgressViews views;
    private final Rendering rendering;

    ProgressPages(Plans plans, PlanRights rights, ProgressViews views, Rendering rendering) {
        this.plans = plans;
        this.rights = rights;
        this.views = views;
        this.rendering = rendering;
    }

    @GetMapping("/ke-hoach/{plan}/tien-do")
    Answer show(Person person, @PathVariable long plan, @RequestParam(name = "quy", defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String q, @RequestParam(name = "bao-cao", defaultValue = "") String state,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            @RequestParam(name = "moc", defaultValue = "") String moment,
            @RequestParam(name = "don-vi", required = false) @Nullable Long unit,
            @RequestParam(name = "trang-viec", defaultValue = "1") int rowPage, HttpServletRequest request) {
        PlanHead head = plans.get(person, plan);
        PlanRights.require(rights.maySeeProgress(person, head));
        String text = q.strip();
        return Answer.show("plan/progress/progress", views.page(person, head, new ProgressViews.Wanted(quarter,
                text.length() > LONGEST_QUERY ? text.substring(0, LONGEST_QUERY) : text, state, page, moment, unit,
                rowPage), rendering.ui(request)));
    }
}
