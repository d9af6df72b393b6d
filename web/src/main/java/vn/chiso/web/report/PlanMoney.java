package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Alignment;
import vn.chiso.document.Block;
import vn.chiso.document.Column;
import vn.chiso.document.Row;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Sums;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.web.plan.PlanWords;
import vn.chiso.web.ui.Ui;

/** The money of a plan, in a table and in sentences; every sum is the engine's. */
final class PlanMoney {

    private static final String DASH = "–";
    private static final String SPACE = "\u00a0";
    /** Width of a digit or a point in a table in tenths, and of the margins of a cell, in the unit of the columns. */
    private static final int DIGIT_TENTHS = 25;
    private static final int MARGINS = 4;
    /** What the columns of money may take, so that the others keep room for words. */
    private static final int MOST = 150;
    /** Rows that a sentence names. */
    private static final int NAMED = 10;

    private final Plan plan;
    private final Funding funding;
    private final Ui ui;
    private final Sums sums;

    PlanMoney(Plan plan, Ui ui) {
        this.plan = plan;
        this.funding = plan.funding();
        this.ui = ui;
        this.sums = Sums.of(plan);
    }

    /** What all projects cost, in đồng. */
    String total() {
        return PlanWords.dong(ui, sums.cost());
    }

    /** The sentences about money: what the projects cost, from which sources, and what is not stated. */
    List<Block> sentences() {
        List<Block> blocks = new ArrayList<>();
        int projects = plan.projects().size();
        if (projects == 0) {
            return blocks;
        }
        boolean several = funding.sources().size() > 1;
        blocks.add(new Block.Paragraph(ui.t(several ? "document.plan.money.by-source" : "document.plan.money", projects,
                total())));
        if (several) {
            funding.sources().forEach(source -> blocks.add(new Block.Item(ui.t("document.plan.money.source",
                    source.name(), sum(sums, source)))));
        }
        List<Project> unsplit = unsplit();
        if (!unsplit.isEmpty()) {
            blocks.add(new Block.Item(ui.t("document.plan.money.unsplit", PlanWords.dong(ui, sums.unsplit()),
                    unsplit.size(), codes(unsplit))));
        }
        List<Project> contradicting = plan.projects().stream().filter(Project::contradictsTotal).toList();
        if (!contradicting.isEmpty()) {
            blocks.add(new Block.Paragraph(ui.t("document.plan.money.contradicting", contradicting.size(),
                    codes(contradicting))));
        }
        long dashes = plan.projects().stream().filter(Project::hasDash).count();
        if (dashes > 0) {
            blocks.add(new Block.Paragraph(ui.t("document.plan.money.dashes", dashes)));
        }
        Exact declared = funding.declaredTotal();
        if (declared != null && !declared.equals(sums.cost())) {
            blocks.add(new Block.Paragraph(ui.t("document.plan.money.declared", PlanWords.dong(ui, declared))));
        }
        return blocks;
    }

    /** Those that are split into no source; none where the plan names no sources. */
    private List<Project> unsplit() {
        return funding.sources().isEmpty()
                ? List.of()
                : plan.projects().stream().filter(project -> !project.unsplit().isZero()).toList();
    }

    /** Names of rows as the appendix has them; of many the first. */
    private String codes(List<Project> projects) {
        String codes = projects.stream().limit(NAMED)
                .map(project -> project.code().isBlank() ? project.name() : project.code())
                .collect(Collectors.joining(", "));
        return projects.size() > NAMED
                ? ui.t("document.plan.money.others", codes, projects.size() - NAMED)
                : codes;
    }

