package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/** A value that a plan prints. */
public sealed interface Figure {

    /**
     * A number, in the measure's unit: 34.92 of "%".
     *
     * @param fraction from what it was worked out; null when that is not printed
     */
    record Value(Exact value, @Nullable Fraction fraction) implements Figure {
    }

    /** Only a fraction: 7/80. */
    record Share(Fraction fraction) implements Figure {
    }

    /** Words: "chưa", "đã ban hành". */
    record Words(String text) implements Figure {
    }
}
