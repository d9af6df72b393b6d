package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves a {@link Programme} exactly, in whole numbers. It goes through the parts and carries on every sum that can still
 * become the best: one that keeps the limits, is not worse in everything than another, and whose bound ({@link Multipliers})
 * does not lie above the best solution so far. A narrow search finds good solutions first; wider ones follow until nothing
 * that matters had to be dropped, or the widest has been made.
 */
final class Combination {

    /**
     * The result.
     *
     * @param choices one for each part, in no particular order; null when no solution was found
     * @param sum     of the goal's amount over the choices; null when no solution was found
     * @param bound   no solution has a smaller sum; null when it is proved that there is no solution
     */
    record Solution(@Nullable List<Choice> choices, @Nullable BigInteger sum, @Nullable BigInteger bound) {
    }

    private static final int NARROW = 200;
    private static final int WIDER = 20;
    /** With how many others a sum is compared: beyond that a useless one may stay, which costs time only. */
    private static final int COMPARED = 60;

    /**
     * Sums over the first parts.
     *
     * @param priced the goal's amount and the price of everything that is limited
     */
    private record Sum(List<BigInteger> amounts, BigInteger priced, @Nullable Sum before, Part.@Nullable Entry entry) {

        BitSet taken() {
            BitSet taken = new BitSet();
            for (Sum at = this; at != null && at.entry != null; at = at.before) {
                taken.or(at.entry.choice().taken());
            }
            return taken;
        }

