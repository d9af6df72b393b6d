package vn.chiso.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** How far a row is on which no unit reports, said on the page of the row. */
@Controller
class RowStatePages {

    private final Plans plans;
    private final PlanFrame frame;
    private final PlanRights rights;
    private final Rows rows;
    private final PlanGone gone;
    private final RowStates states;
    private final RowViews views;
    private final Rendering rendering;

    RowStatePages(Plans plans, PlanFrame frame, PlanRights rights, Rows rows, PlanGone gone, RowStates states,
            RowViews views, Rendering rendering) {
        this.plans = plans;
        this.frame = frame;
        this.rights = rights;
        this.rows = rows;
        this.gone = gone;
        this.states = states;
        this.views = views;
        this.rendering = rendering;
    }

    @PostMapping("/ke-hoach/{plan}/{part}/{row}/trang-thai")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer set(Person person, @PathVariable long plan, @PathVariable("part") String path, @PathVariable long row,
            @RequestParam Map<String, String> sent, HttpServletRequest request) {
        PlanPart part = TablePages.part(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanHead head = plans.get(person, plan);
        PlanRights.require(rights.maySetStates(person, head));
        PlanRow found = rows.find(plan, part, row).orElse(null);
        if (found == null) {
            return gone.row(plan, part, row);
        }
        StateForm form = StateForm.of(sent);
        String code = found.content().code();
        String back = PlanPaths.row(plan, part, row) + "#tien-do";
        return switch (states.set(person, head, found, form)) {
            case RowStates.Outcome.Done() -> Answer.done(back, "plan.row.state.saved", code);
            case RowStates.Outcome.Led() -> Answer.refused(back, "plan.row.state.led", code);
            case RowStates.Outcome.Refused(var refusals) -> again(person, head, found, 422,
                    new RowProgressViews.Attempt(form, false, refusals), request);
            case RowStates.Outcome.Conflict() -> again(person, head, found, 409,
                    new RowProgressViews.Attempt(form, true, List.of()), request);
            case RowStates.Outcome.Gone() -> Answer.refused(PlanPaths.table(plan, part), "plan.row.gone");
        };
    }

    private Answer again(Person person, PlanHead plan, PlanRow row, int status, RowProgressViews.Attempt attempt,
            HttpServletRequest request) {
        PlanFrame.Above above = frame.of(person, plan, TablePages.tab(row.content().part()));
        return new Answer.Page("plan/rowpage", views.page(above, row, attempt, rendering.ui(request)), status);
    }
}
