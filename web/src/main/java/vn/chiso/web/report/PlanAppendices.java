package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Alignment;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Orientation;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Target;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.web.ui.Ui;

/** The tables of a plan as appendices; a table without rows is none. */
final class PlanAppendices {

    private final Plan plan;
    private final Ui ui;

    PlanAppendices(Plan plan, Ui ui) {
        this.plan = plan;
        this.ui = ui;
    }

    /**
     * An appendix.
     *
     * @param counted how many rows of what it has, for the sentence that points to it
     */
    record Made(Part part, String counted, Appendix appendix) {
    }

    /** Those that have rows, in order; what the plan writes below its appendices stands below the last one. */
    List<Made> all() {
        List<Made> made = new ArrayList<>();
        if (!plan.targets().isEmpty()) {
            made.add(
                    made(Part.TARGET, targets(), counted("targets", plan.targets().size(), units(plan.targets().stream()
                            .map(Target::units)))));
        }
        if (!plan.tasks().isEmpty()) {
            made.add(made(Part.TASK, tasks(), counted("tasks", plan.tasks().size(), units(plan.tasks().stream()
                    .map(Task::units)))));
        }
        if (!plan.documents().isEmpty()) {
            made.add(made(Part.DOCUMENT, documents(),
                    counted("documents", plan.documents().size(), units(plan.documents()
                            .stream().map(DocumentToIssue::units)))));
        }
        if (!plan.projects().isEmpty()) {
            made.add(made(Part.PROJECT, new PlanMoney(plan, ui).table(), counted("projects", plan.projects().size(),
                    units(plan.projects().stream().map(project -> project.units())))));
        }
        List<String> notes = PlanPassages.notes(plan.passages());
        if (!made.isEmpty() && !notes.isEmpty()) {
            Made last = made.removeLast();
            made.add(new Made(last.part(), last.counted(), noted(last.appendix(), notes)));
        }
        return made;
    }

    private Made made(Part part, Block.Table table, String counted) {
        String title = switch (part) {
            case TARGET -> ui.t("document.plan.appendix.targets");
            case TASK -> ui.t("document.plan.appendix.tasks");
            case DOCUMENT -> ui.t("document.plan.appendix.documents");
            case PROJECT -> ui.t("document.plan.appendix.projects");
            case HEAD, CITATION, PASSAGE, STANDING, SITUATION, HEADING, MEASURE, FUNDING, DOUBT ->
                throw new IllegalArgumentException(
                        part.name());
        };
        return new Made(part, counted, new Appendix(title, Orientation.LANDSCAPE, List.of(table)));
    }

    /** Below the table, after its own note. */
    private Appendix noted(Appendix appendix, List<String> notes) {
        List<Block> body = appendix.body().stream().map(block -> block instanceof Block.Table table
                ? new Block.Table(table.caption(), table.columns(), table.rows(), note(table.note(), notes))
                : block).toList();
        return new Appendix(appendix.title(), appendix.orientation(), body);
    }

    private String note(String own, List<String> notes) {
        return Stream.concat(Stream.of(own, ui.t("document.plan.notes")).filter(line -> !line.isEmpty()),
                notes.stream().map(note -> "- " + PlanSaid.clean(note))).collect(Collectors.joining("\n"));
    }

    /** {@code 16 chỉ tiêu, trong đó 2 chưa giao đơn vị chủ trì}. */
    private String counted(String what, int all, long without) {
        String counted = ui.t("document.plan.count." + what, all);
        return without == 0 ? counted : ui.t("document.plan.unassigned", counted, without);
    }

    /** How many name nobody who leads. */
    private static long units(Stream<Units> units) {
        return units.filter(each -> each.lead().isEmpty()).count();
    }

