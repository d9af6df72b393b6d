package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Below what a weighted sum of amounts cannot lie, however the parts are decided. Everything is rounded so that this holds,
 * to units so small that rounding hardly matters.
 */
final class Bounds {

    /** Nothing that is allowed loses as much. */
    static final long TOO_MUCH = Elimination.FORBIDDEN / 2;

    private static final int BITS = 53;

    private final Elimination.Messages messages;
    private final int shift;

    /**
     * Bounds of a sum.
     *
     * @param weights of each kind of amount, 0 or more
     */
    Bounds(Programme programme, List<BigInteger> weights) {
        BigInteger[][] options = new BigInteger[programme.options().size()][];
        BigInteger all = BigInteger.ONE;
        for (int part = 0; part < options.length; part++) {
            options[part] = new BigInteger[programme.options().get(part).size()];
            BigInteger largest = BigInteger.ZERO;
            for (int option = 0; option < options[part].length; option++) {
                BigInteger sum = BigInteger.ZERO;
                for (int kind = 0; kind < weights.size(); kind++) {
                    if (weights.get(kind).signum() > 0) {
                        sum = sum.add(weights.get(kind).multiply(programme.amount(part, option, kind)));
                    }
                }
                options[part][option] = sum;
                largest = largest.max(sum.abs());
            }
            all = all.add(largest);
        }
        for (List<@Nullable BigInteger> entries : programme.entries()) {
            BigInteger largest = BigInteger.ZERO;
            for (BigInteger entry : entries) {
                largest = entry == null ? largest : largest.max(entry.abs());
            }
            all = all.add(largest.multiply(weights.getFirst()));
        }
        this.shift = Math.max(0, all.bitLength() - BITS);
        long[][] costs = new long[options.length][];
        for (int part = 0; part < options.length; part++) {
            costs[part] = new long[options[part].length];
            for (int option = 0; option < costs[part].length; option++) {
                costs[part][option] = down(options[part][option]);
            }
        }
        this.messages = programme.layout().elimination().messages(entries(programme, weights.getFirst()), costs);
    }

    private long[][] entries(Programme programme, BigInteger weight) {
        long[][] costs = new long[programme.entries().size()][];
        for (int table = 0; table < costs.length; table++) {
            List<@Nullable BigInteger> entries = programme.entries().get(table);
            costs[table] = new long[entries.size()];
            for (int entry = 0; entry < costs[table].length; entry++) {
                BigInteger amount = entries.get(entry);
                costs[table][entry] = amount == null ? Elimination.FORBIDDEN : down(amount.multiply(weight));
            }
        }
        return costs;
    }

    private long down(BigInteger sum) {
        return sum.shiftRight(shift).longValueExact();
    }

    /** How many units may be lost at most, where the sum is not to exceed this one; negative when it cannot but do so. */
    long room(BigInteger sum) {
        BigInteger room = sum.subtract(sum(messages.least())).min(sum(TOO_MUCH));
        return room.signum() < 0 ? -1 : -down(room.negate());
    }

    /** A number of units of losses. */
    BigInteger sum(long units) {
        return BigInteger.valueOf(units).shiftLeft(shift);
    }

    /** The least that everything can come to, in units. */
    long least() {
        return messages.least();
    }

    /** By how much each option of a part makes the least sum larger, where these are the options decided before. */
    long[] losses(int part, int[] at) {
        return messages.losses(part, at);
    }
}
