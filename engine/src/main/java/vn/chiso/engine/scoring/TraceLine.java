package vn.chiso.engine.scoring;

import java.util.List;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/**
 * One step of the way from inputs to points. Facts only: {@code vn.chiso.engine.text} turns them into sentences. Shares
 * are fractions of the leaf's printed maximum; points are those of the rule until {@link Rescaled}.
 */
public sealed interface TraceLine {

    /** An input was read. */
    record Read(Operand operand, InputValue value) implements TraceLine {
    }

    /** A quantity was worked out; for a ratio also its two sides. */
    record Computed(Quantity of, Exact numerator, Exact denominator, Exact value) implements TraceLine {
    }

    /** An answer or option pays a share. */
    record Answered(Operand operand, InputValue value, Exact share) implements TraceLine {
    }

    /** A condition was looked at; it pays its share when it holds. */
    record ConditionPaid(Condition when, boolean holds, Exact share) implements TraceLine {
    }

    /** A condition decided which clause applies. */
    record ConditionChecked(Condition when, boolean holds) implements TraceLine {
    }

    /** The clause with this number (from 1) applies; 0 for "otherwise". */
    record ClauseApplied(int number) implements TraceLine {
    }

    /** Contents present out of contents required. */
    record Checked(int present, int required, List<Operand> absent) implements TraceLine {
    }

    /** A clause of points per item: what the items would earn and what is paid after the clause's cap. */
    record ItemsPaid(Rule.Count.PerItem clause, Exact count, Exact earned, Exact paid) implements TraceLine {
    }

    /** A ratio against its target. */
    record TargetCompared(Quantity of, Exact value, Exact target, boolean named) implements TraceLine {
    }

    /** A quantity against a cut-off. */
    record CutOffCompared(Quantity of, Exact value, Interval full, boolean reached) implements TraceLine {
    }

    /** A step of a table, or none ({@code number} 0). */
    record StepTaken(int number, Payment pays) implements TraceLine {
    }

    /** A weighted term pays {@code weight x value} of the maximum. */
    record TermPaid(Quantity of, Exact value, Exact weight) implements TraceLine {
    }

    /** The condition for full points of a weighted ratio. */
    record FullFromChecked(Condition.InRange when, boolean holds) implements TraceLine {
    }

    /** A fixed payment. */
    record Paid(Payment pays) implements TraceLine {
    }

    /** A value from outside. */
    record GivenTaken(Operand operand, Exact value) implements TraceLine {
    }

    /** The result of a formula. */
    record FormulaWorked(String text, Exact value) implements TraceLine {
    }

    /** The rule alone would have paid more than the maximum. */
    record CutAtMax(Exact earned, Exact max) implements TraceLine {
    }

    /** The rule alone would have paid less than nothing. */
    record RaisedToZero(Exact earned) implements TraceLine {
    }

    /** A resolution of the campaign multiplies the points by the rule, and the printed maximum, with the factor. */
    record Rescaled(Exact printedMax, Exact factor, Exact before) implements TraceLine {
    }

    /** Points were rounded by the framework's rule. */
    record Rounded(Exact before, int digits) implements TraceLine {
    }

    /** The indicator does not apply: claimed by the unit. */
    record NotApplicableClaimed(Operand operand) implements TraceLine {
    }

    /** The indicator does not apply: by the framework's condition. */
    record NotApplicableByRule(Condition when) implements TraceLine {
    }

    /** The indicator does not apply to this unit: decided by the campaign. */
    record NotApplicableDecided() implements TraceLine {
    }

    /**
     * The campaign has decided the points by hand; stands last.
     *
     * @param byRule  points that the rule would have given, as they would have counted
     * @param outcome how the scoring by the rule would have ended
     * @param decided the points that count instead
     */
    record PointsDecided(PointsDecision.Basis basis, Exact byRule, Outcome outcome, Exact decided, String by,
            String reason) implements TraceLine {
    }

    /** The framework has no rule for the indicator. */
    record NoRule() implements TraceLine {
    }

    /** Something stands in the way of a score. */
    sealed interface Obstacle extends TraceLine {
    }

    /** An input that the rule needs was not supplied. */
    record Missing(Operand operand) implements Obstacle {
    }

    /** The unit says "n/a" where the framework does not let it. */
    record NotApplicableRefused(Operand operand) implements Obstacle {
    }

    /** A value of the wrong kind. */
    record WrongKind(Operand operand, InputValue value) implements Obstacle {
    }

    /** A value outside what its type and limits allow. */
    record OutOfRange(Operand operand, Exact value) implements Obstacle {
    }

    /** A denominator is 0. */
    record ZeroDenominator(Quantity of) implements Obstacle {
    }

    /** A division by 0 inside a formula. */
    record ZeroDivision(String text) implements Obstacle {
    }

    /** A part is larger than its whole. */
    record PartAboveWhole(List<Operand> part, Exact partValue, List<Operand> whole, Exact wholeValue)
            implements
                Obstacle {
    }
}
