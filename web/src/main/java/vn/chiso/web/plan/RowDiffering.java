package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.web.plan.RowForm.Field;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Says in which fields two forms of a row differ. */
final class RowDiffering {

    private static final Map<String, String> LABELS = Map.ofEntries(Map.entry(Field.CODE, "plan.field.code"),
            Map.entry(Field.HEADING, "plan.field.heading"), Map.entry(Field.NAME, "plan.field.name"),
            Map.entry(Field.INDICATORS, "plan.field.indicators"), Map.entry(Field.CONTENT, "plan.field.content"),
            Map.entry(Field.DELIVERABLE, "plan.field.deliverable"), Map.entry(Field.LEAD, "plan.field.lead"),
            Map.entry(Field.COORDINATING, "plan.field.coordinating"), Map.entry(Field.DEADLINE, "plan.field.deadline"),
            Map.entry(Field.KIND, "plan.field.kind"), Map.entry(Field.TYPE, "plan.field.type"),
            Map.entry(Field.YEARS, "plan.field.years"), Map.entry(Field.TOTAL, "plan.field.total"),
            Map.entry(Field.REASON, "plan.field.reason"), Map.entry(Field.PLACE, "plan.field.place"));

    private RowDiffering() {
    }

    static List<RowPage.Differing> fields(RowForm saved, RowForm typed, Funding funding, Ui ui) {
        List<RowPage.Differing> fields = new ArrayList<>();
        LABELS.forEach((field, key) -> differing(fields, ui.t(key), saved.get(field), typed.get(field)));
        for (Funding.Source source : funding.sources()) {
            String field = Field.AMOUNT + source.id();
            differing(fields, source.name(), saved.get(field), typed.get(field));
        }
        differing(fields, ui.t("plan.field.measures"), said(saved.measures(), ui), said(typed.measures(), ui));
        fields.sort(Comparator.comparing(RowPage.Differing::label));
        return fields;
    }

    private static void differing(List<RowPage.Differing> fields, String label, String saved, String typed) {
        if (!RowTyped.tidy(saved).equals(RowTyped.tidy(typed))) {
            fields.add(new RowPage.Differing(label, saved, typed));
        }
    }

    private static String said(List<RowForm.MeasureLine> lines, Ui ui) {
        return String.join("\n", lines.stream().filter(line -> !line.blank()).map(line -> String.join(" · ",
                Stream.of(line.content(), line.year(), line.value(), line.fraction(), compared(line, ui), line.goal(),
                        line.goalFraction(), line.unit()).map(String::strip).filter(text -> !text.isEmpty()).toList()))
                .toList());
    }

    /** How the goal is meant; nothing where there is none. */
    private static String compared(RowForm.MeasureLine line, Ui ui) {
        return (line.goal() + line.goalFraction()).isBlank()
                ? ""
                : PlanWords.comparisons(ui).stream().filter(each -> each.value().equals(line.comparison()))
                        .map(Option::label).findFirst().orElse("");
    }
}
