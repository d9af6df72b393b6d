package vn.chiso.engine.framework;

/** What happens to the whole when leaves do not apply to a unit. */
public enum Rescale {
    /** Points of the whole are brought back to the full maximum. */
    WHOLE,
    /** Points and maximum of the whole stay reduced. */
    NONE
}
