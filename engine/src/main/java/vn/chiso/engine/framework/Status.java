package vn.chiso.engine.framework;

/** How much of the published framework the file holds. */
public enum Status {
    /** Every published row. */
    COMPLETE,
    /** Some published rows; the rest is not known. */
    PARTIAL,
    /** Main indices only; the list below them is not known. */
    MAIN_LEVEL
}
