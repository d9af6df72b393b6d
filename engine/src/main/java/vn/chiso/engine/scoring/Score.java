package vn.chiso.engine.scoring;

import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/** Points out of a maximum. */
public sealed interface Score permits LeafScore, SumScore {

    /** Code of the node or pillar, or {@code total}. */
    NodeCode code();

    /** Points reached. */
    Exact points();

    /** The maximum that counts for this unit. */
    Exact max();

    /** Points / maximum, 0 to 1; 0 where nothing applies. */
    default Exact share() {
        return max().isZero() ? Exact.ZERO : points().dividedBy(max());
    }

    /** Points that were not reached. */
    default Exact lost() {
        return max().minus(points());
    }
}
