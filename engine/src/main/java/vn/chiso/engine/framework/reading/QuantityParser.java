package vn.chiso.engine.framework.reading;

import vn.chiso.engine.reading.yaml.Fields;
import vn.chiso.engine.reading.yaml.Mark;
import vn.chiso.engine.reading.yaml.Problems;
import vn.chiso.engine.reading.yaml.Yaml;
import vn.chiso.engine.reading.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.number.Exact;

/** Quantities, intervals and conditions. */
final class QuantityParser {

    private static final String LETTER = "[a-z][a-z0-9_]*";
    private static final String SUM = LETTER + "(?:\\+" + LETTER + ")*";
    private static final String SIDE = "(?:" + LETTER + "|\\(" + SUM + "\\))";
    private static final Pattern SHAPE = Pattern.compile(SUM + "|" + SIDE + "/" + SIDE);

    private final Problems problems;
    private final Letters letters;

    QuantityParser(Problems problems, Letters letters) {
        this.problems = problems;
        this.letters = letters;
    }

    /** The quantity under {@code of}, with {@code part_of_whole} beside it. */
    Quantity quantity(Fields fields) {
        String written = fields.text("of");
        String text = written.replaceAll("\\s*([-+/()])\\s*", "$1");
        Quantity.Whole whole = fields.yesNo("part_of_whole", Quantity.Whole.PART, Quantity.Whole.FREE,
                Quantity.Whole.PART);
        if (text.isEmpty()) {
            return new Quantity(List.of(), List.of(), whole);
        }
        if (text.length() > 1_000 || !SHAPE.matcher(text).matches()) {
            problems.add(fields.mark("of"), Problem.Code.QUANTITY_BAD, Fields.shortened(written));
            return new Quantity(List.of(), List.of(), whole);
        }
        int slash = text.indexOf('/');
        if (slash < 0 && fields.has("part_of_whole")) {
            problems.add(fields.mark("part_of_whole"), Problem.Code.QUANTITY_NO_RATIO, text);
        }
        return slash < 0
                ? new Quantity(operands(text, fields.mark("of")), List.of(), Quantity.Whole.FREE)
                : new Quantity(operands(text.substring(0, slash), fields.mark("of")),
                        operands(text.substring(slash + 1), fields.mark("of")), whole);
    }

    private List<Operand> operands(String side, Mark mark) {
        List<Operand> operands = new ArrayList<>();
        for (String letter : side.replaceAll("[()]", "").split("\\+", -1)) {
            operands.add(letters.operand(letter, mark, InputType.AMOUNT));
        }
        return operands;
    }

    /** The bounds beside a quantity; a problem when there is none. */
    Interval interval(Fields fields) {
        Interval.Bound lower = bound(fields, "from", "above");
        Interval.Bound upper = bound(fields, "to", "below");
        if (lower == null && upper == null) {
            problems.add(fields.mark(), Problem.Code.BOUNDS_MISSING);
        } else if (lower != null && upper != null && isEmpty(lower, upper)) {
            problems.add(fields.mark(), Problem.Code.BOUNDS_REVERSED);
        }
        return new Interval(lower, upper);
    }

    private Interval.@Nullable Bound bound(Fields fields, String included, String excluded) {
        Exact in = fields.optionalNumber(included);
        Exact out = fields.optionalNumber(excluded);
        if (in != null && out != null) {
            problems.add(fields.mark(excluded), Problem.Code.BOUNDS_TWICE, included, excluded);
        }
        if (in != null) {
            return new Interval.Bound(in, Interval.Edge.INCLUDED);
        }
        return out == null ? null : new Interval.Bound(out, Interval.Edge.EXCLUDED);
    }

    private static boolean isEmpty(Interval.Bound lower, Interval.Bound upper) {
        int order = lower.value().compareTo(upper.value());
        boolean closed = lower.edge() == Interval.Edge.INCLUDED && upper.edge() == Interval.Edge.INCLUDED;
        return order > 0 || (order == 0 && !closed);
    }

    /** A condition: {@code {input: a, is: yes}} or {@code {of: b/a, from: 80%}}. */
    Condition condition(Yaml value) {
        Fields fields = Fields.of(value, problems, "when");
        Condition condition = fields.holds("input") ? is(fields) : inRange(fields);
        fields.end();
        return condition;
    }

    /** A condition on a quantity. */
    Condition.InRange inRange(Fields fields) {
        return new Condition.InRange(quantity(fields), interval(fields));
    }

    private Condition is(Fields fields) {
        String letter = fields.text("input");
        String answer = fields.text("is");
        InputType wanted = letters.typeOf(letter) == InputType.OPTION ? InputType.OPTION : InputType.YES_NO;
        Operand operand = letters.operand(letter, fields.mark("input"), wanted);
        boolean known = wanted == InputType.OPTION
                ? operand.input().options().containsKey(answer)
                : answer.equals("yes") || answer.equals("no");
        if (!known && !answer.isEmpty()) {
            problems.add(fields.mark("is"), Problem.Code.OPTION_UNKNOWN, Fields.shortened(answer),
                    wanted == InputType.OPTION ? String.join(", ", operand.input().options().keySet()) : "yes, no");
        }
        return new Condition.Is(operand, answer);
    }
}
