package vn.chiso.engine.framework.rule;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/** Values between two bounds, either of which may be missing. */
public record Interval(@Nullable Bound lower, @Nullable Bound upper) {

    /** An end of an interval. */
    public record Bound(Exact value, Edge edge) {
    }

    /** Whether the end itself belongs to the interval. */
    public enum Edge {
        INCLUDED, EXCLUDED
    }

    /** Whether the value lies in the interval. */
    public boolean contains(Exact value) {
        return aboveLower(value) && belowUpper(value);
    }

    /** Whether every value of the other interval lies in this one. */
    public boolean contains(Interval other) {
        boolean below = lower == null || (other.lower != null && (other.lower.value().compareTo(lower.value()) > 0
                || (other.lower.value().equals(lower.value())
                        && (lower.edge() == Edge.INCLUDED || other.lower.edge() == Edge.EXCLUDED))));
        boolean above = upper == null || (other.upper != null && (other.upper.value().compareTo(upper.value()) < 0
                || (other.upper.value().equals(upper.value())
                        && (upper.edge() == Edge.INCLUDED || other.upper.edge() == Edge.EXCLUDED))));
        return below && above;
    }

    private boolean aboveLower(Exact value) {
        if (lower == null) {
            return true;
        }
        int order = value.compareTo(lower.value());
        return order > 0 || (order == 0 && lower.edge() == Edge.INCLUDED);
    }

    private boolean belowUpper(Exact value) {
        if (upper == null) {
            return true;
        }
        int order = value.compareTo(upper.value());
        return order < 0 || (order == 0 && upper.edge() == Edge.INCLUDED);
    }
}