    private Block.Table targets() {
        Sheet sheet = new Sheet().column(ui.t("document.plan.column.number"), 12, Alignment.CENTER)
                .column(ui.t("document.plan.column.target"), 82, Alignment.LEFT)
                .optional(ui.t("document.plan.column.baseline"), 36, Alignment.CENTER)
                .optional(ui.t("document.plan.column.goal"), 24, Alignment.CENTER)
                .optional(ui.t("document.plan.column.deadline"), 28, Alignment.CENTER)
                .column(ui.t("plan.field.lead"), 36, Alignment.LEFT)
                .optional(ui.t("plan.field.coordinating"), 36, Alignment.LEFT);
        plan.targets().forEach(target -> sheet.row(vn.chiso.document.Row.Kind.NORMAL,
                List.of(target.code(), target.measure().content(), PlanSaid.before(target.measure(), ui),
                        PlanSaid.after(target.measure(), ui), deadline(target.horizon()), lead(target.units(), ui),
                        names(target.units().coordinating()))));
        return sheet.table("", "");
    }

    private Block.Table tasks() {
        Sheet sheet = new Sheet().column(ui.t("document.plan.column.order"), 13, Alignment.CENTER)
                .column(ui.t("document.plan.column.task"), 72, Alignment.LEFT)
                .optional(ui.t("document.plan.column.measures"), 54, Alignment.LEFT)
                .optional(ui.t("plan.field.deliverable"), 26, Alignment.LEFT)
                .optional(ui.t("document.plan.column.indicators"), 17, Alignment.CENTER)
                .column(ui.t("plan.field.lead"), 32, Alignment.LEFT)
                .optional(ui.t("plan.field.coordinating"), 32, Alignment.LEFT)
                .optional(ui.t("document.plan.column.time"), 24, Alignment.CENTER);
        sheet.grouped(plan.headings(Part.TASK), plan.tasks(), Task::heading, sheet::heading,
                task -> List.of(task.code(), told(task), measures(task), or(task.deliverable()),
                        String.join(", ", task.indicators()), lead(task.units(), ui),
                        names(task.units().coordinating()), deadline(task.deadline())));
        return sheet.table("", "");
    }

    private static String told(Task task) {
        return Stream.concat(Stream.of(task.name()), task.content().stream().map(line -> "- " + PlanSaid.clean(line)))
                .collect(Collectors.joining("\n"));
    }

    private String measures(Task task) {
        String dash = task.measures().size() > 1 ? "- " : "";
        return task.measures().stream().map(measure -> dash + measure(measure)).collect(Collectors.joining("\n"));
    }

    /** What is measured, where it is to come, where it was; a goal that the sentence states is not told twice. */
    private String measure(Measure measure) {
        String goal = PlanSaid.after(measure, ui);
        String bare = goal.replaceFirst("^[≥≤]\u00a0", "");
        String content = PlanSaid.heading(measure.content());
        String told = goal.isEmpty() || content.contains(bare) ? content : content + ": " + goal;
        String before = PlanSaid.before(measure, ui);
        return before.isEmpty() ? told : told + "; " + before;
    }

    private Block.Table documents() {
        Sheet sheet = new Sheet().column(ui.t("document.plan.column.order"), 14, Alignment.CENTER)
                .column(ui.t("document.plan.column.document"), 96, Alignment.LEFT)
                .optional(ui.t("plan.field.type"), 36, Alignment.LEFT)
                .column(ui.t("plan.field.lead"), 40, Alignment.LEFT)
                .optional(ui.t("plan.field.coordinating"), 40, Alignment.LEFT)
                .optional(ui.t("document.plan.column.deadline"), 28, Alignment.CENTER);
        sheet.grouped(plan.headings(Part.DOCUMENT), plan.documents(), DocumentToIssue::heading, sheet::heading,
                document -> List.of(document.code(), document.name(), or(document.type()), lead(document.units(), ui),
                        names(document.units().coordinating()), deadline(document.deadline())));
        return sheet.table("", "");
    }

    /** Who leads; where nobody does, the words that say so. */
    static String lead(Units units, Ui ui) {
        return units.lead().isEmpty() ? ui.t("document.plan.nobody") : names(units.lead());
    }

    /** Names that may have commas in themselves. */
    static String names(List<String> names) {
        return String.join("; ", names);
    }

    private static String deadline(@Nullable Deadline deadline) {
        return deadline == null ? "" : deadline.printed();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
