package vn.chiso.web.plan;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * Which units the names in a plan mean.
 *
 * @param seen mark of the stored meanings, by which it is known whether somebody else changes them meanwhile
 */
public record UnitsPage(PlanFrame.Above above, String seen, List<Line> lines, List<Refusal> refusals) {

    /**
     * A name.
     *
     * @param unit      how the form shows the unit
     * @param suggested whether that is only a suggestion, which is not kept yet
     */
    public record Line(String name, int leads, int coordinates, String unit, boolean suggested) {
    }
}
