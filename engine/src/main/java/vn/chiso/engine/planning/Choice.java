package vn.chiso.engine.planning;

import java.util.BitSet;
import java.util.List;
import vn.chiso.engine.number.Exact;

/**
 * One way to treat the measures of a component: which are taken, what they cost and where its indicators stand then.
 *
 * @param taken  numbers of the measures taken
 * @param money  đồng in all, then of each source with a limit
 * @param points of the component's indicators
 * @param lost   points of the component's indicators that are not reached
 */
record Choice(BitSet taken, List<Long> money, Exact points, Exact lost) {

    long total() {
        return money.getFirst();
    }

    Table.Entry entry() {
        return new Table.Entry(points, lost);
    }

    /**
     * Of two sets that are equally good, the first is the one with fewer measures, then the one that holds the first
     * measure in which they differ. The order of two sets stays the same when both get the same further measures.
     */
    static int order(BitSet one, BitSet other) {
        int order = Integer.compare(one.cardinality(), other.cardinality());
        if (order != 0 || one.equals(other)) {
            return order;
        }
        BitSet different = (BitSet) one.clone();
        different.xor(other);
        return one.get(different.nextSetBit(0)) ? -1 : 1;
    }
}
