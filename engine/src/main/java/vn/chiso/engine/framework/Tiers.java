package vn.chiso.engine.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * Tiers (nhóm) or classes (xếp loại) by result.
 *
 * @param of      node or pillar whose result decides
 * @param by      whether shares or points are compared
 * @param classes from the best down; the last has no bound
 */
public record Tiers(NodeCode of, By by, List<Tier> classes) {

    /** What the bounds are compared with. */
    public enum By {
        SHARE, POINTS
    }

    /**
     * One tier.
     *
     * @param bound smallest value; null for the last tier
     */
    public record Tier(String id, String name, @Nullable Exact bound, Edge edge) {

        /** Whether a value exactly on the bound belongs to the tier. */
        boolean holds(Exact value) {
            if (bound == null) {
                return true;
            }
            int order = value.compareTo(bound);
            return order > 0 || (order == 0 && edge == Edge.INCLUDED);
        }
    }

    /** Whether the bound itself belongs to the tier. */
    public enum Edge {
        INCLUDED, EXCLUDED
    }

    /** The tier of a value. */
    public Tier tierOf(Exact value) {
        return classes.stream().filter(tier -> tier.holds(value)).findFirst().orElseGet(classes::getLast);
    }
}
