package vn.chiso.engine.planning.plan;

/** Why a project shows "-" instead of an amount. */
public enum DashReason {
    /** Enterprises pay for it. */
    ENTERPRISES,
    /** Units pay for it out of their regular budget. */
    REGULAR_BUDGET,
    /** It is paid under another programme. */
    OTHER_PROGRAMME,
    /** Nobody knows yet. */
    NOT_DETERMINED
}
