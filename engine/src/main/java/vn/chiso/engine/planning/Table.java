package vn.chiso.engine.planning;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * What several parts together bring: the points of an indicator for every way to decide about the measures that change it,
 * or which ways are not allowed.
 *
 * @param parts   numbers of the parts
 * @param entries for every combination of their options, the option of the last part changing fastest; null where the
 *                combination is not allowed
 */
record Table(List<Integer> parts, List<@Nullable Entry> entries) {

    List<Entry> allowed() {
        return entries.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /** Points reached and points not reached of what applies. */
    record Entry(Exact points, Exact lost) {

        static final Entry NOTHING = new Entry(Exact.ZERO, Exact.ZERO);
    }
}
