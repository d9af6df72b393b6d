package vn.chiso.web.plan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.PlanText;
import vn.chiso.web.account.Person;
import vn.chiso.web.appraisal.TypedLine;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanPaths;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts together the page of a report. */
@Component
class ReportViews {

    /** Rows on one page of the form: a form with more fields would not be taken whole. */
    static final int PAGE = 40;
    private static final int QUARTERS = 6;

    private final Reports reports;
    private final ReportStore store;
    private final PlanRights rights;
    private final PlanFrame frame;
    private final Units units;
    private final Settings settings;
    private final Clock clock;

    ReportViews(Reports reports, ReportStore store, PlanRights rights, PlanFrame frame, Units units,
            Settings settings, Clock clock) {
        this.reports = reports;
        this.store = store;
        this.rights = rights;
        this.frame = frame;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** Which report, and which part of its list. */
    record Wanted(long unit, Quarter quarter, int page) {
    }

    /**
     * What came of what a person typed.
     *
     * @param typed   null for nothing
     * @param changed whether somebody else has changed the report meanwhile
     * @param asked   codes of rows about which the head is asked
     */
    record Attempt(@Nullable ReportTyped typed, boolean changed, List<String> asked, List<Refusal> refusals) {

        static final Attempt NONE = new Attempt(null, false, List.of(), List.of());
    }

    /** The rows of one page of the form. */
    List<LedRow> rows(PlanHead plan, Wanted wanted) {
        return store.led(plan.id(), wanted.unit(), PAGE, paging(plan, wanted).offset());
    }

    private Paging paging(PlanHead plan, Wanted wanted) {
        return new Paging(wanted.page(), PAGE, store.countLed(plan.id(), wanted.unit()),
                ProgressPaths.report(plan.id(), wanted.unit(), wanted.quarter()) + "?trang=");
    }

    ReportPage page(Person person, PlanHead plan, Wanted wanted, Attempt attempt, Ui ui) {
        Report report = reports.of(plan.id(), wanted.unit(), wanted.quarter());
        ReportPage.Access access = access(person, plan, report);
        ReportTyped typed = attempt.typed();
        List<Report> all = store.ofUnit(plan.id(), wanted.unit());
        Report before = all.stream().filter(each -> each.sent() && each.quarter().compareTo(wanted.quarter()) < 0)
                .findFirst().orElse(null);
        boolean form = access.writes();
        ReportPage.Saved meanwhile = attempt.changed() && form
                ? new ReportPage.Saved(report.changedBy(), report.changedAt(), report.words())
                : null;
        return new ReportPage(frame.of(person, plan, PlanTab.PROGRESS), units.name(wanted.unit()),
                wanted.quarter().name(ui), ProgressPaths.report(plan.id(), wanted.unit(), wanted.quarter()),
                quarters(plan, wanted, all, ui),
                wanted.quarter().lastDay().plusDays(settings.number(Setting.PLAN_REPORT_DAYS)), report, access,
                form && typed != null ? typed.words() : report.words(), before == null ? null : before.words(),
                before == null ? "" : before.quarter().name(ui),
                access == ReportPage.Access.WAITS
                        ? List.of()
                        : lines(plan, wanted, report, before, form ? attempt : Attempt.NONE, ui),
                paging(plan, wanted), attempt.asked(), meanwhile,
                form || typed == null ? List.of() : unsaved(plan, wanted, typed, ui), attempt.refusals());
    }

    private ReportPage.Access access(Person person, PlanHead plan, Report report) {
        boolean writer = person.speaksFor(report.unit());
        if (!report.sent()) {
            if (!writer) {
                return ReportPage.Access.WAITS;
            }
            return rights.maySend(person, plan, report.unit())
                    ? ReportPage.Access.SENDS
                    : rights.mayReport(person, plan, report.unit())
                            ? ReportPage.Access.WRITES
                            : ReportPage.Access.READS;
        }
        return rights.maySend(person, plan, report.unit()) && reports.withdrawable(report)
                ? ReportPage.Access.WITHDRAWS
                : ReportPage.Access.READS;
    }

    private List<ReportPage.QuarterLink> quarters(PlanHead plan, Wanted wanted, List<Report> all, Ui ui) {
        Set<Quarter> sent = all.stream().filter(Report::sent).map(Report::quarter).collect(Collectors.toSet());
        List<ReportPage.QuarterLink> links = new ArrayList<>();
        Quarter now = Quarter.of(LocalDate.now(clock));
        Quarter quarter = now.compareTo(Quarter.last(plan)) > 0 ? Quarter.last(plan) : now;
        while (links.size() < QUARTERS && quarter.within(plan)) {
            links.add(new ReportPage.QuarterLink(quarter.name(ui),
                    ProgressPaths.report(plan.id(), wanted.unit(), quarter), quarter.equals(wanted.quarter()),
                    sent.contains(quarter)));
            quarter = quarter.previous();
        }
        return links;
    }

    private List<ReportPage.Line> lines(PlanHead plan, Wanted wanted, Report report, @Nullable Report before,
            Attempt attempt, Ui ui) {
        Map<Long, ReportRow> stored = report.version() == 0 ? Map.of() : store.rows(report.id());
        Map<Long, ReportRow> earlier = before == null ? Map.of() : store.rows(before.id());
        ReportTyped typed = attempt.typed();
        LocalDate today = LocalDate.now(clock);
        return rows(plan, wanted).stream().map(row -> {
            ReportRow said = stored.getOrDefault(row.id(),
                    new ReportRow(row.id(), row.state(), row.percent(), "", "", ""));
            ReportTyped.Row shown = ReportTyped.Row.of(said);
            ReportTyped.Row mine = typed == null ? shown : typed.rows().getOrDefault(row.id(), shown);
            LocalDate due = row.due();
            return new ReportPage.Line(row, PlanPaths.row(plan.id(), row.part(), row.id()), goals(row, ui),
                    due != null && said.state().late(due, today) ? ChronoUnit.DAYS.between(due, today) : 0, mine,
                    shown.mark(), earlier.get(row.id()), attempt.changed() && !mine.equals(shown) ? said : null);
        }).toList();
    }

    private static String goals(LedRow row, Ui ui) {
        Messages messages = EngineText.messages(ui.language());
        return row.measures().stream().map(measure -> measure.goal() == null
                ? measure.content()
                : measure.content() + " " + PlanText.goal(measure.goal(), measure.unit(), messages))
                .collect(Collectors.joining("; "));
    }

    private List<TypedLine> unsaved(PlanHead plan, Wanted wanted, ReportTyped typed, Ui ui) {
        List<TypedLine> lines = new ArrayList<>();
        rows(plan, wanted).forEach(row -> {
            ReportTyped.Row its = typed.rows().get(row.id());
            if (its != null) {
                lines.add(new TypedLine(row.code() + " – " + ui.t("plan.report.done"), its.done()));
                lines.add(new TypedLine(row.code() + " – " + ui.t("plan.report.figure"), its.figure()));
                lines.add(new TypedLine(row.code() + " – " + ui.t("plan.report.evidence"), its.evidence()));
            }
        });
        return Stream.concat(lines.stream(),
                Stream.of(new TypedLine(ui.t("plan.report.obstacles"), typed.words().obstacles()),
                        new TypedLine(ui.t("plan.report.causes"), typed.words().causes()),
                        new TypedLine(ui.t("plan.report.proposals"), typed.words().proposals())))
                .filter(line -> !line.text().isBlank()).toList();
    }
}
