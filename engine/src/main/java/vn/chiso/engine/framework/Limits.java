package vn.chiso.engine.framework;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/** Smallest and largest sensible value of an input, both included; null for no limit. */
public record Limits(@Nullable Exact from, @Nullable Exact to) {

    public static final Limits NONE = new Limits(null, null);

    /** Whether the value lies within. */
    public boolean allows(Exact value) {
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }
}
