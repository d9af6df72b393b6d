package vn.chiso.engine.planning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Prices for what is limited. With any prices that are not negative, the goal's amount plus the price of what is used
 * beyond the limits gives, minimised without the limits, a number below which no solution can lie. How good that
 * bound is depends on the prices, not whether it holds: so floating point may propose them (cutting planes, each of them a
 * small linear programme for ojAlgo), and {@link Bounds} works out the bound in whole numbers.
 */
final class Multipliers {

    /**
     * Prices of all kinds.
     *
     * @param bits so many binary digits of a price are after the point, of a goal's amount that many zeros
     * @param each for each kind what one of its own is worth of the goal's amount; 0 for a kind without a limit
     */
    record Prices(int bits, List<BigInteger> each) {

        /** One of the goal's amount. */
        BigInteger unit() {
            return BigInteger.ONE.shiftLeft(bits);
        }
    }

    /** Binary digits that a double can hold. */
    private static final int DOUBLE = 1000;
    /** Binary digits of a price that count. */
    private static final int PRECISION = 80;
    private static final int ROUNDS = 60;
    private static final double CLOSE = 1e-9;
    /** Far above any price that still changes something, in the scale in which goal and limits are about 1. */
    private static final double DEAREST = 1e6;
    /** Of the whole numbers in which the cheapest way is looked for, per 1. */
    private static final double FINENESS = 1L << 50;

    private final Programme programme;
    private final Elimination elimination;
    /** Kinds of amount: worth, đồng in all, đồng of each source with a limit; all of them about 1. */
    private final BigInteger[] scales;
    private final double[] limits;
    /** By part, option and kind. */
    private final double[][][] options;
    /** Worth, by table and entry. */
    private final double[][] entries;

    private Multipliers(Programme programme) {
        this.programme = programme;
        this.elimination = programme.layout().elimination();
        int kinds = programme.limits().size();
        this.scales = new BigInteger[kinds];
        this.limits = new double[kinds];
        this.options = new double[programme.options().size()][][];
        this.entries = new double[programme.entries().size()][];
        for (int kind = 0; kind < kinds; kind++) {
            scales[kind] = scale(kind);
            BigInteger limit = programme.limits().get(kind);
            limits[kind] = limit == null ? 0 : number(limit, scales[kind]);
        }
        for (int part = 0; part < options.length; part++) {
            options[part] = new double[programme.options().get(part).size()][kinds];
            for (int option = 0; option < options[part].length; option++) {
                for (int kind = 0; kind < kinds; kind++) {
                    options[part][option][kind] = number(programme.amount(part, option, kind), scales[kind]);
                }
            }
        }
        for (int table = 0; table < entries.length; table++) {
            List<@Nullable BigInteger> amounts = programme.entries().get(table);
            entries[table] = amounts.stream()
                    .mapToDouble(amount -> amount == null ? Double.MAX_VALUE : number(amount, scales[0])).toArray();
        }
    }

    /** Prices that make the bound about as high as it can be. */
    static Prices of(Programme programme) {
        if (programme.limited().isEmpty()) {
            return new Prices(PRECISION, programme.limits().stream().map(_ -> BigInteger.ZERO).toList());
        }
        Multipliers multipliers = new Multipliers(programme);
        return multipliers.exact(multipliers.best());
    }

    /** About the largest sum there can be, so that sums in this scale are about 1. */
    private BigInteger scale(int kind) {
        BigInteger sum = BigInteger.ONE;
        for (int part = 0; part < options.length; part++) {
            BigInteger largest = BigInteger.ZERO;
            for (int option = 0; option < programme.options().get(part).size(); option++) {
                largest = largest.max(programme.amount(part, option, kind).abs());
            }
            sum = sum.add(largest);
        }
        for (List<@Nullable BigInteger> amounts : kind == 0 ? programme.entries() : List.<List<BigInteger>>of()) {
            BigInteger largest = BigInteger.ZERO;
            for (BigInteger amount : amounts) {
                largest = amount == null ? largest : largest.max(amount.abs());
            }
            sum = sum.add(largest);
        }
        return sum;
    }

    private static double number(BigInteger amount, BigInteger scale) {
        int beyond = Math.max(0, scale.bitLength() - DOUBLE);
        return amount.shiftRight(beyond).doubleValue() / scale.shiftRight(beyond).doubleValue();
    }

