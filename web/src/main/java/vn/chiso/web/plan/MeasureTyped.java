package vn.chiso.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;

/** Reads a typed line about what is measured. */
final class MeasureTyped {

    /** Field names end with the number of the line. */
    static final String CONTENT = "do-noi-dung-";
    static final String UNIT = "do-don-vi-";
    static final String YEAR = "do-nam-";
    static final String VALUE = "do-gia-tri-";
    static final String FRACTION = "do-phan-so-";
    static final String COMPARISON = "do-so-sanh-";
    static final String GOAL = "do-muc-tieu-";
    static final String GOAL_FRACTION = "do-muc-tieu-phan-so-";

    private final int number;
    private final List<Refusal> refusals;

    private MeasureTyped(int number, List<Refusal> refusals) {
        this.number = number;
        this.refusals = refusals;
    }

    /**
     * What a line says.
     *
     * @param name     stands for the content, where the row itself states it; null otherwise
     * @param refusals what cannot be read is added here
     */
    static Measure read(RowForm.MeasureLine line, int number, @Nullable String name, List<Refusal> refusals) {
        MeasureTyped typed = new MeasureTyped(number, refusals);
        String content = name == null ? RowTyped.tidy(line.content()) : name;
        if (content.isEmpty()) {
            typed.refuse(CONTENT, "plan.measure.content.empty");
        }
        String unit = RowTyped.tidy(line.unit());
        Figure before = typed.figure(VALUE, line.value(), FRACTION, line.fraction());
        Figure after = typed.figure(GOAL, line.goal(), GOAL_FRACTION, line.goalFraction());
        Measure.Baseline baseline = typed.baseline(line.year(), before);
        Comparison comparison = Stream.of(Comparison.values())
                .filter(each -> each.name().equals(line.comparison())).findFirst().orElse(Comparison.AT_LEAST);
        return new Measure(content, unit.isEmpty() ? null : unit, baseline,
                after == null ? null : new Measure.Goal(comparison, after));
    }

    private void refuse(String field, String key, Object... facts) {
        refusals.add(Refusal.at(field + number, key, facts));
    }

    private Measure.@Nullable Baseline baseline(String typedYear, @Nullable Figure figure) {
        String text = RowTyped.tidy(typedYear);
        if (figure == null) {
            if (!text.isEmpty()) {
                refuse(VALUE, "plan.measure.baseline.empty", text);
            }
            return null;
        }
        Optional<Years> year = Years.parse(text).filter(years -> years.first() == years.last());
        if (year.isEmpty()) {
            refuse(YEAR, "plan.measure.year.bad");
            return null;
        }
        return new Measure.Baseline(year.get().first(), figure);
    }

    /** A value or words in one field, a fraction in the other. */
    private @Nullable Figure figure(String field, String typedValue, String fractionField, String typedFraction) {
        String value = RowTyped.tidy(typedValue);
        String counted = RowTyped.tidy(typedFraction).replaceAll("[.\\s\\u00a0]", "");
        Fraction fraction = counted.isEmpty() ? null : Fraction.parse(counted).orElse(null);
        if (!counted.isEmpty() && fraction == null) {
            refuse(fractionField, "plan.measure.fraction.bad", RowTyped.tidy(typedFraction));
            return null;
        }
        if (value.isEmpty()) {
            return fraction == null ? null : new Figure.Share(fraction);
        }
        if (!value.matches("[-−]?[\\d.,\\s\\u00a0]+%?")) {
            if (fraction != null) {
                refuse(field, "plan.measure.words.fraction");
            }
            return new Figure.Words(value);
        }
        String digits = value.replaceAll("[\\s\\u00a0%]", "");
        return switch (TypedValue.number(InputType.AMOUNT, digits)) {
            case TypedValue.Value(InputValue.Amount(Exact exact)) -> new Figure.Value(exact, fraction);
            case TypedValue.Value _,TypedValue.Empty _,TypedValue.Unreadable _ -> {
                refuse(field, "plan.measure.value.bad", value);
                yield null;
            }
        };
    }
}
