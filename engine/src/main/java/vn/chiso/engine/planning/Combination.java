package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Solves a {@link Programme} exactly, in whole numbers. It goes through the layers and carries on every sum that can still
 * become the best: one that keeps the limits, is not worse in everything than another, and whose bound ({@link Multipliers})
 * does not lie above the best solution so far. A narrow search finds good solutions first; wider ones follow until nothing
 * that matters had to be dropped, or the widest has been made.
 */
final class Combination {

    /**
     * The result.
     *
     * @param choices one for each layer, the last first; null when no solution was found
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
     * Sums over the first layers.
     *
     * @param point  where the way stands
     * @param priced the goal's amount and the price of everything that is limited
     * @param edge   by which it came there; null at the start
     */
    private record Sum(int point, List<BigInteger> amounts, BigInteger priced, @Nullable Sum before,
            Layer.@Nullable Edge edge) {

        BitSet taken() {
            BitSet taken = new BitSet();
            for (Sum at = this; at != null && at.edge != null; at = at.before) {
                taken.or(at.edge.choice().taken());
            }
            return taken;
        }

        List<Choice> choices() {
            List<Choice> choices = new ArrayList<>();
            for (Sum at = this; at != null && at.edge != null; at = at.before) {
                choices.add(at.edge.choice());
            }
            return choices;
        }
    }

    private final Programme programme;
    private final List<BigInteger> prices;
    private final List<Integer> limited;
    private final BigInteger priceOfLimits;
    /** By kind, layer and point: the least that is still to come. */
    private final List<List<List<BigInteger>>> least = new ArrayList<>();
    private final List<List<BigInteger>> leastPriced;
    private @Nullable Sum best;
    /** No solution that was dropped has a smaller sum of the goal's amount; null when none was dropped. */
    private @Nullable BigInteger dropped;

    private Combination(Programme programme, List<BigInteger> prices) {
        this.prices = prices;
        this.limited = programme.limited();
        this.programme = programme;
        BigInteger price = BigInteger.ZERO;
        for (int i = 0; i < limited.size(); i++) {
            price = price.add(prices.get(i).multiply(programme.limit(limited.get(i))));
        }
        this.priceOfLimits = price;
        for (int kind = 0; kind < programme.limits().size(); kind++) {
            int each = kind;
            least.add(programme.least(amounts -> amounts.get(each)));
        }
        this.leastPriced = programme.least(amounts -> priced(amounts, programme.goal(), limited, prices));
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

    private static BigInteger priced(List<BigInteger> amounts, int goal, List<Integer> limited,
            List<BigInteger> prices) {
        BigInteger sum = amounts.get(goal).multiply(Multipliers.UNIT);
        for (int i = 0; i < limited.size(); i++) {
            sum = sum.add(prices.get(i).multiply(amounts.get(limited.get(i))));
        }
        return sum;
    }

    private void search(int width) {
        dropped = null;
        List<BigInteger> nothing = programme.limits().stream().map(_ -> BigInteger.ZERO).toList();
        List<Sum> sums = List.of(new Sum(0, nothing, BigInteger.ZERO, null, null));
        for (int layer = 0; layer < programme.layers().size(); layer++) {
            sums = narrowed(undominated(branched(sums, layer)), layer + 1, width);
        }
        for (Sum sum : sums) {
            if (isWithin(sum.amounts(), programme.layers().size(), 0) && (best == null || compare(sum, best) < 0)) {
                best = sum;
            }
        }
        if (dropped != null && best != null && dropped.compareTo(best.amounts().get(programme.goal())) > 0) {
            dropped = null;
        }
    }

    private List<Sum> branched(List<Sum> sums, int layer) {
        List<Sum> next = new ArrayList<>();
        for (Sum sum : sums) {
            for (Layer.Edge edge : programme.layers().get(layer).edges().get(sum.point())) {
                List<BigInteger> amounts = new ArrayList<>(sum.amounts().size());
                for (int kind = 0; kind < sum.amounts().size(); kind++) {
                    amounts.add(sum.amounts().get(kind).add(edge.amounts().get(kind)));
                }
                if (isWithin(amounts, layer + 1, edge.to())) {
                    Sum more = new Sum(edge.to(), amounts, priced(amounts, programme.goal(), limited, prices), sum,
                            edge);
                    if (canBeBest(more, layer + 1)) {
                        next.add(more);
                    }
                }
            }
        }
        return next;
    }

    private boolean isWithin(List<BigInteger> amounts, int layer, int point) {
        for (int kind : limited) {
            if (amounts.get(kind).add(least(kind, layer, point)).compareTo(programme.limit(kind)) > 0) {
                return false;
            }
        }
        return true;
    }

    private BigInteger least(int kind, int layer, int point) {
        return least.get(kind).get(layer).get(point);
    }

    /** What the goal's amount comes to at least, whatever is taken from the layer on. */
    private BigInteger bound(Sum sum, int layer) {
        BigInteger priced = sum.priced().add(leastPriced.get(layer).get(sum.point())).subtract(priceOfLimits);
        // the goal's amount is whole: rounded up
        BigInteger byPrices = priced.negate().shiftRight(Multipliers.UNIT.bitLength() - 1).negate();
        return byPrices.max(sum.amounts().get(programme.goal()).add(least(programme.goal(), layer, sum.point())));
    }

    private boolean canBeBest(Sum sum, int layer) {
        if (best == null) {
            return true;
        }
        int order = bound(sum, layer).compareTo(best.amounts().get(programme.goal()));
        return order < 0 || (order == 0 && sum.amounts().get(programme.tie())
                .add(least(programme.tie(), layer, sum.point()))
                .compareTo(best.amounts().get(programme.tie())) <= 0);
    }

    private List<Sum> undominated(List<Sum> sums) {
        Map<Integer, List<Sum>> byPoint = new TreeMap<>();
        sums.forEach(sum -> byPoint.computeIfAbsent(sum.point(), _ -> new ArrayList<>()).add(sum));
        List<Sum> kept = new ArrayList<>();
        byPoint.values().forEach(group -> kept.addAll(undominatedAtPoint(group)));
        return kept;
    }

    private List<Sum> undominatedAtPoint(List<Sum> sums) {
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

    private List<Sum> narrowed(List<Sum> sums, int layer, int width) {
        if (sums.size() <= width) {
            return sums;
        }
        List<Sum> sorted = sums.stream()
                .sorted(Comparator.comparing(sum -> sum.priced().add(leastPriced.get(layer).get(sum.point()))))
                .toList();
        for (Sum sum : sorted.subList(width, sorted.size())) {
            BigInteger bound = bound(sum, layer);
            dropped = dropped == null ? bound : dropped.min(bound);
        }
        return sorted.subList(0, width);
    }
}
