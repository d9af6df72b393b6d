package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * A unit's score as it stands and as it would be.
 *
 * @param inputs the unit's inputs after the changes
 */
public record Projected(ScoreSheet before, ScoreSheet after, UnitInputs inputs) {

    /** Points of the whole that are gained, unrounded; negative where points are lost. */
    public Exact gained() {
        return after.total().points().minus(before.total().points());
    }

    /** Every row and pillar, in the framework's order, then the whole; also those where nothing changes. */
    public List<NodeGain> nodes() {
        List<NodeGain> gains = new ArrayList<>();
        before.scores().forEach((code, score) -> after.score(code)
                .ifPresent(later -> gains.add(new NodeGain(code, score, later))));
        gains.add(new NodeGain(NodeCode.TOTAL, before.total(), after.total()));
        return gains;
    }
}
