package vn.chiso.engine.scoring;

/** How the scoring of an indicator ended. */
public enum Outcome {
    /** Points by the rule, or those that the campaign decided by hand instead. */
    SCORED,
    /** An input that the rule needs was not supplied: 0 points, kept in the maximum, the unit is incomplete. */
    MISSING,
    /** A value cannot be right (denominator 0, part above its whole, out of range): 0 points until it is corrected. */
    BAD_VALUE,
    /** Taken out of points and maximum. */
    NOT_APPLICABLE,
    /** The framework has no rule for it: 0 points, kept in the maximum. */
    NO_RULE,
    /** The framework does not count the row. */
    NOT_COUNTED
}
