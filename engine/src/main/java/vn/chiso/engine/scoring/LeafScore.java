package vn.chiso.engine.scoring;

import java.util.List;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/**
 * The score of an indicator with its explanation.
 *
 * @param points 0 to {@code max}
 * @param max    the maximum that counts; 0 when the indicator does not apply
 * @param trace  what was read, which clause applied, what was cut, in order
 */
public record LeafScore(Leaf leaf, Exact points, Exact max, Outcome outcome, List<TraceLine> trace) implements Score {

    @Override
    public NodeCode code() {
        return leaf.code();
    }

    /** Whether the campaign decided the points by hand; known only where the trace is. */
    public boolean isDecided() {
        return !trace.isEmpty() && trace.getLast() instanceof TraceLine.PointsDecided;
    }
}
