package vn.chiso.web.entry;

/** What a unit says about an indicator instead of figures; each needs an explanation. */
public enum Claim {
    /** Nothing: the figures speak. */
    NONE,
    /** There are no figures: 0 points, kept in the maximum. */
    NO_DATA,
    /** The indicator does not apply to the unit; the appraiser decides. */
    NOT_APPLICABLE
}
