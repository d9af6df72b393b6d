package vn.chiso.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.engine.planning.plan.Target;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.WorkbookWriter;

/**
 * Writes a plan as a workbook that {@link PlanWorkbookReader} reads back: one sheet for each table, everything may be
 * changed. Paragraphs and units stand in one cell, each on its own line.
 */
public final class PlanWorkbook {

    /** Code of the row about the whole: all sources of money together, the situation of all indices. */
    static final String WHOLE = "*";
    /** The column of what stands once. */
    static final String FACT = "fact-value";
    /** What stands once, in order. */
    static final List<String> FACTS = List.of("id", "title", "number", "issued", "issuer", "signer", "level", "unit",
            "period", "framework", "copied-from", "trust", "reporting-to", "reporting-every", "reporting-place");

    private final Language language;
    private final Messages messages;
    private final WorkbookWriter workbook;
    private final Map<PlanTable, PlanSheet> sheets = new EnumMap<>(PlanTable.class);

    private PlanWorkbook(Plan plan, Language language, OutputStream output) {
        this.language = language;
        this.messages = TableText.messages(language);
        this.workbook = new WorkbookWriter(output, plan.head().title());
    }

    /**
     * Writes the workbook.
     *
     * @param language of the headings and of the words to choose from
     * @throws IOException when the stream cannot be written
     */
    public static void write(Plan plan, Language language, OutputStream output) throws IOException {
        new PlanWorkbook(plan, language, output).write(plan);
    }

    private void write(Plan plan) throws IOException {
        var help = workbook.sheet(messages.say("sheet.help")).widths(110).page(0, 0);
        HelpSheet.write(help, plan.head().title(), HelpSheet.lines("help.plan.", messages));
        for (PlanTable table : PlanTable.values()) {
            sheets.put(table, new PlanSheet(table, plan.funding(), workbook, messages));
        }
        facts(plan.head(), plan.reporting());
        texts(plan);
        notes(plan);
        plan.targets().forEach(this::target);
        for (Heading heading : plan.headings()) {
            sheet(PlanTable.HEADING).row(heading.code(), PlanWords.parts(language).shown(heading.part()),
                    heading.name());
        }
        plan.tasks().forEach(this::task);
        plan.documents().forEach(this::document);
        funding(plan.funding());
        plan.projects().forEach(project -> project(project, plan.funding()));
        choices();
        workbook.finish();
    }

    private PlanSheet sheet(PlanTable table) {
        return Objects.requireNonNull(sheets.get(table));
    }

    private void facts(Head head, @Nullable Reporting reporting) {
        fact("id", head.id());
        fact("title", head.title());
        fact("number", head.number());
        fact("issued", head.issued());
        fact("issuer", head.issuer());
        fact("signer", head.signer());
        fact("level", PlanWords.levels(language).shown(head.level()));
        fact("unit", head.unit());
        fact("period", head.period());
        fact("framework", head.framework());
        fact("copied-from", head.copiedFrom());
        fact("trust", head.trust());
        fact("reporting-to", reporting == null ? null : reporting.to());
        fact("reporting-every", reporting == null || reporting.rhythm() == null
                ? null
                : PlanWords.rhythms(language).shown(reporting.rhythm()));
        fact("reporting-place", reporting == null ? null : reporting.place());
    }

    private void fact(String fact, @Nullable Object value) {
        sheet(PlanTable.FACTS).row(messages.say("plan.fact." + fact), text(value));
    }

    private void texts(Plan plan) {
        plan.citations().forEach(each -> sheet(PlanTable.CITATION).row(each.document(), text(each.date()),
                text(each.issuer()), text(each.about())));
        plan.passages().forEach(
                each -> sheet(PlanTable.PASSAGE).row(each.code(), each.heading(), String.join("\n", each.text())));
        plan.standings().forEach(each -> sheet(PlanTable.STANDING).row(each.name(), each.index(),
                number(each.points()), number(each.max()), text(each.rank()), text(each.among()), each.year(),
                each.place()));
        plan.situations().forEach(each -> sheet(PlanTable.SITUATION).row(
                each.index().isEmpty() ? WHOLE : each.index(), String.join("\n", each.results()),
                String.join("\n", each.shortcomings()), String.join("\n", each.causes())));
    }

