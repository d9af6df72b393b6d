package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.engine.number.Exact;

/**
 * Decides about one part after the other, carrying on every sum beside which no other is cheaper and better. When they become
 * too many, those are dropped whose bound ({@link CurveBounds}) lies farthest below what can be had at any price; what they
 * could have come to at most gives the gap of the curve.
 */
final class CurveSearch {

    /** Sums times parts that are looked at. */
    private static final int WORK = 300_000;

    /**
     * Sums over the first parts.
     *
     * @param open   parts of which later ones ask whether they were taken
     * @param points with the opposite sign
     * @param lost   points not reached; 0 where that does not matter
     * @param losses by which the sum misses the bound at each price, in its units
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
    private record Sum(BitSet open, long money, BigInteger points, BigInteger lost, long[] losses) {
    }

    private final Search search;
    private final long money;
    private final int most;
    private final boolean byShare;
    private final Layout layout;
    private final Elimination elimination;
    private final Worth.Scaled points;
    private final Worth.Scaled lost;
    private final CurveBounds bounds;

    private CurveSearch(Search search, Budget budget, int most) {
        this.search = search;
        this.money = budget.total() == null ? Long.MAX_VALUE : budget.total();
        this.byShare = search.isByShare();
        this.layout = search.choices();
        this.elimination = layout.elimination();
        this.most = Math.max(1, Math.min(most, WORK / Math.max(1, layout.parts().size())));
        this.points = Worth.POINTS.scaled(layout);
        this.lost = byShare ? new Worth(Exact.ONE).scaled(layout) : points;
        this.bounds = new CurveBounds(search, money);
    }

    /**
     * The curve.
     *
     * @param most how many sums are carried on at most
     */
    static Curve curve(Search search, Budget budget, int most) {
        return new CurveSearch(search, budget, most).curve();
    }

    private Curve curve() {
        long[] nothing = new long[bounds.prices()];
        List<Sum> sums = List.of(new Sum(new BitSet(), 0, BigInteger.ZERO, BigInteger.ZERO, nothing));
        int[] at = new int[layout.parts().size()];
        for (int step = 0; step < at.length; step++) {
            List<Sum> next = new ArrayList<>();
            for (Sum sum : sums) {
                branch(sum, step, at, next);
            }
            sums = narrowed(undominated(next));
        }
        List<Curve.Step> steps = steps(undominated(sums));
        return new Curve(steps, bounds.gap(steps));
    }

    private void branch(Sum sum, int step, int[] at, List<Sum> next) {
        int part = elimination.order().get(step);
        elimination.restore(step, sum.open, at);
        long[][] losses = bounds.losses(part, at);
        List<Choice> options = layout.parts().get(part).options();
        for (int option = 0; option < options.size(); option++) {
            long total = Math.addExact(sum.money, options.get(option).total());
            if (total > money || bounds.isForbidden(losses, option)) {
                continue;
            }
            at[part] = option;
            BigInteger reached = sum.points.add(points.programme().amount(part, option, at));
            BigInteger missed = byShare ? sum.lost.add(lost.programme().amount(part, option, at)) : sum.lost;
            long[] more = sum.losses.clone();
            for (int price = 0; price < more.length; price++) {
                more[price] += losses[price][option];
            }
            next.add(new Sum(elimination.open(step, sum.open, part, option), total, reached, missed, more));
        }
    }

    private List<Sum> undominated(List<Sum> sums) {
        Map<BitSet, List<Sum>> byOpen = new LinkedHashMap<>();
        sums.forEach(sum -> byOpen.computeIfAbsent(sum.open, _ -> new ArrayList<>()).add(sum));
        List<Sum> kept = new ArrayList<>();
        byOpen.values().forEach(group -> kept.addAll(undominatedAlike(group)));
        return kept;
    }

    private static List<Sum> undominatedAlike(List<Sum> sums) {
        sums.sort(Comparator.comparingLong(Sum::money).thenComparing(Sum::points).thenComparing(Sum::lost));
        List<Sum> kept = new ArrayList<>();
        // points to lost, of what is kept and not worse in both than another: as the one grows, the other falls
        TreeMap<BigInteger, BigInteger> stairs = new TreeMap<>();
        for (Sum sum : sums) {
            Map.Entry<BigInteger, BigInteger> below = stairs.floorEntry(sum.points);
            if (below != null && below.getValue().compareTo(sum.lost) <= 0) {
                continue;
            }
            kept.add(sum);
            stairs.tailMap(sum.points, true).values().removeIf(other -> other.compareTo(sum.lost) >= 0);
            stairs.put(sum.points, sum.lost);
        }
        return kept;
    }

    private List<Sum> narrowed(List<Sum> sums) {
        if (sums.size() <= most) {
            return sums;
        }
        Sum[] sorted = sums.toArray(Sum[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(sum -> bounds.least(sum.losses)));
        List<Sum> kept = new ArrayList<>(List.of(sorted).subList(0, most));
        for (int i = most; i < sorted.length; i++) {
            bounds.drop(sorted[i].losses);
        }
        // from the cheapest of these the way is open to taking nothing, so that the curve begins without money
        Comparator<Sum> cheapest = Comparator.comparingLong(Sum::money);
        Sum nothing = sums.stream().filter(sum -> sum.open.isEmpty()).min(cheapest).orElseThrow();
        if (kept.stream().noneMatch(sum -> sum.open.isEmpty() && sum.money <= nothing.money)) {
            kept.add(nothing);
        }
        return kept;
    }

    private List<Curve.Step> steps(List<Sum> sums) {
        List<Curve.Step> steps = new ArrayList<>();
        for (Sum sum : sums) {
            Exact reached = points.worth(sum.points).plus(search.fixed(Worth.POINTS));
            Exact whole = reached.times(search.factor());
            if (byShare) {
                // at a share of 1 what is lost is worth less than nothing
                Exact max = reached.minus(lost.worth(sum.lost)).minus(search.fixed(new Worth(Exact.ONE)));
                whole = max.isZero() ? Exact.ZERO : reached.dividedBy(max).times(search.full());
            }
            if (steps.isEmpty() || whole.compareTo(steps.getLast().points()) > 0) {
                if (!steps.isEmpty() && steps.getLast().money() == sum.money) {
                    steps.removeLast();
                }
                steps.add(new Curve.Step(sum.money, whole));
            }
        }
        return steps;
    }
}
