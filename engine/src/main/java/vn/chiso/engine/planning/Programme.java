package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An integer programme: find the way through the layers on which the sum of one kind of amount is smallest, then that of a
 * second kind, while other sums stay within their limits.
 *
 * @param goal   kind of amount whose sum is to be smallest
 * @param tie    kind that decides between equal sums
 * @param limits largest sum of each kind; null for no limit
 */
record Programme(List<Layer> layers, int goal, int tie, List<@Nullable BigInteger> limits) {

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

    /** The smallest sum on the way from each point of each layer to the end. */
    List<List<BigInteger>> least(Function<List<BigInteger>, BigInteger> amount) {
        return Layer.best(layers, edge -> amount.apply(edge.amounts()), BigInteger.ZERO, BigInteger::add,
                BigInteger::min);
    }
}
