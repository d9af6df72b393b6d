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

    /** Money in đồng; wanting points, and lost points, in whole numbers of the same scale. */
    private record Sum(long money, BigInteger wanting, BigInteger lost) {
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

    private List<Curve.Step> steps(List<List<Choice>> components) {
        tolerated = Exact.ZERO;
        Worth.Scaled points = Worth.POINTS.scaled(components);
        Worth.Scaled lost = byShare ? new Worth(Exact.ONE).scaled(components) : points;
        BigInteger perLost = byShare ? lost.perOne() : BigInteger.ONE;
        BigInteger common = points.perOne().multiply(perLost);
        List<Sum> sums = List.of(new Sum(0, BigInteger.ZERO, BigInteger.ZERO));
        for (int i = 0; i < components.size(); i++) {
            List<Sum> next = new ArrayList<>();
            List<Sum> part = sums(points.parts().get(i), lost.parts().get(i), points.perOne(), perLost);
            for (Sum sum : sums) {
                for (Sum choice : part) {
                    long total = Math.addExact(sum.money, choice.money);
                    if (total <= money) {
                        next.add(new Sum(total, sum.wanting.add(choice.wanting), sum.lost.add(choice.lost)));
                    }
                }
            }
            sums = narrowed(next, common);
        }
        return steps(sums, points.most(), lost.most(), common);
    }

    private List<Sum> sums(Part points, Part lost, BigInteger perPoint, BigInteger perLost) {
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < points.entries().size(); i++) {
            Part.Entry entry = points.entries().get(i);
            BigInteger losing = byShare
                    ? lost.entries().get(i).amounts().getFirst().multiply(perPoint)
                    : BigInteger.ZERO;
            sums.add(new Sum(entry.choice().total(), entry.amounts().getFirst().multiply(perLost), losing));
        }
        return sums;
    }

    private List<Sum> narrowed(List<Sum> sums, BigInteger scale) {
        sums.sort(Comparator.comparingLong(Sum::money).thenComparing(Sum::wanting).thenComparing(Sum::lost));
        List<Sum> kept = undominated(sums, BigInteger.ZERO);
        BigInteger tolerance = BigInteger.ZERO;
        while (kept.size() > most) {
            BigInteger widest = kept.stream().map(Sum::wanting).max(BigInteger::compareTo).orElseThrow();
            tolerance = tolerance.shiftLeft(1).max(widest.divide(BigInteger.valueOf(most)).add(BigInteger.ONE));
            kept = undominated(sums, tolerance);
        }
        tolerated = tolerated.plus(Exact.of(tolerance, scale));
        return kept;
    }

    private static List<Sum> undominated(List<Sum> sorted, BigInteger tolerance) {
        List<Sum> kept = new ArrayList<>();
        // wanting to lost, of what is kept and not worse in both than another: as the one grows, the other falls
        TreeMap<BigInteger, BigInteger> stairs = new TreeMap<>();
        for (Sum sum : sorted) {
            Map.Entry<BigInteger, BigInteger> below = stairs.floorEntry(sum.wanting.add(tolerance));
            if (below != null && below.getValue().compareTo(sum.lost.add(tolerance)) <= 0) {
                continue;
            }
            kept.add(sum);
            stairs.tailMap(sum.wanting, true).values().removeIf(lost -> lost.compareTo(sum.lost) >= 0);
            Map.Entry<BigInteger, BigInteger> better = stairs.floorEntry(sum.wanting);
            if (better == null || better.getValue().compareTo(sum.lost) > 0) {
                stairs.put(sum.wanting, sum.lost);
            }
        }
        return kept;
    }

    private List<Curve.Step> steps(List<Sum> sums, Exact mostPoints, Exact mostLost, BigInteger scale) {
        List<Curve.Step> steps = new ArrayList<>();
        for (Sum sum : sums) {
            Exact reached = mostPoints.minus(Exact.of(sum.wanting, scale)).plus(search.fixed(Worth.POINTS));
            Exact points = reached.times(search.factor());
            if (byShare) {
                // what the second worth is short of: minus the points lost
                Exact lost = Exact.of(sum.lost, scale).minus(mostLost).minus(search.fixed(new Worth(Exact.ONE)));
                Exact max = reached.plus(lost);
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
