package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.text.Numbers;

/**
 * A row as its form shows and sends it: what was typed, whether it can be read or not.
 *
 * @param version what the change is based on; 0 for a new row
 * @param fields  by name: {@link Field}, and {@code nguon-<source>} for amounts
 */
public record RowForm(int version, Map<String, String> fields, List<MeasureLine> measures) {

    /** Names of fields. */
    static final class Field {
        static final String CODE = "ma";
        static final String HEADING = "de-muc";
        static final String NAME = "ten";
        static final String INDICATORS = "chi-so";
        static final String CONTENT = "noi-dung";
        static final String DELIVERABLE = "san-pham";
        static final String LEAD = "chu-tri";
        static final String COORDINATING = "phoi-hop";
        static final String DEADLINE = "thoi-han";
        static final String KIND = "loai";
        static final String TYPE = "loai-hinh";
        static final String YEARS = "nam";
        static final String AMOUNT = "nguon-";
        static final String TOTAL = "tong";
        static final String REASON = "ly-do";
        static final String PLACE = "cho";

        private Field() {
        }
    }

    /** A line about what is measured, as typed. */
    public record MeasureLine(String content, String unit, String year, String value, String fraction,
            String comparison, String goal, String goalFraction) {

        static final MeasureLine EMPTY = new MeasureLine("", "", "", "", "", Comparison.AT_LEAST.name(), "", "");

        boolean blank() {
            return (content + unit + year + value + fraction + goal + goalFraction).isBlank();
        }
    }

    public RowForm {
        fields = Map.copyOf(fields);
        measures = List.copyOf(measures);
    }

    /** What a field holds; empty for nothing. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The same with one more line about what is measured. */
    RowForm withLine() {
        List<MeasureLine> more = new ArrayList<>(measures);
        more.add(MeasureLine.EMPTY);
        return new RowForm(version, fields, more);
    }

    /** The same, based on another version. */
    RowForm basedOn(int other) {
        return new RowForm(other, fields, measures);
    }

    /** An empty form. */
    static RowForm empty(PlanPart part, String heading, String code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Field.HEADING, heading);
        fields.put(Field.CODE, code);
        fields.put(Field.KIND, DocumentToIssue.Kind.DOCUMENT.name());
        boolean measured = part == PlanPart.TARGET || part == PlanPart.TASK;
        return new RowForm(0, fields, measured ? List.of(MeasureLine.EMPTY) : List.of());
    }

    /** The form of a stored row. */
    static RowForm of(RowContent row, Funding funding, int version) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Field.CODE, row.code());
        fields.put(Field.HEADING, row.heading());
        fields.put(Field.NAME, row.name());
        fields.put(Field.INDICATORS, String.join(", ", row.indicators()));
        fields.put(Field.CONTENT, String.join("\n", row.content()));
        fields.put(Field.DELIVERABLE, or(row.deliverable()));
        fields.put(Field.LEAD, String.join("\n", row.units().lead()));
        fields.put(Field.COORDINATING, String.join("\n", row.units().coordinating()));
        fields.put(Field.DEADLINE, row.deadline() == null ? "" : row.deadline().printed());
        fields.put(Field.KIND, (row.kind() == null ? DocumentToIssue.Kind.DOCUMENT : row.kind()).name());
        fields.put(Field.TYPE, or(row.type()));
        fields.put(Field.YEARS, row.years() == null ? "" : row.years().toString());
        for (Funding.Source source : funding.sources()) {
            fields.put(Field.AMOUNT + source.id(), shown(row.amounts().get(source.id())));
        }
        fields.put(Field.TOTAL, shown(row.total()));
        DashReason reason = row.reason();
        fields.put(Field.REASON, reason == null ? "" : reason.name());
        fields.put(Field.PLACE, or(row.place()));
        return new RowForm(version, fields, row.measures().stream().map(RowForm::line).toList());
    }

    private static MeasureLine line(Measure measure) {
        Measure.Baseline baseline = measure.baseline();
        Measure.Goal goal = measure.goal();
        Figure before = baseline == null ? null : baseline.figure();
        Figure after = goal == null ? null : goal.figure();
        return new MeasureLine(measure.content(), or(measure.unit()),
                baseline == null ? "" : Integer.toString(baseline.year()), value(before), fraction(before),
                (goal == null ? Comparison.AT_LEAST : goal.comparison()).name(), value(after), fraction(after));
    }

    private static String value(@Nullable Figure figure) {
        return switch (figure) {
            case null -> "";
            case Figure.Share _ -> "";
            case Figure.Words(String text) -> text;
            case Figure.Value(Exact value, _) -> number(value);
        };
    }

    private static String fraction(@Nullable Figure figure) {
        return switch (figure) {
            case null -> "";
            case Figure.Words _ -> "";
            case Figure.Share(Fraction fraction) -> shown(fraction);
            case Figure.Value(_, Fraction fraction) -> fraction == null ? "" : shown(fraction);
        };
    }

    private static String shown(Fraction fraction) {
        return number(fraction.part()) + "/" + number(fraction.whole());
    }

    /** What a cell of money shows; empty for an empty cell. */
    static String shown(@Nullable Amount amount) {
        return switch (amount) {
            case null -> "";
            case Amount.Dash _ -> "-";
            case Amount.Dong(Exact value) -> number(value);
        };
    }

    private static String number(Exact value) {
        return Numbers.shortest(value, 12, Language.VI);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
