package vn.chiso.engine.planning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What measures may use.
 *
 * @param total    money of all sources together, in đồng; null for no limit
 * @param bySource money of single sources, in đồng; a source that is not named has no limit of its own
 * @param deadline last day on which a measure may be finished; null for no limit
 */
public record Budget(@Nullable Long total, Map<FundingSource, Long> bySource, @Nullable LocalDate deadline) {

    /** Everything may be used. */
    public static final Budget UNLIMITED = new Budget(null, Map.of(), null);

    /**
     * Keeps the amounts as they are.
     *
     * @throws IllegalArgumentException when one of them is negative
     */
    public Budget {
        if ((total != null && total < 0) || bySource.values().stream().anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("a budget below nothing: " + total + " " + bySource);
        }
        bySource = Collections.unmodifiableMap(new TreeMap<>(bySource));
    }

    /** A limit for all sources together, in đồng. */
    public static Budget of(long total) {
        return new Budget(total, Map.of(), null);
    }

    /** Whether the money suffices. */
    public boolean allows(Cost cost) {
        return (total == null || cost.total() <= total)
                && bySource.entrySet().stream().allMatch(limit -> cost.from(limit.getKey()) <= limit.getValue());
    }

    /** Whether the measure can be finished in time. */
    public boolean isInTime(Measure measure) {
        return deadline == null || !measure.finish().isAfter(deadline);
    }
}
