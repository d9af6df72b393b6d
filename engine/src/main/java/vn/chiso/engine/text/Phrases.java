package vn.chiso.engine.text;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/** The parts of sentences: values, quantities, bounds, conditions, payments. */
final class Phrases {

    private final Messages messages;

    Phrases(Messages messages) {
        this.messages = messages;
    }

    /** A number of points: up to four decimals. */
    String points(Exact points) {
        return Numbers.shortest(points, 4, messages.language());
    }

    /** A value as the unit supplied it, with its unit of measure. */
    String value(Input input, InputValue value) {
        return switch (value) {
            case InputValue.Amount(Exact number) when input.type() == InputType.SHARE ->
                Numbers.shortest(number, 10, messages.language()) + " (" + Numbers.percent(number, messages.language())
                        + ")";
            case InputValue.Amount(Exact number) -> measured(input, number);
            case InputValue.Answer answer -> answer(input, answer == InputValue.Answer.YES ? "yes" : "no");
            case InputValue.Option(String id) -> answer(input, id);
            case InputValue.NotApplicable _ -> messages.say("word.not-applicable");
        };
    }

    /** A number with the input's unit of measure. */
    String measured(Input input, Exact number) {
        String text = Numbers.shortest(number, 10, messages.language());
        return input.unit() == null ? text : text + " " + input.unit();
    }

    /** An answer in words: yes, no, or the text of an option. */
    String answer(Input input, String answer) {
        return switch (answer) {
            case "yes" -> messages.say("word.yes");
            case "no" -> messages.say("word.no");
            default -> "“" + input.options().getOrDefault(answer, answer) + "”";
        };
    }

    /** A quantity's value: a percentage where it is a part of a whole, a number otherwise. */
    String amount(Quantity of, Exact value) {
        return isPercentage(of) ? Numbers.percent(value, messages.language()) : points(value);
    }

    private static boolean isPercentage(Quantity of) {
        return of.isRatio() && of.whole() == Quantity.Whole.PART;
    }

    /** "từ 60% trở lên", "trên 2", "từ 3 đến dưới 4". */
    String interval(Quantity of, Interval interval) {
        List<String> parts = new ArrayList<>();
        Interval.Bound lower = interval.lower();
        Interval.Bound upper = interval.upper();
        if (lower != null) {
            String key = lower.edge() == Interval.Edge.EXCLUDED ? "above" : upper == null ? "from" : "from-to";
            parts.add(messages.say("bound." + key, amount(of, lower.value())));
        }
        if (upper != null) {
            String key = upper.edge() == Interval.Edge.INCLUDED ? "to" : lower == null ? "below" : "and-below";
            parts.add(messages.say("bound." + key, amount(of, upper.value())));
        }
        return String.join(" ", parts);
    }

    String condition(Condition condition) {
        return switch (condition) {
            case Condition.Is(Operand input, String answer) ->
                messages.say("condition.is", input.input().name(), answer(input.input(), answer));
            case Condition.InRange(Quantity of, Interval range) ->
                messages.say("condition.range", of.inLetters(), interval(of, range));
        };
    }

    /** A fraction of the maximum: "điểm tối đa", "1/3 điểm tối đa", "0 điểm". */
    String share(Exact share) {
        if (share.isZero()) {
            return messages.say("share.none");
        }
        return share.equals(Exact.ONE) ? messages.say("share.full") : messages.say("share.part", share);
    }

    String payment(Payment payment) {
        return switch (payment) {
            case Payment.ShareOfMax(Exact share) -> share(share);
            case Payment.FixedPoints(Exact points) -> messages.say("share.points", points(points));
            case Payment.ByRule _ -> messages.say("share.by-rule");
        };
    }

    String letters(List<Operand> operands) {
        return String.join(" + ", operands.stream().map(Operand::letter).toList());
    }

    String names(List<Operand> operands) {
        return String.join("; ", operands.stream().map(operand -> operand.input().name()).toList());
    }
}
