package vn.chiso.web.plan.choice;

import java.util.List;
import vn.chiso.engine.planning.Place;
import vn.chiso.engine.scoring.ScoreSheet;

/**
 * The place that a unit would take.
 *
 * @param move   what is expected of the others
 * @param since  name of the round since which they moved; empty when they stay
 * @param own    the unit
 * @param around who stands around that place, best first, the unit itself among them
 */
record Outlook(RivalsMove move, String since, Place place, long own, List<Neighbour> around) {

    /**
     * A unit around the place.
     *
     * @param sheet of which only the total is read
     */
    record Neighbour(int rank, long unit, ScoreSheet sheet) {
    }
}
