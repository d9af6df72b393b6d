package vn.chiso.web.entry;

/** How the head of a unit opens entries again. */
public enum Reopening {
    /** What was proposed went back to the officer. */
    SENT_BACK,
    /** What was handed in was taken back. */
    WITHDRAWN
}
