package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.List;

/**
 * One component as the combination sees it: of its entries exactly one is taken.
 *
 * @param entries at least one
 */
record Part(List<Entry> entries) {

    /**
     * One choice as whole numbers, of all of which less is better.
     *
     * @param amounts points wanting, in the unit that {@link Worth} found; đồng in all; đồng of each source with a limit
     */
    record Entry(Choice choice, List<BigInteger> amounts) {
    }

    /** The smallest amount of one kind. */
    BigInteger least(int kind) {
        return entries.stream().map(entry -> entry.amounts().get(kind)).min(BigInteger::compareTo).orElseThrow();
    }
}
