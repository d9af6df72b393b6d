package vn.chiso.engine.planning.plan;

/** When a goal is reached. */
public enum Comparison {
    /** Tối thiểu, đạt: this much or more. */
    AT_LEAST,
    /** Không quá: this much or less. */
    AT_MOST,
    /** Exactly this. */
    EXACTLY
}
