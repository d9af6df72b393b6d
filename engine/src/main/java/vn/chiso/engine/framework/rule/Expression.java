package vn.chiso.engine.framework.rule;

import vn.chiso.engine.number.Exact;

/** A formula over inputs: exact, bounded in length and depth by the parser. */
public sealed interface Expression {

    /** A written number. */
    record Constant(Exact value) implements Expression {
    }

    /** The value of an input; yes is 1, no is 0. */
    record Variable(Operand operand) implements Expression {
    }

    /** The maximum of the leaf. */
    record LeafMax() implements Expression {
    }

    /** Arithmetic on two values. */
    record Binary(Operator operator, Expression left, Expression right) implements Expression {
    }

    /** {@code if(left comparator right, then, otherwise)}. */
    record Choose(Comparator comparator, Expression left, Expression right, Expression then, Expression otherwise)
            implements
                Expression {
    }

    /** Operators of {@link Binary}. */
    enum Operator {
        PLUS, MINUS, TIMES, DIVIDED_BY, MIN, MAX
    }

    /** Comparisons of {@link Choose}. */
    enum Comparator {
        LESS, AT_MOST, EQUAL, AT_LEAST, MORE;

        /** Whether the comparison holds for the result of {@code left.compareTo(right)}. */
        public boolean holds(int order) {
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case EQUAL -> order == 0;
                case AT_LEAST -> order >= 0;
                case MORE -> order > 0;
            };
        }
    }
}
