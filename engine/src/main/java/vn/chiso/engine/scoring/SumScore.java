package vn.chiso.engine.scoring;

import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/**
 * The score of a group, of a pillar or of the whole.
 *
 * @param points  sum of the indicators' points
 * @param max     sum of the maxima of the indicators that apply
 * @param fullMax sum of the maxima of all indicators
 */
public record SumScore(NodeCode code, Exact points, Exact max, Exact fullMax, Tally tally) implements Score {

    /**
     * This score brought back to the full maximum: what the points would be if the indicators that do not apply were
     * reached to the same share.
     */
    SumScore rescaled() {
        return max.equals(fullMax) || max.isZero()
                ? this
                : new SumScore(code, points.times(fullMax).dividedBy(max), fullMax, fullMax, tally);
    }
}
