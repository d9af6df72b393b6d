package vn.chiso.engine.planning.plan;

/** How often something is done or told. */
public enum Rhythm {
    /** Thường xuyên: all the time. */
    ALWAYS,
    /** Hằng tháng. */
    MONTHLY,
    /** Hằng quý. */
    QUARTERLY,
    /** Hằng năm. */
    YEARLY
}
