package vn.chiso.engine.planning;

import java.util.List;
import vn.chiso.engine.number.Exact;

/**
 * The most points of the whole for every amount of money.
 *
 * @param steps from no money on, each with more points than the one before; between two steps money brings nothing
 * @param gap   by how many points the best can lie above the curve, anywhere; 0 when every step is exact
 */
public record Curve(List<Step> steps, Exact gap) {

    /**
     * One step.
     *
     * @param money  đồng that suffice for the points
     * @param points of the whole, unrounded
     */
    public record Step(long money, Exact points) {
    }

    /**
     * The points that can be had for this much money.
     *
     * @param money đồng, 0 or more
     */
    public Exact points(long money) {
        Exact points = steps.getFirst().points();
        for (Step step : steps) {
            if (step.money() <= money) {
                points = step.points();
            }
        }
        return points;
    }
}
