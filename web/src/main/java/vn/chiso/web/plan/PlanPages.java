package vn.chiso.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.exchange.PlanWorkbook;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** A plan as a whole: what it is, its form, its state, its workbook. */
@Controller
@RequestMapping("/ke-hoach/{plan}")
class PlanPages {

    private final Plans plans;
    private final PlanFrame frame;
    private final PlanReading reading;
    private final Overviews overviews;
    private final PlanForms forms;
    private final PlanTyped typed;
    private final PlanKeeping keeping;
    private final Rendering rendering;

    PlanPages(Plans plans, PlanFrame frame, PlanReading reading, Overviews overviews, PlanForms forms,
            PlanTyped typed, PlanKeeping keeping, Rendering rendering) {
        this.plans = plans;
        this.frame = frame;
        this.reading = reading;
        this.overviews = overviews;
        this.forms = forms;
        this.typed = typed;
        this.keeping = keeping;
        this.rendering = rendering;
    }

    private PlanFrame.Above above(Person person, long plan) {
        return frame.of(person, plans.get(person, plan), PlanTab.OVERVIEW);
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    Answer overview(Person person, @PathVariable long plan, HttpServletRequest request) {
        return Answer.show("plan/overview", overviews.page(above(person, plan), rendering.ui(request)));
    }

    @GetMapping("/sua")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer form(Person person, @PathVariable long plan, HttpServletRequest request) {
        PlanFrame.Above above = above(person, plan);
        PlanRights.require(above.edits());
        return Answer.show("plan/form", forms.page(person, above, forms.stored(above.plan()), false, List.of(),
                rendering.ui(request)));
    }

    @PostMapping("/sua")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer change(Person person, @PathVariable long plan, @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        PlanFrame.Above above = above(person, plan);
        PlanRights.require(above.edits());
        PlanForm form = PlanForm.of(sent);
        PlanTyped.Result facts = typed.read(person, form);
        if (!facts.refusals().isEmpty()) {
            return Answer.refuse("plan/form",
                    forms.page(person, above, form, false, facts.refusals(), rendering.ui(request)));
        }
        if (keeping.change(person, above.plan(), form.version(), facts)) {
            return Answer.done(PlanPaths.plan(plan), "plan.saved");
        }
        PlanFrame.Above now = above(person, plan);
        return new Answer.Page("plan/form", forms.page(person, now, new PlanForm(now.plan().version(), form.fields()),
                true, List.of(), rendering.ui(request)), 409);
    }

    /** Issues, closes or reopens the plan: {@code sang} names the state. */
    @PostMapping("/trang-thai")
    @Permit({Role.COORDINATOR, Role.UNIT_HEAD})
    Answer move(Person person, @PathVariable long plan, @RequestParam(name = "sang", defaultValue = "") String to) {
        PlanHead seen = plans.get(person, plan);
        PlanState state = Stream.of(PlanState.values()).filter(each -> each.name().equals(to)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        List<Refusal> refusals = keeping.move(person, seen, state);
        return refusals.isEmpty()
                ? Answer.done(PlanPaths.plan(plan), "plan.moved." + PlanKeeping.word(state))
                : Answer.refused(PlanPaths.plan(plan), refusals.getFirst().key());
    }

    /** The plan as a workbook, which can be read back. */
    @GetMapping("/tep.xlsx")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    void workbook(Person person, @PathVariable long plan, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlanHead head = plans.get(person, plan);
        Plan content = reading.of(plan);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition",
                ContentDisposition.attachment().filename(head.slug() + ".xlsx").build().toString());
        response.setHeader("Cache-Control", "no-store");
        OutputStream output = response.getOutputStream();
        PlanWorkbook.write(content, rendering.ui(request).language(), output);
        output.flush();
    }
}
