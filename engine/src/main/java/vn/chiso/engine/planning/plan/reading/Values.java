package vn.chiso.engine.planning.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;

/** The values of a plan's rows. Each getter reports what is wrong and gives a harmless value. */
final class Values {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,12})?");
    private static final Years ANY = new Years(2000, 2000);

    private final Problems problems;

    Values(Problems problems) {
        this.problems = problems;
    }

    String orEmpty(Fields fields, String key) {
        String text = fields.optionalText(key);
        return text == null ? "" : text;
    }

    @Nullable
    CalendarPeriod period(Fields fields, String key) {
        String text = fields.optionalText(key);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Optional<CalendarPeriod> period = CalendarPeriod.parse(text);
        if (period.isEmpty()) {
            problems.add(fields.mark(key), Problem.Code.PERIOD_BAD, key, Fields.shortened(text));
        }
        return period.orElse(null);
    }

    @Nullable
    Years years(Fields fields, String key) {
        String text = fields.optionalText(key);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Optional<Years> years = Years.parse(text);
        if (years.isEmpty()) {
            problems.add(fields.mark(key), Problem.Code.YEARS_BAD, key, Fields.shortened(text));
        }
        return years.orElse(null);
    }

    Years requiredYears(Fields fields, String key) {
        if (fields.text(key).isEmpty()) {
            return ANY;
        }
        Years years = years(fields, key);
        return years == null ? ANY : years;
    }

    int year(Fields fields, String key) {
        Years years = requiredYears(fields, key);
        if (years.first() != years.last()) {
            problems.add(fields.mark(key), Problem.Code.YEARS_BAD, key, years);
        }
        return years.first();
    }

    /** A whole number from 1 to 99999; null when the key is missing. */
    @Nullable
    Integer count(Fields fields, String key) {
        String text = fields.optionalText(key);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,4}")) {
            problems.add(fields.mark(key), Problem.Code.NUMBER_BAD, key, Fields.shortened(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    @Nullable
    Deadline deadline(Fields fields, String key) {
        String text = fields.optionalText(key);
        return text == null || text.isEmpty() ? null : new Deadline(text);
    }

    Units units(Fields fields) {
        return new Units(fields.texts("lead"), fields.texts("coordinating"));
    }

    List<Measure> measures(List<Yaml> items, List<Fields> read) {
        List<Measure> measures = new ArrayList<>();
        for (Yaml item : items) {
            Fields fields = Fields.of(item, problems, "measure");
            read.add(fields);
            measures.add(measure(fields));
            fields.end();
        }
        return measures;
    }

    /** The keys {@code content, unit, baseline, goal} of a row. */
    Measure measure(Fields fields) {
        return new Measure(fields.text("content"), fields.optionalText("unit"), baseline(fields.value("baseline")),
                goal(fields.value("goal")));
    }

    private Measure.@Nullable Baseline baseline(@Nullable Yaml value) {
        if (value == null) {
            return null;
        }
        Fields fields = Fields.of(value, problems, "baseline");
        int year = year(fields, "year");
        Figure figure = figure(fields);
        fields.end();
        return figure == null ? null : new Measure.Baseline(year, figure);
    }

    private Measure.@Nullable Goal goal(@Nullable Yaml value) {
        if (value == null) {
            return null;
        }
        Fields fields = Fields.of(value, problems, "goal");
        var comparison = fields.word("compare", Words.COMPARISONS, Words.COMPARISONS.get("at_least"));
        Figure figure = figure(fields);
        fields.end();
        return figure == null || comparison == null ? null : new Measure.Goal(comparison, figure);
    }

    private @Nullable Figure figure(Fields fields) {
        Exact value = decimal(fields);
        Fraction fraction = fraction(fields);
        String words = fields.optionalText("words");
        boolean none = !fields.has("value") && !fields.has("fraction") && !fields.has("words");
        if (none || (words != null && (value != null || fraction != null))) {
            problems.add(fields.mark(), Problem.Code.FIGURE_MISSING);
        }
        if (words != null) {
            return new Figure.Words(words);
        }
        if (value != null) {
            return new Figure.Value(value, fraction);
        }
        return fraction == null ? null : new Figure.Share(fraction);
    }

    private @Nullable Exact decimal(Fields fields) {
        String text = fields.optionalText("value");
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            problems.add(fields.mark("value"), Problem.Code.FIGURE_BAD, "value", Fields.shortened(text));
            return null;
        }
        fields.optionalNumber("value"); // tells where a point could stand between thousands
        return ExactText.parse(text).orElse(null);
    }

    private @Nullable Fraction fraction(Fields fields) {
        String text = fields.optionalText("fraction");
        if (text == null || text.isEmpty()) {
            return null;
        }
        Optional<Fraction> fraction = Fraction.parse(text);
        if (fraction.isEmpty()) {
            problems.add(fields.mark("fraction"), Problem.Code.FRACTION_BAD, Fields.shortened(text));
        }
        return fraction.orElse(null);
    }

    @Nullable
    Amount amount(Yaml value, String key, Fields fields) {
        String text = fields.scalar(value, key);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Optional<Amount> amount = Amount.parse(text);
        if (amount.isEmpty()) {
            problems.add(value.mark(), Problem.Code.AMOUNT_BAD, key, Fields.shortened(text));
        }
        return amount.orElse(null);
    }
}
