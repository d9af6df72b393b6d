package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/** Which units the names in a plan mean. */
public record UnitsPage(PlanFrame.Above above, List<Line> lines, List<Refusal> refusals) {

    /**
     * A name.
     *
     * @param stored    the unit that is stored; null for none
     * @param unit      how the form shows the unit
     * @param suggested whether that is only a suggestion, which is not kept yet
     */
    public record Line(String name, int leads, int coordinates, @Nullable Long stored, String unit,
            boolean suggested) {
    }
}
