package vn.chiso.engine.planning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chiso.engine.number.Exact;

/**
 * Above what a curve cannot lie: at each of some prices for money, nothing that can be chosen is worth more, its price taken
 * off, than the best at this price. Between them these straight lines lie close above the curve.
 */
final class CurveBounds {

    /** At this many amounts of money the lines are as close as they can be; closer to each other where it is little. */
    private static final int PRICES = 12;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final Search search;
    private final long money;
    private final Worth worth;
    private final Worth.Scaled bounding;
    /** Of a price after the point; the same for all. */
    private final int bits;
    private final List<BigInteger> prices = new ArrayList<>();
    /** At each price, of what is searched and of what bounds it. */
    private final List<Bounds> searched = new ArrayList<>();
    private final List<Bounds> bounds = new ArrayList<>();
    private final double[] units;
    /** The smallest losses of what was dropped. */
    private final long[] dropped;
    private boolean complete;

    CurveBounds(Search search, long money) {
        this.search = search;
        this.worth = new Worth(search.isByShare() ? search.now().applicable().share() : Exact.ZERO);
        Layout layout = search.choices();
        Worth.Scaled scaled = worth.scaled(layout);
        this.complete = search.isComplete();
        this.bounding = complete ? scaled : worth.scaled(search.bounds());
        long all = 0;
        for (Part part : search.bounds().parts()) {
            all = Math.addExact(all, part.most(0));
        }
        this.money = Math.min(money, all);
        List<Multipliers.Prices> proposed = new ArrayList<>();
        for (int i = 1; i <= PRICES; i++) {
            long limit = (long) (this.money * ((double) i * i * i / (PRICES * PRICES * PRICES)));
            proposed.add(Multipliers.of(scaled.programme().with(0, Arrays.asList(null, BigInteger.valueOf(limit)))));
        }
        this.bits = proposed.getFirst().bits();
        add(scaled, BigInteger.ZERO);
        proposed.forEach(each -> add(scaled, each.each().getLast()));
        this.units = new double[prices.size()];
        for (int i = 0; i < units.length; i++) {
            BigInteger price = prices.get(i).max(prices.getLast());
            units[i] = new BigDecimal(searched.get(i).sum(1))
                    .divide(new BigDecimal(price.max(BigInteger.ONE)), MathContext.DECIMAL64).doubleValue();
        }
        this.dropped = new long[units.length];
        Arrays.fill(dropped, Bounds.TOO_MUCH);
    }

    private void add(Worth.Scaled scaled, BigInteger price) {
        if (!prices.contains(price)) {
            prices.add(price);
            List<BigInteger> weights = List.of(BigInteger.ONE.shiftLeft(bits), price);
            searched.add(new Bounds(scaled.programme(), weights));
            bounds.add(complete ? searched.getLast() : new Bounds(bounding.programme(), weights));
        }
    }

    int prices() {
        return prices.size();
    }

    /** By price and option, see {@link Bounds#losses}. */
    long[][] losses(int part, int[] at) {
        long[][] losses = new long[prices.size()][];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = searched.get(i).losses(part, at);
        }
        return losses;
    }

    boolean isForbidden(long[][] losses, int option) {
        return losses[0][option] > Bounds.TOO_MUCH;
    }

    /** What these losses come to at the price at which that is the least money, about, in đồng. */
    double least(long[] losses) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < losses.length; i++) {
            least = Math.min(least, losses[i] * units[i]);
        }
        return least;
    }

    /** Notes that something with these losses is not carried on. */
    void drop(long[] losses) {
        for (int i = 0; i < losses.length; i++) {
            dropped[i] = Math.min(dropped[i], losses[i]);
        }
    }

    /** By how much what was dropped, or not looked at, can lie above these steps: points of the whole, rounded up. */
    Exact gap(List<Curve.Step> steps) {
        Exact gap = Exact.ZERO;
        if (complete && dropped[0] == Bounds.TOO_MUCH) {
            return gap;
        }
        for (int i = 0; i < steps.size(); i++) {
            long until = i + 1 < steps.size() ? steps.get(i + 1).money() : money;
            gap = gap.max(most(until).minus(steps.get(i).points()));
        }
        return gap.times(Exact.of(MILLION, BigInteger.ONE)).ceiling().dividedBy(Exact.of(MILLION, BigInteger.ONE));
    }

    /** The most points of the whole that what was dropped, or not looked at, can bring for this much money. */
    private Exact most(long until) {
        BigInteger least = null;
        for (int i = 0; i < prices.size(); i++) {
            Bounds at = bounds.get(i);
            BigInteger sum = at.sum(at.least() + (complete ? dropped[i] : 0))
                    .subtract(prices.get(i).multiply(BigInteger.valueOf(until)));
            least = least == null ? sum : least.max(sum);
        }
        BigInteger one = bounding.perOne().shiftLeft(bits);
        Exact most = Exact.of(least == null ? BigInteger.ZERO : least.negate(), one).plus(search.fixed(worth));
        if (!search.isByShare()) {
            return most.times(search.factor());
        }
        if (most.signum() <= 0) {
            return worth.share().times(search.full());
        }
        Exact share = search.leastMax().isZero()
                ? Exact.ONE
                : worth.share().plus(most.dividedBy(search.leastMax())).min(Exact.ONE);
        return share.times(search.full());
    }
}
