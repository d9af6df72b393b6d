package vn.chiso.engine.planning;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Money by source, in whole đồng. Money that this plan does not pay (a "-" in the document) is left out, which is not the
 * same as 0 of a source and for choosing measures comes to the same.
 *
 * @param bySource 0 or more for each source, in the sources' order
 */
public record Cost(Map<FundingSource, Long> bySource) {

    /** Costs nothing. */
    public static final Cost NOTHING = new Cost(Map.of());

    /**
     * Keeps the amounts as they are.
     *
     * @throws IllegalArgumentException when one of them is negative
     */
    public Cost {
        bySource.forEach((source, amount) -> {
            if (amount < 0) {
                throw new IllegalArgumentException(source + " pays " + amount + " đồng, less than nothing");
            }
        });
        bySource = Collections.unmodifiableMap(new TreeMap<>(bySource));
    }

    /** All of it from one source, in đồng. */
    public static Cost of(FundingSource source, long amount) {
        return new Cost(Map.of(source, amount));
    }

    /**
     * All of them together.
     *
     * @throws ArithmeticException beyond what a long holds, some 9 million million million đồng
     */
    public static Cost sum(Collection<Cost> costs) {
        Map<FundingSource, Long> sum = new TreeMap<>();
        costs.forEach(cost -> cost.bySource.forEach((source, amount) -> sum.merge(source, amount, Math::addExact)));
        return new Cost(sum);
    }

    /** What one source pays, in đồng; 0 where it pays nothing. */
    public long from(FundingSource source) {
        return bySource.getOrDefault(source, 0L);
    }

    /** What all sources pay, in đồng. */
    public long total() {
        return bySource.values().stream().reduce(0L, Math::addExact);
    }
}
