package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Target;
import vn.chiso.engine.planning.plan.Task;

/** Targets, tasks with their measures, and documents of a plan's workbook. */
final class PlanRows {

    private static final PlanWords<Comparison> COMPARISONS = PlanWords.comparisons(Language.VI);
    private static final PlanWords<DocumentToIssue.Kind> KINDS = PlanWords.kinds(Language.VI);

    /** A measure with the row in which it stands. */
    private record Found(Measure measure, PlanCells cells) {
    }

    private final Map<PlanTable, List<PlanCells>> rows;
    private final PlanPlaces places;

    PlanRows(Map<PlanTable, List<PlanCells>> rows, PlanPlaces places) {
        this.rows = rows;
        this.places = places;
    }

    private List<PlanCells> rows(PlanTable table) {
        return rows.getOrDefault(table, List.of());
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.TARGET)) {
            places.row(Part.TARGET, targets.size(), PlanTable.TARGET, cells);
            targets.add(new Target(cells.required("target-code"), measure(cells), cells.deadline(), cells.units(),
                    cells.optional("place")));
        }
        return targets;
    }

    /** Measures belong to the task with their code, and keep their order. */
    List<Task> tasks() {
        List<String> codes = rows(PlanTable.TASK).stream().map(cells -> cells.required("task-code")).toList();
        Map<String, List<Found>> measures = measures(codes);
        List<Task> tasks = new ArrayList<>();
        int position = 0;
        for (PlanCells cells : rows(PlanTable.TASK)) {
            places.row(Part.TASK, tasks.size(), PlanTable.TASK, cells);
            String code = codes.get(tasks.size());
            List<Found> own = measures.put(code, List.of());
            List<Measure> measured = own == null ? List.of() : own.stream().map(Found::measure).toList();
            if (!measured.isEmpty() && codes.lastIndexOf(code) > tasks.size()) {
                whose(tasks.size(), codes.lastIndexOf(code), code);
            }
            for (Found each : own == null ? List.<Found>of() : own) {
                places.row(Part.MEASURE, position++, PlanTable.MEASURE, each.cells());
            }
            tasks.add(new Task(code, cells.text("heading"), cells.codes("indicators"), cells.required("name"),
                    cells.lines("content"), measured, cells.optional("deliverable"), cells.units(),
                    cells.deadline()));
        }
        return tasks;
    }

    /** Two tasks have the code by which measures say whose they are. */
    private void whose(int first, int last, String code) {
        List<PlanCells> tasks = rows(PlanTable.TASK);
        tasks.get(last).problem("task-code", TableProblem.Code.PLAN_TASK_TWICE, Problems.shortened(code),
                tasks.get(first).address("task-code"));
    }

    private Map<String, List<Found>> measures(List<String> tasks) {
        Map<String, List<Found>> measures = new HashMap<>();
        tasks.forEach(task -> measures.put(task, new ArrayList<>()));
        for (PlanCells cells : rows(PlanTable.MEASURE)) {
            String code = cells.required("measured-task");
            List<Found> ofTask = measures.get(code);
            Measure measure = measure(cells);
            if (ofTask != null) {
                ofTask.add(new Found(measure, cells));
            } else if (!code.isEmpty()) {
                cells.problem("measured-task", TableProblem.Code.PLAN_TASK_UNKNOWN, Problems.shortened(code));
            }
        }
        return measures;
    }

    List<DocumentToIssue> documents() {
        List<DocumentToIssue> documents = new ArrayList<>();
        for (PlanCells cells : rows(PlanTable.DOCUMENT)) {
            places.row(Part.DOCUMENT, documents.size(), PlanTable.DOCUMENT, cells);
            documents.add(new DocumentToIssue(cells.required("document-code"), cells.text("heading"),
                    cells.requiredWord("kind", KINDS, DocumentToIssue.Kind.DOCUMENT), cells.required("name"),
                    cells.optional("type"), cells.units(), cells.deadline()));
        }
        return documents;
    }

    private static Measure measure(PlanCells cells) {
        String unit = cells.optional("unit-of-measure");
        return new Measure(cells.required("content"), unit, baseline(cells, unit), goal(cells, unit));
    }

    private static Measure.@Nullable Baseline baseline(PlanCells cells, @Nullable String unit) {
        Figure figure = figure(cells, "baseline", unit);
        Exact year = cells.count("baseline-year");
        if (!hasFigure(cells, "baseline") && year != null) {
            cells.problem("baseline-value", TableProblem.Code.CELL_EMPTY);
        } else if (figure != null && !cells.has("baseline-year")) {
            cells.problem("baseline-year", TableProblem.Code.CELL_EMPTY);
        }
        boolean known = year != null && year.compareTo(Exact.of(1900)) >= 0 && year.compareTo(Exact.of(2199)) <= 0;
        if (year != null && !known) {
            cells.problem("baseline-year", TableProblem.Code.PLAN_YEARS_BAD, year);
        }
        return figure == null || year == null || !known
                ? null
                : new Measure.Baseline(year.numerator().intValueExact(), figure);
    }

    private static Measure.@Nullable Goal goal(PlanCells cells, @Nullable String unit) {
        Figure figure = figure(cells, "goal", unit);
        Comparison comparison = cells.word("comparison", COMPARISONS);
        if (figure == null) {
            if (comparison != null && !hasFigure(cells, "goal")) {
                cells.problem("goal-value", TableProblem.Code.CELL_EMPTY);
            }
            return null;
        }
        return new Measure.Goal(comparison == null ? Comparison.AT_LEAST : comparison, figure);
    }

    private static boolean hasFigure(PlanCells cells, String which) {
        return Stream.of("-value", "-part", "-whole", "-words").anyMatch(column -> cells.has(which + column));
    }

    private static @Nullable Figure figure(PlanCells cells, String which, @Nullable String unit) {
        Exact value = cells.value(which + "-value", unit);
        Fraction fraction = fraction(cells, which);
        String words = cells.optional(which + "-words");
        if (words != null) {
            if (value != null || fraction != null) {
                cells.problem(which + "-words", TableProblem.Code.PLAN_FIGURE_BAD);
            }
            return new Figure.Words(words);
        }
        if (value != null) {
            return new Figure.Value(value, fraction);
        }
        return fraction == null ? null : new Figure.Share(fraction);
    }

    private static @Nullable Fraction fraction(PlanCells cells, String which) {
        Exact part = cells.count(which + "-part");
        Exact whole = cells.count(which + "-whole");
        if (part != null && whole != null && !whole.isZero()) {
            return new Fraction(part, whole);
        }
        boolean partThere = cells.has(which + "-part");
        boolean wholeThere = cells.has(which + "-whole");
        if (partThere != wholeThere || (whole != null && whole.isZero())) {
            cells.problem(which + (partThere ? "-whole" : "-part"), TableProblem.Code.PLAN_FRACTION_BAD);
        }
        return null;
    }
}
