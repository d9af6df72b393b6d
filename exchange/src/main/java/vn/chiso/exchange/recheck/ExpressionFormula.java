package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Expression;
import vn.chiso.engine.framework.rule.Operand;

/** Points by an expression, as the engine works them out ({@code FormulaEvaluation}). */
final class ExpressionFormula {

    private final Cells cells;
    private final String max;

    ExpressionFormula(Cells cells, String max) {
        this.cells = cells;
        this.max = max;
    }

    /** The value, where nothing stands in the way. */
    String value(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var value) -> Terms.constant(value);
            case Expression.LeafMax _ -> max;
            case Expression.Variable(Operand operand) -> operand.input().type() == InputType.YES_NO
                    ? "IF(" + cells.value(operand.input()) + "=" + cells.answer(operand.input(), "yes") + ",1,0)"
                    : cells.value(operand.input());
            case Expression.Binary(var operator, Expression left, Expression right) ->
                binary(operator, value(left), value(right));
            case Expression.Choose choose ->
                "IF(" + holds(choose) + "," + value(choose.then()) + "," + value(choose.otherwise()) + ")";
        };
    }

    private static String binary(Expression.Operator operator, String left, String right) {
        return switch (operator) {
            case PLUS -> "(" + left + "+" + right + ")";
            case MINUS -> "(" + left + "-" + right + ")";
            case TIMES -> "(" + left + "*" + right + ")";
            case DIVIDED_BY -> "(" + left + "/" + right + ")";
            case MIN -> "MIN(" + left + "," + right + ")";
            case MAX -> "MAX(" + left + "," + right + ")";
        };
    }

    private String holds(Expression.Choose choose) {
        return Terms.safe(value(choose.left())) + switch (choose.comparator()) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
            case AT_LEAST -> ">=";
            case MORE -> ">";
        } + Terms.safe(value(choose.right()));
    }

    private static boolean isSafeDivisor(Expression divisor) {
        return divisor instanceof Expression.Constant(var value) && !value.isZero();
    }

    List<Step> steps(Expression expression) {
        List<Step> steps = new ArrayList<>();
        collect(expression, steps);
        return steps;
    }

    private void collect(Expression expression, List<Step> steps) {
        switch (expression) {
            case Expression.Constant _,Expression.LeafMax _ -> {
            }
            case Expression.Variable(Operand operand) -> steps.add(new Step.Read(cells.check(operand.input())));
            case Expression.Binary(var operator, Expression left, Expression right) -> {
                collect(left, steps);
                collect(right, steps);
                if (operator == Expression.Operator.DIVIDED_BY && !isSafeDivisor(right)) {
                    // The divisor itself may divide by 0: then it is an error, and nothing can be divided by it either.
                    steps.add(new Step.Guard("IFERROR(" + Terms.safe(value(right)) + "=0,TRUE)"));
                }
            }
            case Expression.Choose choose -> {
                collect(choose.left(), steps);
                collect(choose.right(), steps);
                steps.add(new Step.Branch(holds(choose), steps(choose.then()), steps(choose.otherwise())));
            }
        }
    }
}
