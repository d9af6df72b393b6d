package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.PlanChecks;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Spot;

/** What is found about rows as they are shown, without looking at the whole plan. */
final class RowRemarks {

    private RowRemarks() {
    }

    /** By row, what was found about it alone. */
    static Map<PlanRow, List<PlanFinding>> of(Head head, List<Heading> headings, Funding funding, PlanPart part,
            List<PlanRow> rows) {
        List<RowContent> contents = rows.stream().map(PlanRow::content).toList();
        Plan shown = new Plan(head, List.of(), List.of(), List.of(), List.of(),
                part == PlanPart.TARGET ? contents.stream().map(RowContent::target).toList() : List.of(), headings,
                part == PlanPart.TASK ? contents.stream().map(RowContent::task).toList() : List.of(),
                part == PlanPart.DOCUMENT ? contents.stream().map(RowContent::document).toList() : List.of(), funding,
                part == PlanPart.PROJECT ? contents.stream().map(RowContent::project).toList() : List.of(), null,
                List.of(), List.of());
        Map<Integer, List<PlanFinding>> byRow = new HashMap<>();
        for (PlanFinding finding : PlanChecks.of(shown)) {
            int row = row(finding.spot(), part, contents);
            if (row >= 0) {
                byRow.computeIfAbsent(row, _ -> new ArrayList<>()).add(finding);
            }
        }
        Map<PlanRow, List<PlanFinding>> found = new HashMap<>();
        byRow.forEach((row, findings) -> found.put(rows.get(row), findings));
        return found;
    }

    /** The row of the table in which a place lies; -1 for none. Measures are counted through all tasks. */
    static int row(Spot spot, PlanPart part, List<RowContent> rows) {
        if (spot.part() == Part.MEASURE && part == PlanPart.TASK) {
            int left = spot.row();
            for (int i = 0; i < rows.size(); i++) {
                left -= rows.get(i).measures().size();
                if (left < 0) {
                    return i;
                }
            }
            return -1;
        }
        return spot.part().name().equals(part.name()) ? spot.row() : -1;
    }
}
