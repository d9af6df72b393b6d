package vn.chiso.web.plan;

/** Of which rows of a plan a person may see how far they are. */
public sealed interface ProgressSight {

    /** Of all of them. */
    record Whole() implements ProgressSight {
    }

    /** Of those that the person's unit leads. */
    record Led(long unit) implements ProgressSight {
    }

    /** Of none. */
    record None() implements ProgressSight {
    }
}
