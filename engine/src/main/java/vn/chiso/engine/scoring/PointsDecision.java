package vn.chiso.engine.scoring;

import vn.chiso.engine.number.Exact;

/**
 * What the campaign decides by hand about one indicator of one unit: these points count, whatever the rule gives. The
 * maximum stays.
 *
 * @param points the points that count, 0 to the maximum of the campaign's framework; they are not rounded
 * @param by     who decided, as it is published with the result: a person in an office, or a council
 * @param reason why, as it is published with the result
 */
public record PointsDecision(Exact points, Basis basis, String by, String reason) {

    /** On what the points rest. */
    public enum Basis {
        /** What the unit declared is not accepted: 0 points. */
        REJECTED,
        /** The points are named by those who decide. */
        SET_BY_HAND
    }

    /** A decision; one that rejects gives 0 points. */
    public PointsDecision {
        if (basis == Basis.REJECTED && !points.isZero()) {
            throw new IllegalArgumentException("what is rejected has 0 points, not " + points);
        }
    }

    /** What the unit declared is not accepted. */
    public static PointsDecision rejected(String by, String reason) {
        return new PointsDecision(Exact.ZERO, Basis.REJECTED, by, reason);
    }

    /** These points count. */
    public static PointsDecision setByHand(Exact points, String by, String reason) {
        return new PointsDecision(points, Basis.SET_BY_HAND, by, reason);
    }
}