    /** All projects, with the sums of headings and of all. */
    Block.Table table() {
        List<Integer> widths = widths();
        boolean narrow = widths.stream().mapToInt(Integer::intValue).sum() > MOST;
        Sheet sheet = new Sheet().column(ui.t("document.plan.column.order"), 20, Alignment.CENTER)
                .column(ui.t("document.plan.column.project"), 60, Alignment.LEFT);
        if (!narrow) {
            sheet.column(ui.t("plan.field.lead"), 30, Alignment.LEFT).optional(ui.t("plan.field.coordinating"), 28,
                    Alignment.LEFT);
        }
        sheet.optional(ui.t("document.plan.column.years"), 18, Alignment.CENTER);
        for (int i = 0; i < funding.sources().size(); i++) {
            sheet.column(new Column(funding.sources().get(i).name(), ui.t("document.plan.column.sources"),
                    widths.get(i), Alignment.RIGHT));
        }
        sheet.column(ui.t("document.plan.column.total"), widths.getLast(), Alignment.RIGHT)
                .optional(ui.t("document.plan.column.note"), 26, Alignment.LEFT);
        sheet.grouped(plan.headings(Part.PROJECT), plan.projects(), Project::heading,
                heading -> line(heading.code(), heading.name(), narrow, under(heading)),
                project -> cells(project, narrow));
        sheet.row(Row.Kind.TOTAL, line("", ui.t("plan.sum.all", plan.projects().size()), narrow, money(sums)));
        boolean dashes = plan.projects().stream().anyMatch(Project::hasDash);
        return sheet.table(ui.t("document.plan.money.unit"), dashes ? ui.t("document.plan.money.note") : "");
    }

    private List<String> under(Heading heading) {
        return money(Sums.under(plan, heading));
    }

    /**
     * A heading or a sum: code and name, nothing about units and years, the money, no note. A space stands for the note, so
     * that the total of a heading keeps to its column.
     */
    private static List<String> line(String code, String name, boolean narrow, List<String> money) {
        List<String> between = narrow ? List.of("") : List.of("", "", "");
        return Stream.of(List.of(code, name), between, money, List.of(SPACE)).flatMap(List::stream).toList();
    }

    private List<String> cells(Project project, boolean narrow) {
        List<String> cells = new ArrayList<>(List.of(project.code(), narrow ? led(project) : project.name()));
        if (!narrow) {
            cells.add(PlanAppendices.lead(project.units(), ui));
            cells.add(PlanAppendices.names(project.units().coordinating()));
        }
        Years years = project.years();
        cells.add(years == null ? "" : years.toString().replace('-', '–'));
        funding.sources().forEach(source -> cells.add(PlanWords.amount(ui, project.amounts().get(source.id()))));
        cells.add(total(project));
        cells.add(note(project));
        return cells;
    }

    private String led(Project project) {
        String led = project.name() + "\n" + ui.t("document.plan.led", PlanAppendices.lead(project.units(), ui));
        String helping = PlanAppendices.names(project.units().coordinating());
        return helping.isEmpty() ? led : led + "\n" + ui.t("document.plan.helped", helping);
    }

    private String total(Project project) {
        Amount printed = project.total();
        if (printed != null || project.amounts().isEmpty()) {
            return PlanWords.amount(ui, printed);
        }
        return money(Sums.of(funding, List.of(project))).getLast();
    }

    private String note(Project project) {
        DashReason reason = project.reason();
        String dash = reason != null
                ? PlanSaid.upperFirst(PlanWords.reason(ui, reason))
                : project.hasDash() ? ui.t("document.plan.no-reason") : "";
        String sum = project.contradictsTotal()
                ? ui.t("document.plan.money.row.contradicting", PlanWords.dong(ui, project.split()))
                : !funding.sources().isEmpty() && !project.unsplit().isZero()
                        ? ui.t("document.plan.money.row.unsplit")
                        : "";
        return Stream.of(dash, sum).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Sums of the sources, and of all of them. */
    private List<String> money(Sums of) {
        List<String> money = funding.sources().stream().map(source -> sum(of, source))
                .collect(Collectors.toCollection(ArrayList::new));
        money.add(of.stated() == 0 ? DASH : PlanWords.dong(ui, of.cost()));
        return money;
    }

    /** A sum of nothing but "–" is no amount either. */
    private String sum(Sums of, Funding.Source source) {
        Map<String, Sums.Column> columns = of.bySource();
        Sums.@Nullable Column column = columns.get(source.id());
        return column == null || column.dashes() + column.empty() == of.projects()
                ? DASH
                : PlanWords.dong(ui, column.amount());
    }

    /** Widths of the sources and the total, by their longest sums: an amount is never broken. */
    private List<Integer> widths() {
        return money(sums).stream().map(sum -> Math.max(22, sum.length() * DIGIT_TENTHS / 10 + MARGINS)).toList();
    }
}
