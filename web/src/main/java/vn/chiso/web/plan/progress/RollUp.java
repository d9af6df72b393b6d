package vn.chiso.web.plan.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;
import vn.chiso.web.account.Person;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Ui;

/** Puts the reports of all lead units for a quarter together, as a page and as a workbook. */
@Component
class RollUp {

    /** Units on one page: together they lead some hundreds of rows. */
    static final int PAGE = 20;

    private final RollUpStore store;
    private final ReportStore reports;
    private final ProgressViews views;
    private final PlanFrame frame;
    private final Clock clock;

    RollUp(RollUpStore store, ReportStore reports, ProgressViews views, PlanFrame frame, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.views = views;
        this.frame = frame;
        this.clock = clock;
    }

    RollUpPage page(Person person, PlanHead plan, Quarter quarter, int page, Ui ui) {
        List<RollUpStore.Lead> leads = store.leads(plan.id(), quarter);
        List<RollUpStore.Lead> sent = leads.stream().filter(RollUpStore.Lead::sent).toList();
        String path = ProgressPaths.rollUp(plan.id(), quarter);
        Paging paging = new Paging(page, PAGE, sent.size(), path + "&trang=");
        return new RollUpPage(frame.of(person, plan, PlanTab.PROGRESS), quarter.toString(), quarter.name(ui),
                views.due(quarter), ProgressViews.quarters(plan, LocalDate.now(clock), ui),
                ProgressPaths.progress(plan.id()) + "/tong-hop",
                ProgressPaths.progress(plan.id()) + "/tong-hop.xlsx?quy=" + quarter, leads.size(),
                leads.stream().filter(lead -> !lead.sent()).map(RollUpStore.Lead::name).toList(),
                store.unknown(plan.id()),
                reports(plan, quarter, sent.stream().skip(paging.offset()).limit(PAGE).toList()), paging,
                clock.instant());
    }

    private List<RollUpPage.UnitReport> reports(PlanHead plan, Quarter quarter, List<RollUpStore.Lead> leads) {
        List<Long> units = leads.stream().map(RollUpStore.Lead::unit).toList();
        Map<Long, Report> sent = reports.sent(plan.id(), quarter, units);
        Map<Long, List<RollUpStore.Line>> lines = store.lines(plan.id(), quarter, units).stream()
                .collect(Collectors.groupingBy(RollUpStore.Line::unit));
        return leads.stream().filter(lead -> sent.containsKey(lead.unit())).map(lead -> {
            Report report = Objects.requireNonNull(sent.get(lead.unit()));
            return new RollUpPage.UnitReport(lead.name(), ProgressPaths.report(plan.id(), lead.unit(), quarter),
                    Objects.requireNonNull(report.sentAt()), report.sentBy(), report.words(),
                    lines.getOrDefault(lead.unit(), List.of()).stream()
                            .map(line -> new RollUpPage.Line(line.code(), line.name(), line.state(), line.percent(),
                                    line.done(), line.figure(), line.evidence()))
                            .toList());
        }).toList();
    }

    /** Writes all of it as a workbook: a sheet with rows, and one with units and what they say about the quarter. */
    void write(PlanHead plan, Quarter quarter, Ui ui, OutputStream output) throws IOException {
        List<RollUpStore.Lead> leads = store.leads(plan.id(), quarter);
        WorkbookWriter workbook = new WorkbookWriter(output, plan.title());
        SheetWriter rows = workbook.sheet(ui.t("plan.rollup.sheet.rows")).widths(26, 18, 10, 46, 15, 9, 46, 16, 36)
                .page(1, 1).head(plan.title() + " – " + quarter.name(ui));
        heads(rows, ui, List.of("plan.progress.lead", "plan.rollup.part", "plan.report.code", "plan.report.row",
                "plan.report.state", "plan.report.percent", "plan.report.done", "plan.report.figure",
                "plan.report.evidence"));
        Map<Long, String> names = leads.stream().collect(Collectors.toMap(RollUpStore.Lead::unit,
                RollUpStore.Lead::name));
        int at = 2;
        for (RollUpStore.Line line : store.lines(plan.id(), quarter, names.keySet())) {
            line(rows, at++, Objects.requireNonNull(names.get(line.unit())), line, ui);
        }
        units(workbook.sheet(ui.t("plan.rollup.sheet.units")), plan, quarter, leads, ui);
        workbook.finish();
    }

    private static void line(SheetWriter sheet, int at, String unit, RollUpStore.Line line, Ui ui) {
        sheet.text(at, 1, unit, Look.TEXT);
        sheet.text(at, 2, ui.t(PlanPart.valueOf(line.part()).key()), Look.TEXT);
        sheet.text(at, 3, line.code(), Look.CODE);
        sheet.text(at, 4, line.name(), Look.TEXT);
        sheet.text(at, 5, ui.t(line.state().key()), Look.TEXT);
        Integer percent = line.percent();
        if (percent == null) {
            sheet.text(at, 6, "", Look.TEXT);
        } else {
            sheet.number(at, 6, BigDecimal.valueOf(percent), Look.NUMBER);
        }
        sheet.text(at, 7, line.done(), Look.TEXT);
        sheet.text(at, 8, line.figure(), Look.CODE);
        sheet.text(at, 9, line.evidence(), Look.TEXT);
    }

    private void units(SheetWriter sheet, PlanHead plan, Quarter quarter, List<RollUpStore.Lead> leads, Ui ui) {
        sheet.widths(30, 20, 46, 46, 46).page(1, 1).head(plan.title() + " – " + quarter.name(ui));
        heads(sheet, ui, List.of("plan.progress.lead", "plan.rollup.sent", "plan.report.obstacles",
                "plan.report.causes", "plan.report.proposals"));
        Map<Long, Report> sent = reports.sent(plan.id(), quarter,
                leads.stream().map(RollUpStore.Lead::unit).toList());
        int at = 2;
        for (RollUpStore.Lead lead : leads) {
            Report report = sent.get(lead.unit());
            Report.Words words = report == null ? Report.Words.NONE : report.words();
            sheet.text(at, 1, lead.name(), Look.TEXT);
            sheet.text(at, 2, report == null ? ui.t("plan.report.unsent") : ui.date(report.sentAt()), Look.TEXT);
            sheet.text(at, 3, words.obstacles(), Look.TEXT);
            sheet.text(at, 4, words.causes(), Look.TEXT);
            sheet.text(at, 5, words.proposals(), Look.TEXT);
            at++;
        }
        for (String unknown : store.unknown(plan.id())) {
            sheet.text(at, 1, unknown, Look.TEXT);
            sheet.text(at++, 2, ui.t("plan.progress.unknown-unit"), Look.TEXT);
        }
    }

    private static void heads(SheetWriter sheet, Ui ui, List<String> keys) {
        for (int column = 0; column < keys.size(); column++) {
            sheet.text(1, column + 1, ui.t(keys.get(column)), Look.HEADING);
        }
    }
}
