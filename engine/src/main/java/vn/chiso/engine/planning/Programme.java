package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An integer programme: take one entry of every part so that the sum of one kind of amount is smallest, then that of a
 * second kind, while other sums stay within their limits.
 *
 * @param goal      kind of amount whose sum is to be smallest
 * @param tie       kind that decides between equal sums
 * @param limits    largest sum of each kind; null for no limit
 */
record Programme(List<Part> parts, int goal, int tie, List<@Nullable BigInteger> limits) {

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

    /** The same programme with its parts in this order. */
    Programme inOrder(List<Part> others) {
        return new Programme(others, goal, tie, limits);
    }

    /** For each place, the sum of the smallest amounts of a kind over the parts from there on. */
    List<BigInteger> leastFrom(int kind) {
        List<BigInteger> sums = new ArrayList<>(List.of(BigInteger.ZERO));
        for (Part part : parts.reversed()) {
            sums.add(sums.getLast().add(part.least(kind)));
        }
        return sums.reversed();
    }
}
