package vn.chiso.web.standing;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * What a table says of one unit at one node.
 *
 * @param points exact; null when only the rank was published
 * @param max    exact; null together with the points
 * @param rank   among all units of the table; null when not known
 */
public record StandingValue(@Nullable Exact points, @Nullable Exact max, @Nullable Integer rank,
        @Nullable Integer blockRank, @Nullable Integer regionRank) {

    /** The share of the maximum, 0 to 1; null when it is not known or nothing applies. */
    public @Nullable Exact share() {
        return points == null || max == null || max.isZero() ? null : points.dividedBy(max);
    }
}
