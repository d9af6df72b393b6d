package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Spot;
import vn.chiso.engine.planning.plan.Spot.Field;

/** Sources of money and projects of a plan's workbook. */
final class PlanMoney {

    private final Map<PlanTable, List<PlanCells>> rows;
    private final PlanPlaces places;

    PlanMoney(Map<PlanTable, List<PlanCells>> rows, PlanPlaces places) {
        this.rows = rows;
        this.places = places;
    }

    Funding funding() {
        List<Funding.Source> sources = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Exact total = null;
        for (PlanCells cells : rows.getOrDefault(PlanTable.FUNDING, List.of())) {
            String id = cells.required("source-id");
            boolean twice = !ids.add(id);
            if (twice) {
                cells.problem("source-id", TableProblem.Code.PLAN_SOURCE_TWICE, id);
            } else if (id.equals(PlanWorkbook.WHOLE)) {
                total = declared(cells);
                places.add(new Spot(Part.FUNDING, Spot.WHOLE, Field.DECLARED), cells.address("declared"));
            } else {
                places.add(new Spot(Part.FUNDING, sources.size(), Field.DECLARED, id), cells.address("declared"));
                sources.add(
                        new Funding.Source(cells.checkedId("source-id", id), cells.required("name"), declared(cells)));
            }
        }
        return new Funding(sources, total);
    }

    private static @Nullable Exact declared(PlanCells cells) {
        return switch (cells.amount("declared")) {
            case null -> null;
            case Amount.Dong(Exact value) -> value;
            case Amount.Dash _ -> {
                cells.problem("declared", TableProblem.Code.PLAN_AMOUNT_BAD, "-");
                yield null;
            }
        };
    }

    List<Project> projects(Funding funding) {
        List<Project> projects = new ArrayList<>();
        for (PlanCells cells : rows.getOrDefault(PlanTable.PROJECT, List.of())) {
            places.row(Part.PROJECT, projects.size(), PlanTable.PROJECT, cells);
            Map<String, Amount> amounts = new LinkedHashMap<>();
            for (Funding.Source source : funding.sources()) {
                String column = PlanSheet.amountColumn(source.id());
                Amount amount = cells.amount(column);
                places.add(new Spot(Part.PROJECT, projects.size(), Field.AMOUNT, source.id()),
                        cells.address(column));
                if (amount != null) {
                    amounts.put(source.id(), amount);
                }
            }
            projects.add(new Project(cells.required("project-code"), cells.text("heading"),
                    cells.required("name"), cells.units(), cells.years("years"), amounts, cells.amount("total"),
                    cells.word("reason", PlanWords.reasons(Language.VI))));
        }
        return projects;
    }
}
