package vn.chiso.engine.scoring;

import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Expression;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;

/** The value of a formula for one unit; the branch of an {@code if} that is not taken needs no inputs. */
final class FormulaEvaluation {

    private final Exact max;
    private final Values values;
    private final String text;

    FormulaEvaluation(Exact max, Values values, String text) {
        this.max = max;
        this.values = values;
        this.text = text;
    }

    Exact value(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Exact value) -> value;
            case Expression.LeafMax _ -> max;
            case Expression.Variable(Operand operand) -> variable(operand);
            case Expression.Binary binary -> binary(binary);
            case Expression.Choose choose -> {
                int order = value(choose.left()).compareTo(value(choose.right()));
                if (values.blocked()) {
                    yield Exact.ZERO;
                }
                yield value(choose.comparator().holds(order) ? choose.then() : choose.otherwise());
            }
        };
    }

    private Exact variable(Operand operand) {
        if (operand.input().type() == InputType.YES_NO) {
            return values.yes(operand) ? Exact.ONE : Exact.ZERO;
        }
        return values.number(operand);
    }

    private Exact binary(Expression.Binary binary) {
        Exact left = value(binary.left());
        Exact right = value(binary.right());
        return switch (binary.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED_BY -> divide(left, right);
            case MIN -> left.min(right);
            case MAX -> left.max(right);
        };
    }

    private Exact divide(Exact left, Exact right) {
        if (!right.isZero()) {
            return left.dividedBy(right);
        }
        // A value that is missing reads as 0; only a supplied 0 is told as a division by 0.
        if (!values.blocked()) {
            values.block(new TraceLine.ZeroDivision(text));
        }
        return Exact.ZERO;
    }
}
