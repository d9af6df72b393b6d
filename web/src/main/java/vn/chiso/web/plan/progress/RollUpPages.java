package vn.chiso.web.plan.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.PlanState;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** Reports of all lead units together, for the standing agency. */
@Controller
@RequestMapping("/ke-hoach/{plan}/tien-do")
@Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
class RollUpPages {

    private final Plans plans;
    private final PlanRights rights;
    private final RollUp rollUp;
    private final Rendering rendering;
    private final Clock clock;

    RollUpPages(Plans plans, PlanRights rights, RollUp rollUp, Rendering rendering, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.rollUp = rollUp;
        this.rendering = rendering;
        this.clock = clock;
    }

    @GetMapping("/tong-hop")
    Answer show(Person person, @PathVariable long plan, @RequestParam(name = "quy", defaultValue = "") String quarter,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        PlanHead head = seen(person, plan);
        return Answer.show("plan/progress/rollup",
                rollUp.page(person, head, quarter(head, quarter), page, rendering.ui(request)));
    }

    /** The same as a workbook, all units in one. */
    @GetMapping("/tong-hop.xlsx")
    void workbook(Person person, @PathVariable long plan,
            @RequestParam(name = "quy", defaultValue = "") String quarter, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        PlanHead head = seen(person, plan);
        Quarter of = quarter(head, quarter);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition",
                "attachment; filename=\"tong-hop-" + plan + "-quy-" + of + ".xlsx\"");
        rollUp.write(head, of, rendering.ui(request), response.getOutputStream());
    }

    private PlanHead seen(Person person, long plan) {
        PlanHead head = plans.get(person, plan);
        PlanRights.require(head.state() != PlanState.DRAFT && rights.maySeeFigures(person, head));
        return head;
    }

    private Quarter quarter(PlanHead plan, String typed) {
        return Quarter.parse(typed).filter(each -> each.within(plan))
                .orElseGet(() -> Quarter.reported(plan, LocalDate.now(clock)));
    }
}
