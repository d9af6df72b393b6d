package vn.chiso.web.plan.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** Quarterly reports: written by the lead unit, sent by its head, read by those who answer for the plan. */
@Controller
@RequestMapping("/ke-hoach/{plan}/tien-do/{unit}/{quarter}")
class ReportPages {

    private static final String TEMPLATE = "plan/progress/report";

    private final Plans plans;
    private final PlanRights rights;
    private final Reports reports;
    private final ReportViews views;
    private final Rendering rendering;
    private final Clock clock;

    ReportPages(Plans plans, PlanRights rights, Reports reports, ReportViews views, Rendering rendering,
            Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.reports = reports;
        this.views = views;
        this.rendering = rendering;
        this.clock = clock;
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER})
    Answer show(Person person, @PathVariable long plan, @PathVariable long unit, @PathVariable String quarter,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        PlanHead head = plans.get(person, plan);
        ReportViews.Wanted wanted = wanted(person, head, unit, quarter, page);
        return Answer.show(TEMPLATE,
                views.page(person, head, wanted, ReportViews.Attempt.NONE, rendering.ui(request)));
    }

    private ReportViews.Wanted wanted(Person person, PlanHead plan, long unit, String quarter, int page) {
        PlanRights.require(rights.maySeeReport(person, plan, unit));
        Quarter of = Quarter.parse(quarter).filter(each -> each.open(plan, LocalDate.now(clock)))
                .orElseThrow(ReportPages::missing);
        ReportViews.Wanted wanted = new ReportViews.Wanted(unit, of, page);
        if (views.rows(plan, wanted).isEmpty() && reports.of(plan.id(), unit, of).version() == 0) {
            throw missing(); // the unit leads nothing in this plan
        }
        return wanted;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Stores the draft; with {@code gui} it is sent as well, after a question about figures that are not given. */
    @PostMapping
    @Permit({Role.UNIT_HEAD, Role.DATA_OFFICER})
    Answer save(Person person, @PathVariable long plan, @PathVariable long unit, @PathVariable String quarter,
            @RequestParam(name = "trang", defaultValue = "1") int page, @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        PlanHead head = plans.get(person, plan);
        boolean sends = sent.containsKey("gui");
        PlanRights.require(sends ? rights.maySend(person, head, unit) : rights.mayReport(person, head, unit));
        ReportViews.Wanted wanted = wanted(person, head, unit, quarter, page);
        ReportTyped typed = ReportTyped.of(sent, views.rows(head, wanted));
        Reports.Outcome outcome = reports.save(person, head, reports.of(plan, unit, wanted.quarter()), typed);
        if (!(outcome instanceof Reports.Outcome.Done(Report report))) {
            return again(person, head, wanted, typed, outcome, request);
        }
        String back = ProgressPaths.report(plan, unit, wanted.quarter());
        if (!sends) {
            return Answer.done(page > 1 ? back + "?trang=" + page : back, "plan.report.saved");
        }
        List<String> asked = sent.containsKey("da-hoi") ? List.of() : reports.withoutFigure(report);
        if (!asked.isEmpty()) {
            return Answer.refuse(TEMPLATE, views.page(person, head, wanted,
                    new ReportViews.Attempt(null, false, asked, List.of()), rendering.ui(request)));
        }
        Reports.Outcome done = reports.send(person, head, report);
        return done instanceof Reports.Outcome.Done
                ? Answer.done(back, "plan.report.sent-now")
                : again(person, head, wanted, typed, done, request);
    }

    private Answer again(Person person, PlanHead plan, ReportViews.Wanted wanted, ReportTyped typed,
            Reports.Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Reports.Outcome.Refused(var refusals) -> Answer.refuse(TEMPLATE, views.page(person, plan, wanted,
                    new ReportViews.Attempt(typed, false, List.of(), refusals), rendering.ui(request)));
            case Reports.Outcome.Conflict _ -> new Answer.Page(TEMPLATE, views.page(person, plan, wanted,
                    new ReportViews.Attempt(typed, true, List.of(), List.of()), rendering.ui(request)), 409);
            case Reports.Outcome.Done _ -> throw new IllegalArgumentException("it was done");
        };
    }

    @PostMapping("/rut")
    @Permit(Role.UNIT_HEAD)
    Answer withdraw(Person person, @PathVariable long plan, @PathVariable long unit, @PathVariable String quarter) {
        PlanHead head = plans.get(person, plan);
        PlanRights.require(rights.maySend(person, head, unit));
        Quarter of = wanted(person, head, unit, quarter, 1).quarter();
        String back = ProgressPaths.report(plan, unit, of);
        return switch (reports.withdraw(person, head, reports.of(plan, unit, of))) {
            case Reports.Outcome.Done _ -> Answer.done(back, "plan.report.withdrawn");
            case Reports.Outcome.Refused(var refusals) -> Answer.refused(back, refusals.getFirst().key());
            case Reports.Outcome.Conflict _ -> Answer.refused(back, "plan.report.changed");
        };
    }
}
