package vn.chiso.exchange;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * A unit in a workbook to recheck.
 *
 * @param code      by which people know the unit
 * @param block     khối, among whose units it is ranked too; null when it is in none
 * @param published what the workbook is compared with; null when that is what the engine computes now
 */
public record RecheckUnit(UnitInputs inputs, String code, String name, @Nullable String block,
        @Nullable Published published) {

    /**
     * The result of a unit as it was made public.
     *
     * @param points    total points, not rounded
     * @param rank      from 1; null when the unit was not ranked
     * @param blockRank from 1, among the units of its block; null when it was not ranked there
     */
    public record Published(Exact points, @Nullable Integer rank, @Nullable Integer blockRank) {
    }

    /** A unit that is compared with what the engine computes, under the code that stands in its inputs. */
    public static RecheckUnit of(UnitInputs inputs, String name, @Nullable String block) {
        return new RecheckUnit(inputs, inputs.unit().value(), name, block, null);
    }
}