    private void notes(Plan plan) {
        var kinds = PlanWords.notes(language);
        plan.doubts().forEach(each -> sheet(PlanTable.NOTE).row(kinds.shown(PlanWords.NoteKind.DOUBT),
                PlanWords.parts(language).shown(each.part()), each.code(), each.text()));
        plan.notes().forEach(
                each -> sheet(PlanTable.NOTE).row(kinds.shown(PlanWords.NoteKind.NOTE), "", "", each));
    }

    private void target(Target target) {
        List<Object> cells = new ArrayList<>(List.of(target.code()));
        cells.addAll(measured(target.measure()));
        cells.add(target.horizon() == null ? "" : target.horizon().printed());
        cells.addAll(units(target.units()));
        cells.add(text(target.place()));
        sheet(PlanTable.TARGET).row(cells.toArray());
    }

    private void task(Task task) {
        List<Object> cells = new ArrayList<>(List.of(task.code(), task.heading(), task.name(),
                String.join("\n", task.content()), String.join("\n", task.indicators()), text(task.deliverable())));
        cells.addAll(units(task.units()));
        cells.add(task.deadline() == null ? "" : task.deadline().printed());
        sheet(PlanTable.TASK).row(cells.toArray());
        for (Measure measure : task.measures()) {
            List<Object> measured = new ArrayList<>(List.of(task.code()));
            measured.addAll(measured(measure));
            sheet(PlanTable.MEASURE).row(measured.toArray());
        }
    }

    private List<Object> measured(Measure measure) {
        Measure.Baseline baseline = measure.baseline();
        Measure.Goal goal = measure.goal();
        List<Object> cells = new ArrayList<>(List.of(measure.content(), text(measure.unit())));
        cells.add(baseline == null ? "" : baseline.year());
        cells.addAll(PlanFigures.cells(baseline == null ? null : baseline.figure()));
        cells.add(goal == null ? "" : PlanWords.comparisons(language).shown(goal.comparison()));
        cells.addAll(PlanFigures.cells(goal == null ? null : goal.figure()));
        return cells;
    }

    private void document(DocumentToIssue document) {
        List<Object> cells = new ArrayList<>(List.of(document.code(), document.heading(),
                PlanWords.kinds(language).shown(document.kind()), document.name(), text(document.type())));
        cells.addAll(units(document.units()));
        cells.add(document.deadline() == null ? "" : document.deadline().printed());
        sheet(PlanTable.DOCUMENT).row(cells.toArray());
    }

    private void funding(Funding funding) {
        funding.sources().forEach(
                each -> sheet(PlanTable.FUNDING).row(each.id(), each.name(), number(each.declared())));
        if (!funding.sources().isEmpty()) {
            sheet(PlanTable.FUNDING).row(WHOLE, messages.say("plan.all-sources"),
                    number(funding.declaredTotal()));
        }
    }

    private void project(Project project, Funding funding) {
        List<Object> cells = new ArrayList<>(List.of(project.code(), project.heading(), project.name()));
        cells.addAll(units(project.units()));
        cells.add(text(project.years()));
        funding.sources().forEach(source -> cells.add(amount(project.amounts().get(source.id()))));
        cells.add(amount(project.total()));
        cells.add(project.reason() == null ? "" : PlanWords.reasons(language).shown(project.reason()));
        sheet(PlanTable.PROJECT).row(cells.toArray());
    }

    private void choices() {
        var lists = workbook.sheet(messages.say("sheet.lists")).veryHidden();
        List<String> comparisons = PlanWords.comparisons(language).choices();
        sheet(PlanTable.TARGET).choices("comparison", comparisons, lists, 1);
        sheet(PlanTable.MEASURE).choices("comparison", comparisons, lists, 2);
        sheet(PlanTable.DOCUMENT).choices("kind", PlanWords.kinds(language).choices(), lists, 3);
        sheet(PlanTable.PROJECT).choices("reason", PlanWords.reasons(language).choices(), lists, 4);
    }

    private static List<String> units(Units units) {
        return List.of(String.join("\n", units.lead()), String.join("\n", units.coordinating()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Object number(@Nullable Exact value) {
        return value == null ? "" : value;
    }

    private static Object amount(@Nullable Amount amount) {
        return switch (amount) {
            case null -> "";
            case Amount.Dash _ -> "-";
            case Amount.Dong(Exact value) -> value;
        };
    }
}
