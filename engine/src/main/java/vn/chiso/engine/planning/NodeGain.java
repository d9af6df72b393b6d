package vn.chiso.engine.planning;

import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Score;

/** The score of a row, a pillar or the whole, before and after. */
public record NodeGain(NodeCode code, Score before, Score after) {

    /** Points gained; negative where points are lost. */
    public Exact gained() {
        return after.points().minus(before.points());
    }
}
