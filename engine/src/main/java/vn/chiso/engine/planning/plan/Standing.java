package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * Where the unit stood before the plan, as the plan tells it. The same index may be told twice, and differently.
 *
 * @param index  code of a main index; "" for the whole
 * @param name   its name as printed
 * @param points points reached; null when they are not printed
 * @param max    of how many; null when that is not printed
 * @param rank   place, from 1; null when it is not printed
 * @param among  of how many units; null when that is not printed
 * @param year   year of the assessment
 * @param place  where in the document it stands
 */
public record Standing(String index, String name, @Nullable Exact points, @Nullable Exact max,
        @Nullable Integer rank, @Nullable Integer among, int year, String place) {
}
