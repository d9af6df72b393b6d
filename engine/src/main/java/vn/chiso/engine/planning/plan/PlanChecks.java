package vn.chiso.engine.planning.plan;

import java.util.Comparator;
import java.util.List;
import vn.chiso.engine.planning.plan.PlanFinding.Code;
import vn.chiso.engine.planning.plan.PlanFinding.Level;

/** Looks a plan over. Every check works on any plan; what only a reader can see is declared as a doubt. */
public final class PlanChecks {

    private PlanChecks() {
    }

    /** All findings, table by table in the plan's order, each table from its first row to its last. */
    public static List<PlanFinding> of(Plan plan) {
        PlanFindings findings = new PlanFindings();
        OriginChecks.check(plan, findings);
        RowChecks.check(plan, findings);
        MeasureChecks.check(plan, findings);
        MoneyChecks.check(plan, findings);
        plan.doubts().forEach(doubt -> findings.add(Code.DOUBT, Level.WARNING, spot(plan, doubt), doubt.code(),
                doubt.text()));
        return findings.all().stream().sorted(Comparator.comparing((PlanFinding finding) -> finding.spot().part())
                .thenComparingInt(finding -> finding.spot().row()).thenComparing(PlanFinding::code)).toList();
    }

    private static Spot spot(Plan plan, Doubt doubt) {
        List<String> codes = switch (doubt.part()) {
            case TARGET -> plan.targets().stream().map(Target::code).toList();
            case TASK -> plan.tasks().stream().map(Task::code).toList();
            case DOCUMENT -> plan.documents().stream().map(DocumentToIssue::code).toList();
            case PROJECT -> plan.projects().stream().map(Project::code).toList();
            case PASSAGE -> plan.passages().stream().map(Passage::code).toList();
            case STANDING -> plan.standings().stream().map(Standing::index).toList();
            case SITUATION -> plan.situations().stream().map(Situation::index).toList();
            case HEAD, CITATION, HEADING, MEASURE, FUNDING, DOUBT -> List.of();
        };
        int row = doubt.code().isEmpty() ? Spot.WHOLE : codes.indexOf(doubt.code());
        return new Spot(doubt.part(), row, Spot.Field.ROW);
    }
}
