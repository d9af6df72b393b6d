package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.number.Exact;

/** Sums, ratios and what is asked of them. */
final class QuantityFormula {

    private final Cells cells;

    QuantityFormula(Cells cells) {
        this.cells = cells;
    }

    /** The value, where every input of it is usable. */
    String value(Quantity of) {
        return of.isRatio() ? sum(of.numerator()) + "/" + sum(of.denominator()) : sum(of.numerator());
    }

    String sum(List<Operand> operands) {
        return Terms.sum(operands.stream().map(operand -> cells.value(operand.input())).toList());
    }

    /** Whether the condition holds, where every input of it is usable. */
    String holds(Condition condition) {
        return switch (condition) {
            case Condition.Is(Operand operand, String answer) ->
                cells.value(operand.input()) + "=" + cells.answer(operand.input(), answer);
            case Condition.InRange(Quantity of, Interval range) -> lies(value(of), isClean(of), range);
        };
    }

    /** Whether a number lies in the interval. */
    String lies(Quantity of, Interval range) {
        return lies(value(of), isClean(of), range);
    }

    /**
     * Whether the engine takes the condition for true although an input of it is missing: of a sum it knows the part that is
     * there, a ratio is 0 then.
     */
    String holdsBlocked(Condition.InRange condition) {
        Quantity of = condition.of();
        if (of.isRatio()) {
            return condition.range().contains(Exact.ZERO) ? "TRUE" : "FALSE";
        }
        List<String> usable = of.numerator().stream().map(
                operand -> "IF(" + cells.check(operand.input()) + "=0," + cells.value(operand.input()) + ",0)")
                .toList();
        return lies(Terms.sum(usable), isClean(of), condition.range());
    }

    private static String lies(String value, boolean clean, Interval range) {
        List<String> bounds = new ArrayList<>();
        Interval.Bound lower = range.lower();
        if (lower != null) {
            bounds.add(bound(value, clean, lower.edge() == Interval.Edge.INCLUDED ? ">=" : ">", lower.value()));
        }
        Interval.Bound upper = range.upper();
        if (upper != null) {
            bounds.add(bound(value, clean, upper.edge() == Interval.Edge.INCLUDED ? "<=" : "<", upper.value()));
        }
        return bounds.isEmpty() ? "TRUE" : Terms.and(bounds);
    }

    private static String bound(String value, boolean clean, String comparison, Exact bound) {
        return clean
                ? value + comparison + Terms.constant(bound)
                : Terms.safe(value) + comparison + Terms.safeConstant(bound);
    }

    /**
     * What can be wrong with usable inputs: nothing to divide by, a part above its whole. In the order in which the engine
     * looks, after it has read the inputs.
     */
    List<Step> steps(Quantity of) {
        List<Step> steps = new ArrayList<>(reads(of));
        steps.addAll(guards(of));
        return steps;
    }

    List<Step> guards(Quantity of) {
        List<Step> steps = new ArrayList<>();
        if (of.isRatio()) {
            steps.add(new Step.Guard(sum(of.denominator()) + "=0"));
            if (of.whole() == Quantity.Whole.PART) {
                steps.add(new Step.Guard(isAbove(of.numerator(), of.denominator())));
            }
        }
        return steps;
    }

    List<Step> steps(Condition condition) {
        return switch (condition) {
            case Condition.Is(Operand operand, String _) -> List.of(read(operand));
            case Condition.InRange(Quantity of, Interval _) -> steps(of);
        };
    }

    List<Step.Read> reads(Quantity of) {
        List<Step.Read> reads = new ArrayList<>();
        of.numerator().forEach(operand -> reads.add(read(operand)));
        of.denominator().forEach(operand -> reads.add(read(operand)));
        return reads;
    }

    Step.Read read(Operand operand) {
        return new Step.Read(cells.check(operand.input()));
    }

    /** Whether the parts are together more than the whole. */
    String isAbove(List<Operand> parts, List<Operand> whole) {
        boolean clean = isClean(parts) && isClean(whole);
        return clean ? sum(parts) + ">" + sum(whole) : Terms.safe(sum(parts)) + ">" + Terms.safe(sum(whole));
    }

    /** Whether binary arithmetic gives the number next to the exact one, so that it may be compared as it is. */
    private static boolean isClean(Quantity of) {
        return of.isRatio() ? areCounts(of.numerator()) && areCounts(of.denominator()) : isClean(of.numerator());
    }

    private static boolean isClean(List<Operand> operands) {
        return operands.size() == 1 || areCounts(operands);
    }

    private static boolean areCounts(List<Operand> operands) {
        return operands.stream().allMatch(operand -> operand.input().type() == InputType.COUNT);
    }
}
