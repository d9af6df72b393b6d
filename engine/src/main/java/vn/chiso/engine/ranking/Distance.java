package vn.chiso.engine.ranking;

import java.util.List;
import vn.chiso.engine.number.Exact;

/** How far results lie from each other, always from unrounded values. */
public final class Distance {

    private static final Exact HUNDRED = Exact.of(100);

    private Distance() {
    }

    /**
     * Points above what a share of the maximum gives; negative below.
     *
     * @param share 0 to 1, the mean of others say
     */
    public static Exact fromShare(Exact points, Exact max, Exact share) {
        return points.minus(share.times(max));
    }

    /** Points that are missing to the maximum (điểm mất). */
    public static Exact lost(Exact points, Exact max) {
        return max.minus(points);
    }

    /** The difference between two shares in percentage points. */
    public static Exact percentPoints(Exact share, Exact other) {
        return share.minus(other).times(HUNDRED);
    }

    /** Which part of all losses some of them make up, 0 to 1; 0 when nothing is lost. */
    public static Exact part(List<Exact> some, List<Exact> all) {
        Exact whole = Exact.sum(all);
        return whole.isZero() ? Exact.ZERO : Exact.sum(some).dividedBy(whole);
    }
}
