package vn.chiso.engine.planning.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.PlanFinding.Code;
import vn.chiso.engine.planning.plan.PlanFinding.Level;
import vn.chiso.engine.planning.plan.Spot.Field;

/** What every table needs: codes of their own, headings that exist, leading units, deadlines within the plan's years. */
final class RowChecks {

    /** What the tables have in common; the empty heading means that a row stands under none. */
    private record Row(String code, @Nullable String heading, Units units, @Nullable Deadline deadline) {
    }

    private final Plan plan;
    private final PlanFindings findings;

    private RowChecks(Plan plan, PlanFindings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(Plan plan, PlanFindings findings) {
        RowChecks checks = new RowChecks(plan, findings);
        List<Row> targets = plan.targets().stream()
                .map(each -> new Row(each.code(), null, each.units(), each.horizon())).toList();
        List<Row> tasks = plan.tasks().stream()
                .map(each -> new Row(each.code(), each.heading(), each.units(), each.deadline())).toList();
        List<Row> documents = plan.documents().stream()
                .map(each -> new Row(each.code(), each.heading(), each.units(), each.deadline())).toList();
        List<Row> projects = plan.projects().stream()
                .map(each -> new Row(each.code(), each.heading(), each.units(), null)).toList();
        checks.rows(Part.TARGET, targets);
        checks.rows(Part.TASK, tasks);
        checks.rows(Part.DOCUMENT, documents);
        checks.rows(Part.PROJECT, projects);
        checks.deadlines(Part.TARGET, targets);
        checks.deadlines(Part.TASK, tasks);
        checks.deadlines(Part.DOCUMENT, documents);
        checks.headings();
        checks.types();
        checks.years();
    }

    private void rows(Part part, List<Row> rows) {
        Set<String> seen = new HashSet<>();
        Set<String> headings = plan.headings(part).stream().map(Heading::code).collect(Collectors.toSet());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!seen.add(row.code())) {
                findings.add(Code.CODE_DUPLICATE, Level.ERROR, new Spot(part, i, Field.CODE), row.code());
            }
            if (row.heading() != null && !row.heading().isEmpty() && !headings.contains(row.heading())) {
                findings.add(Code.HEADING_UNKNOWN, Level.ERROR, new Spot(part, i, Field.HEADING), row.code(),
                        row.heading());
            }
            if (row.units().lead().isEmpty()) {
                findings.add(Code.LEAD_MISSING, Level.WARNING, new Spot(part, i, Field.LEAD), row.code());
            }
        }
    }

    /** A table that prints no deadline at all is told once. */
    private void deadlines(Part part, List<Row> rows) {
        boolean none = rows.size() > 1 && rows.stream().allMatch(row -> row.deadline() == null);
        if (none) {
            findings.add(Code.DEADLINES_NOT_PUBLISHED, Level.NOTE, Spot.of(part), "");
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Spot spot = new Spot(part, i, Field.DEADLINE);
            if (row.deadline() != null) {
                deadline(spot, row.code(), row.deadline());
            } else if (!none) {
                findings.add(Code.DEADLINE_MISSING, Level.WARNING, spot, row.code());
            }
        }
    }

    private void deadline(Spot spot, String code, Deadline deadline) {
        if (deadline.meaning() instanceof Deadline.Unclear) {
            findings.add(Code.DEADLINE_UNCLEAR, Level.WARNING, spot, code, deadline.printed());
            return;
        }
        Years period = plan.head().period();
        LocalDate due = deadline.due().orElse(null);
        LocalDate begin = deadline.begin().orElse(null);
        if ((due != null && !period.hold(due)) || (begin != null && !period.hold(begin))) {
            findings.add(Code.DEADLINE_OUTSIDE_PERIOD, Level.WARNING, spot, code, deadline.printed(), period);
        }
    }

    /** Headings that are numbered 1, 2, 3 ... */
    private void headings() {
        for (Part part : List.of(Part.TASK, Part.DOCUMENT, Part.PROJECT)) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < plan.headings().size(); i++) {
                Heading heading = plan.headings().get(i);
                if (heading.part() != part || !heading.code().matches("\\d{1,4}")) {
                    continue;
                }
                int number = Integer.parseInt(heading.code());
                if (!numbers.isEmpty() && number != numbers.getLast() + 1) {
                    findings.add(Code.HEADING_GAP, Level.NOTE, new Spot(Part.HEADING, i, Field.CODE),
                            heading.code(), heading.name(), Integer.toString(numbers.getLast()));
                }
                numbers.add(number);
            }
        }
    }

    private void types() {
        for (int i = 0; i < plan.documents().size(); i++) {
            DocumentToIssue document = plan.documents().get(i);
            if (document.type() == null) {
                findings.add(Code.TYPE_MISSING, Level.NOTE, new Spot(Part.DOCUMENT, i, Field.TYPE),
                        document.code());
            }
        }
    }

    private void years() {
        for (int i = 0; i < plan.projects().size(); i++) {
            Project project = plan.projects().get(i);
            Spot spot = new Spot(Part.PROJECT, i, Field.YEARS);
            if (project.years() == null) {
                findings.add(Code.YEARS_MISSING, Level.NOTE, spot, project.code());
            } else if (!plan.head().period().hold(project.years())) {
                findings.add(Code.YEARS_OUTSIDE_PERIOD, Level.WARNING, spot, project.code(), project.years(),
                        plan.head().period());
            }
        }
    }
}
