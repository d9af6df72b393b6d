package vn.chiso.exchange;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * A unit in a workbook to recheck.
 *
 * @param code      by which people know the unit
 * @param published what the workbook is compared with; null when that is what the engine computes now
 */
public record RecheckUnit(UnitInputs inputs, String code, String name, @Nullable Published published) {

    /**
     * The result of a unit as it was made public.
     *
     * @param points total points, not rounded
     * @param rank   from 1; null when the unit was not ranked
     */
    public record Published(Exact points, @Nullable Integer rank) {
    }

    /** A unit that is compared with what the engine computes, under the code that stands in its inputs. */
    public static RecheckUnit of(UnitInputs inputs, String name) {
        return new RecheckUnit(inputs, inputs.unit().value(), name, null);
    }
}