    /** A plane that lies nowhere below the bound: its value at prices 0, its slope for each price, and the bound there. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
    private record Cut(double height, double[] slopes, double bound) {
    }

    private double[] best() {
        double[] prices = new double[limits.length];
        double[] best = prices;
        double bound = Double.NEGATIVE_INFINITY;
        List<Cut> cuts = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Cut cut = cut(prices);
            cuts.add(cut);
            if (cut.bound() > bound) {
                bound = cut.bound();
                best = prices;
            }
            double[] next = new double[prices.length];
            double ceiling = highest(cuts, next);
            if (ceiling - bound < CLOSE) {
                break;
            }
            prices = next;
        }
        return best;
    }

    private Cut cut(double[] prices) {
        double[] sums = cheapest(prices);
        double height = sums[programme.goal()];
        double bound = height;
        double[] slopes = new double[prices.length];
        for (int kind : programme.limited()) {
            slopes[kind] = sums[kind] - limits[kind];
            bound += slopes[kind] * prices[kind];
        }
        return new Cut(height, slopes, bound);
    }

    /** Sums of all amounts where everything is decided in the way that is cheapest at these prices. */
    private double[] cheapest(double[] prices) {
        double[] weights = prices.clone();
        weights[programme.goal()]++;
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        for (int kind = 0; kind < weights.length; kind++) {
            weights[kind] *= FINENESS / all;
        }
        Elimination.Messages messages = messages(weights);
        double[] sums = new double[weights.length];
        int[] at = new int[options.length];
        for (int part : elimination.order()) {
            long[] losses = messages.losses(part, at);
            int least = 0;
            for (int option = 1; option < losses.length; option++) {
                least = losses[option] < losses[least] ? option : least;
            }
            at[part] = least;
            for (int kind = 0; kind < sums.length; kind++) {
                sums[kind] += options[part][least][kind];
            }
            for (int table : elimination.tables(part)) {
                sums[0] += entries[table][elimination.entry(table, at)];
            }
        }
        return sums;
    }

    private Elimination.Messages messages(double[] weights) {
        long[][] costs = new long[options.length][];
        for (int part = 0; part < options.length; part++) {
            costs[part] = new long[options[part].length];
            for (int option = 0; option < costs[part].length; option++) {
                double sum = 0;
                for (int kind = 0; kind < weights.length; kind++) {
                    sum += weights[kind] * options[part][option][kind];
                }
                costs[part][option] = Math.round(sum);
            }
        }
        long[][] tables = new long[entries.length][];
        for (int table = 0; table < entries.length; table++) {
            tables[table] = new long[entries[table].length];
            for (int entry = 0; entry < tables[table].length; entry++) {
                double amount = entries[table][entry];
                tables[table][entry] = amount > 2 ? Elimination.FORBIDDEN : Math.round(weights[0] * amount);
            }
        }
        return elimination.messages(tables, costs);
    }

    /** The highest point below all planes: its prices are put into {@code next}, its height is returned. */
    private double highest(List<Cut> cuts, double[] next) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable height = model.addVariable("height").lower(-2 * DEAREST).upper(2).weight(1);
        List<Variable> prices = new ArrayList<>();
        List<Integer> limited = programme.limited();
        limited.forEach(kind -> prices.add(model.addVariable("price" + kind).lower(0).upper(DEAREST)));
        for (int c = 0; c < cuts.size(); c++) {
            Cut cut = cuts.get(c);
            Expression plane = model.addExpression("plane" + c).set(height, 1).upper(cut.height());
            for (int i = 0; i < prices.size(); i++) {
                plane.set(prices.get(i), -cut.slopes()[limited.get(i)]);
            }
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int i = 0; i < prices.size(); i++) {
            next[limited.get(i)] = Math.max(0, result.doubleValue(i + 1));
        }
        return result.doubleValue(0);
    }

    private Prices exact(double[] prices) {
        int bits = PRECISION;
        for (BigInteger scale : scales) {
            bits = Math.max(bits, PRECISION + scale.bitLength());
        }
        BigDecimal one = new BigDecimal(scales[programme.goal()].shiftLeft(bits));
        List<BigInteger> exact = new ArrayList<>();
        for (int kind = 0; kind < prices.length; kind++) {
            exact.add(new BigDecimal(prices[kind]).multiply(one)
                    .divide(new BigDecimal(scales[kind]), 0, RoundingMode.FLOOR).toBigInteger());
        }
        return new Prices(bits, exact);
    }
}
