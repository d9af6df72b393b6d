package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.engine.number.Exact;

/**
 * Adds up components, carrying on every sum beside which no other is cheaper and better. When they become too many, sums
 * that are better by less than a tolerance are dropped, and the tolerances add up to the gap of the curve.
 */
final class CurveSearch {

    /** Where the way stands; money in đồng; points with the opposite sign, and lost points, in the same whole numbers. */
    private record Sum(int point, long money, BigInteger points, BigInteger lost) {
    }

    private final Search search;
    private final long money;
    private final int most;
    private final boolean byShare;
    private Exact tolerated = Exact.ZERO;

    private CurveSearch(Search search, Budget budget, int most) {
        this.search = search;
        this.money = budget.total() == null ? Long.MAX_VALUE : budget.total();
        this.most = most;
        this.byShare = search.isByShare();
    }

    /**
     * The curve.
     *
     * @param most how many sums are carried on
     */
    static Curve curve(Search search, Budget budget, int most) {
        CurveSearch curve = new CurveSearch(search, budget, most);
        List<Curve.Step> steps = curve.steps(search.choices());
        Exact gap = curve.gap();
        if (!search.isComplete()) {
            List<Curve.Step> highest = curve.steps(search.bounds());
            gap = gap.max(curve.gap()).plus(distance(steps, highest));
        }
        return new Curve(steps, gap);
    }

    /** By how much the second curve lies above the first at most. */
    private static Exact distance(List<Curve.Step> steps, List<Curve.Step> highest) {
        Curve lower = new Curve(steps, Exact.ZERO);
        return highest.stream().map(step -> step.points().minus(lower.points(step.money()))).max(Exact::compareTo)
                .orElse(Exact.ZERO).max(Exact.ZERO);
    }

    private List<Curve.Step> steps(List<Layer> layers) {
        tolerated = Exact.ZERO;
        Worth.Scaled points = Worth.POINTS.scaled(layers);
        Worth.Scaled lost = byShare ? new Worth(Exact.ONE).scaled(layers) : points;
        BigInteger perLost = byShare ? lost.perOne() : BigInteger.ONE;
        BigInteger perOne = points.perOne().multiply(perLost);
        List<Sum> sums = List.of(new Sum(0, 0, BigInteger.ZERO, BigInteger.ZERO));
        for (int i = 0; i < layers.size(); i++) {
            List<Sum> next = new ArrayList<>();
            for (Sum sum : sums) {
                List<Layer.Edge> edges = points.layers().get(i).edges().get(sum.point);
                List<Layer.Edge> losses = lost.layers().get(i).edges().get(sum.point);
                for (int e = 0; e < edges.size(); e++) {
                    Layer.Edge edge = edges.get(e);
                    long total = Math.addExact(sum.money, edge.choice().total());
                    BigInteger losing = byShare
                            ? losses.get(e).amounts().getFirst().multiply(points.perOne())
                            : BigInteger.ZERO;
                    if (total <= money) {
                        next.add(new Sum(edge.to(), total,
                                sum.points.add(edge.amounts().getFirst().multiply(perLost)), sum.lost.add(losing)));
                    }
                }
            }
            sums = narrowed(next, perOne);
        }
        return results(sums, perOne);
    }

    private List<Sum> narrowed(List<Sum> sums, BigInteger perOne) {
        sums.sort(Comparator.comparingInt(Sum::point).thenComparingLong(Sum::money).thenComparing(Sum::points)
                .thenComparing(Sum::lost));
        List<Sum> kept = undominated(sums, BigInteger.ZERO);
        // a millionth of a point to begin with
        BigInteger tolerance = perOne.divide(BigInteger.valueOf(1_000_000)).max(BigInteger.ONE);
        long room = Math.max(most, sums.stream().mapToInt(Sum::point).distinct().count());
        if (kept.size() > room) {
            kept = undominated(sums, tolerance);
            while (kept.size() > room) {
                tolerance = tolerance.shiftLeft(1);
                kept = undominated(sums, tolerance);
            }
            tolerated = tolerated.plus(Exact.of(tolerance, perOne));
        }
        return kept;
    }

    private static List<Sum> undominated(List<Sum> sorted, BigInteger tolerance) {
        List<Sum> kept = new ArrayList<>();
        // points to lost, of what is kept and not worse in both than another: as the one grows, the other falls
        TreeMap<BigInteger, BigInteger> stairs = new TreeMap<>();
        int point = 0;
        for (Sum sum : sorted) {
            if (sum.point != point) {
                point = sum.point;
                stairs.clear();
            }
            Map.Entry<BigInteger, BigInteger> below = stairs.floorEntry(sum.points.add(tolerance));
            if (below != null && below.getValue().compareTo(sum.lost.add(tolerance)) <= 0) {
                continue;
            }
            kept.add(sum);
            stairs.tailMap(sum.points, true).values().removeIf(lost -> lost.compareTo(sum.lost) >= 0);
            Map.Entry<BigInteger, BigInteger> better = stairs.floorEntry(sum.points);
            if (better == null || better.getValue().compareTo(sum.lost) > 0) {
                stairs.put(sum.points, sum.lost);
            }
        }
        return kept;
    }

    private List<Curve.Step> results(List<Sum> sums, BigInteger perOne) {
        List<Curve.Step> steps = new ArrayList<>();
        for (Sum sum : sums) {
            Exact reached = Exact.of(sum.points.negate(), perOne).plus(search.fixed(Worth.POINTS));
            Exact points = reached.times(search.factor());
            if (byShare) {
                // at a share of 1 what is lost is worth less than nothing
                Exact max = reached.plus(Exact.of(sum.lost, perOne)).minus(search.fixed(new Worth(Exact.ONE)));
                points = max.isZero() ? Exact.ZERO : reached.dividedBy(max).times(full());
            }
            if (steps.isEmpty() || points.compareTo(steps.getLast().points()) > 0) {
                if (!steps.isEmpty() && steps.getLast().money() == sum.money) {
                    steps.removeLast();
                }
                steps.add(new Curve.Step(sum.money, points));
            }
        }
        return steps;
    }

    private Exact full() {
        return search.now().applicable().fullMax();
    }

    /** What the tolerances can amount to in points of the whole. */
    private Exact gap() {
        if (tolerated.isZero()) {
            return Exact.ZERO;
        }
        return byShare
                ? tolerated.plus(tolerated).times(full()).dividedBy(search.leastMax())
                : tolerated.times(search.factor());
    }
}
