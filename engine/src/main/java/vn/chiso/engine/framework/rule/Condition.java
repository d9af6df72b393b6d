package vn.chiso.engine.framework.rule;

/** Something that holds or does not hold for a unit's values. */
public sealed interface Condition {

    /** The answer or option of an input. {@code answer} is {@code yes}, {@code no} or the identifier of an option. */
    record Is(Operand input, String answer) implements Condition {
    }

    /** A quantity that lies in an interval. */
    record InRange(Quantity of, Interval range) implements Condition {
    }
}
