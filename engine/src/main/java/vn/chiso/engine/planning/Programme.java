package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An integer programme: decide about all parts so that the sum of one kind of amount is smallest, then that of a second
 * kind, while other sums stay within their limits. The kinds are the worth with the opposite sign, đồng in all, and đồng of
 * each source with a limit: of all of them less is better.
 *
 * @param options worth of each part's options, with the opposite sign, in the unit that {@link Worth} finds
 * @param entries the same of each table's entries; null where the combination is not allowed
 * @param goal    kind of amount whose sum is to be smallest
 * @param tie     kind that decides between equal sums
 * @param limits  largest sum of each kind; null for no limit
 */
record Programme(Layout layout, List<List<BigInteger>> options, List<List<@Nullable BigInteger>> entries, int goal,
        int tie, List<@Nullable BigInteger> limits) {

    /** The kinds that have a limit. */
    List<Integer> limited() {
        return IntStream.range(0, limits.size()).filter(kind -> limits.get(kind) != null).boxed().toList();
    }

    /** The limit of a kind that has one. */
    BigInteger limit(int kind) {
        BigInteger limit = limits.get(kind);
        if (limit == null) {
            throw new IllegalArgumentException("no limit for kind " + kind);
        }
        return limit;
    }

    /** An amount of a part's option by itself. */
    BigInteger amount(int part, int option, int kind) {
        return kind == 0
                ? options.get(part).get(option)
                : BigInteger.valueOf(layout.parts().get(part).options().get(option).money().get(kind - 1));
    }

    /** The first amount that is settled when, after these options, a part is decided. */
    BigInteger amount(int part, int option, int[] at) {
        BigInteger amount = options.get(part).get(option);
        for (int table : layout.elimination().tables(part)) {
            amount = amount.add(Objects.requireNonNull(entries.get(table).get(layout.elimination().entry(table, at)),
                    "not allowed"));
        }
        return amount;
    }

    /** The same programme for other limits. */
    Programme with(int otherGoal, List<@Nullable BigInteger> otherLimits) {
        return new Programme(layout, options, entries, otherGoal, 1 - otherGoal, otherLimits);
    }
}