        List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (Sum at = this; at != null && at.entry != null; at = at.before) {
                choices.add(at.entry.choice());
            }
            return choices;
        }
    }

    private final Programme programme;
    private final List<BigInteger> prices;
    private final List<Integer> limited;
    private final BigInteger priceOfLimits;
    /** By kind, then by place: the least that the parts from there on need. */
    private final List<List<BigInteger>> least = new ArrayList<>();
    private final List<BigInteger> leastPriced = new ArrayList<>();
    private @Nullable Sum best;
    /** No solution that was dropped has a smaller sum of the goal's amount; null when none was dropped. */
    private @Nullable BigInteger dropped;

    private Combination(Programme programme, List<BigInteger> prices) {
        this.prices = prices;
        this.limited = programme.limited();
        Comparator<Part> decidedFirst = Comparator.comparing((Part part) -> regret(part, programme.goal())).reversed();
        this.programme = programme.inOrder(programme.parts().stream().sorted(decidedFirst).toList());
        BigInteger price = BigInteger.ZERO;
        for (int i = 0; i < limited.size(); i++) {
            price = price.add(prices.get(i).multiply(programme.limit(limited.get(i))));
        }
        this.priceOfLimits = price;
        for (int kind = 0; kind < programme.limits().size(); kind++) {
            least.add(this.programme.leastFrom(kind));
        }
        leastPriced.add(BigInteger.ZERO);
        for (Part part : this.programme.parts().reversed()) {
            leastPriced.addFirst(leastPriced.getFirst().add(prices(part, this.programme.goal()).getFirst()));
        }
    }

    /**
     * Solves.
     *
     * @param widest how many sums are carried on at most
     */
    static Solution solve(Programme programme, int widest) {
        Combination combination = new Combination(programme, Multipliers.of(programme));
        int width = Math.min(NARROW, widest);
        combination.search(width);
        while (combination.dropped != null && width < widest) {
            width = Math.min(WIDER * width, widest);
            combination.search(width);
        }
        return combination.solution();
    }

    private Solution solution() {
        Sum found = best;
        if (found == null) {
            return new Solution(null, null, dropped);
        }
        BigInteger sum = found.amounts().get(programme.goal());
        return new Solution(found.choices(), sum, dropped == null ? sum : sum.min(dropped));
    }

    private BigInteger priced(List<BigInteger> amounts, int goal) {
        BigInteger sum = amounts.get(goal).multiply(Multipliers.UNIT);
        for (int i = 0; i < limited.size(); i++) {
            sum = sum.add(prices.get(i).multiply(amounts.get(limited.get(i))));
        }
        return sum;
    }

    private List<BigInteger> prices(Part part, int goal) {
        return part.entries().stream().map(entry -> priced(entry.amounts(), goal)).sorted().toList();
    }

    /** By how much the second best entry of a part is behind the best: where that is little, the search branches late. */
    private BigInteger regret(Part part, int goal) {
        List<BigInteger> sorted = prices(part, goal);
        return sorted.size() == 1 ? Multipliers.UNIT.pow(4) : sorted.get(1).subtract(sorted.getFirst());
    }

    private void search(int width) {
        dropped = null;
        List<BigInteger> nothing = programme.limits().stream().map(_ -> BigInteger.ZERO).toList();
        List<Sum> sums = List.of(new Sum(nothing, BigInteger.ZERO, null, null));
        for (int place = 0; place < programme.parts().size(); place++) {
            sums = narrowed(undominated(branched(sums, place)), place + 1, width);
        }
        for (Sum sum : sums) {
            if (isWithin(sum.amounts(), programme.parts().size())
                    && (best == null || compare(sum, best) < 0)) {
                best = sum;
            }
        }
        if (dropped != null && best != null && dropped.compareTo(best.amounts().get(programme.goal())) > 0) {
            dropped = null;
        }
    }

    private List<Sum> branched(List<Sum> sums, int place) {
        List<Sum> next = new ArrayList<>();
        for (Sum sum : sums) {
            for (Part.Entry entry : programme.parts().get(place).entries()) {
                List<BigInteger> amounts = new ArrayList<>(sum.amounts().size());
                for (int kind = 0; kind < sum.amounts().size(); kind++) {
                    amounts.add(sum.amounts().get(kind).add(entry.amounts().get(kind)));
                }
                if (isWithin(amounts, place + 1)) {
                    Sum more = new Sum(amounts, priced(amounts, programme.goal()), sum, entry);
                    if (canBeBest(more, place + 1)) {
                        next.add(more);
                    }
                }
            }
        }
        return next;
    }

    private boolean isWithin(List<BigInteger> amounts, int place) {
        for (int kind : limited) {
            if (amounts.get(kind).add(least.get(kind).get(place)).compareTo(programme.limit(kind)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** What the goal's amount comes to at least, whatever is taken of the parts from the place on. */
    private BigInteger bound(Sum sum, int place) {
        BigInteger priced = sum.priced().add(leastPriced.get(place)).subtract(priceOfLimits);
        // the goal's amount is whole: rounded up
        BigInteger byPrices = priced.negate().shiftRight(Multipliers.UNIT.bitLength() - 1).negate();
        return byPrices.max(sum.amounts().get(programme.goal()).add(least.get(programme.goal()).get(place)));
    }

    private boolean canBeBest(Sum sum, int place) {
        if (best == null) {
            return true;
        }
        int order = bound(sum, place).compareTo(best.amounts().get(programme.goal()));
        return order < 0 || (order == 0 && sum.amounts().get(programme.tie())
                .add(least.get(programme.tie()).get(place)).compareTo(best.amounts().get(programme.tie())) <= 0);
    }

    private List<Sum> undominated(List<Sum> sums) {
        sums.sort(Comparator.comparing((Sum sum) -> sum.amounts().get(1)).thenComparing(sum -> sum.amounts().get(0)));
        List<Sum> kept = new ArrayList<>();
        Sum leader = null;
        for (Sum sum : sums) {
            boolean useless = leader != null && isNeverWorse(leader, sum);
            int last = Math.max(0, kept.size() - COMPARED);
            for (int i = kept.size() - 1; i >= last && !useless; i--) {
                useless = isNeverWorse(kept.get(i), sum);
            }
            if (!useless) {
                kept.add(sum);
                if (leader == null || sum.amounts().getFirst().compareTo(leader.amounts().getFirst()) < 0) {
                    leader = sum;
                }
            }
        }
        return kept;
    }

    private boolean isNeverWorse(Sum one, Sum other) {
        for (int kind = 0; kind < one.amounts().size(); kind++) {
            if (one.amounts().get(kind).compareTo(other.amounts().get(kind)) > 0) {
                return false;
            }
        }
        return compare(one, other) <= 0;
    }

    /** Less than 0 when the first is the better solution. */
    private int compare(Sum one, Sum other) {
        int order = one.amounts().get(programme.goal()).compareTo(other.amounts().get(programme.goal()));
        if (order == 0) {
            order = one.amounts().get(programme.tie()).compareTo(other.amounts().get(programme.tie()));
        }
        return order == 0 ? Choice.order(one.taken(), other.taken()) : order;
    }

    private List<Sum> narrowed(List<Sum> sums, int place, int width) {
        if (sums.size() <= width) {
            return sums;
        }
        List<Sum> sorted = sums.stream().sorted(Comparator.comparing(Sum::priced)).toList();
        for (Sum sum : sorted.subList(width, sorted.size())) {
            BigInteger bound = bound(sum, place);
            dropped = dropped == null ? bound : dropped.min(bound);
        }
        return sorted.subList(0, width);
    }
}
