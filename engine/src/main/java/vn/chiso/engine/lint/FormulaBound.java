package vn.chiso.engine.lint;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Expression;
import vn.chiso.engine.number.Exact;

/** Interval arithmetic over a formula: what it can come to, given only the types and limits of its inputs. */
final class FormulaBound {

    private final Exact max;

    private FormulaBound(Exact max) {
        this.max = max;
    }

    /** Smallest and largest value; null where there is no limit. */
    private record Range(@Nullable Exact low, @Nullable Exact high) {
        static final Range ALL = new Range(null, null);

        boolean notNegative() {
            return low != null && low.signum() >= 0;
        }
    }

    /** The largest value of the formula; null when there is no limit, or none that can be seen. */
    static @Nullable Exact of(Expression expression, Exact max) {
        return new FormulaBound(max).range(expression).high();
    }

    private Range range(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Exact value) -> new Range(value, value);
            case Expression.LeafMax _ -> new Range(max, max);
            case Expression.Variable(var operand) -> range(operand.input());
            case Expression.Binary binary -> binary(binary.operator(), range(binary.left()), range(binary.right()));
            case Expression.Choose choose -> {
                Range then = range(choose.then());
                Range otherwise = range(choose.otherwise());
                yield new Range(both(then.low(), otherwise.low(), Exact::min),
                        both(then.high(), otherwise.high(), Exact::max));
            }
        };
    }

    private static Range range(Input input) {
        Exact low = input.limits().from() == null ? Exact.ZERO : input.limits().from();
        boolean unit = input.type() == InputType.YES_NO || input.type() == InputType.SHARE;
        Exact high = input.limits().to() == null && unit ? Exact.ONE : input.limits().to();
        return new Range(low, high);
    }

    private static Range binary(Expression.Operator operator, Range left, Range right) {
        return switch (operator) {
            case PLUS -> new Range(both(left.low(), right.low(), Exact::plus),
                    both(left.high(), right.high(), Exact::plus));
            case MINUS -> new Range(both(left.low(), right.high(), Exact::minus),
                    both(left.high(), right.low(), Exact::minus));
            case TIMES -> left.notNegative() && right.notNegative()
                    ? new Range(both(left.low(), right.low(), Exact::times),
                            both(left.high(), right.high(), Exact::times))
                    : Range.ALL;
            case DIVIDED_BY -> divided(left, right);
            case MIN -> new Range(both(left.low(), right.low(), Exact::min), either(left.high(), right.high()));
            case MAX -> new Range(left.low() == null || right.low() == null
                    ? left.low() == null ? right.low() : left.low()
                    : left.low().max(right.low()), both(left.high(), right.high(), Exact::max));
        };
    }

    private static Range divided(Range left, Range right) {
        if (!left.notNegative() || !right.notNegative()) {
            return Range.ALL;
        }
        Exact smallest = right.low();
        if (smallest == null || smallest.isZero() || left.high() == null) {
            return new Range(Exact.ZERO, null);
        }
        return new Range(Exact.ZERO, left.high().dividedBy(smallest));
    }

    private interface Combination {
        Exact of(Exact left, Exact right);
    }

    private static @Nullable Exact both(@Nullable Exact left, @Nullable Exact right, Combination combination) {
        return left == null || right == null ? null : combination.of(left, right);
    }

    /** The smaller of two upper limits, where a missing one does not limit. */
    private static @Nullable Exact either(@Nullable Exact left, @Nullable Exact right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return left.min(right);
    }
}
