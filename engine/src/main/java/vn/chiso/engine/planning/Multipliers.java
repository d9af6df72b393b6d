package vn.chiso.engine.planning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Prices for what is limited. With any prices that are not negative, the goal's amount plus the price of what is used
 * beyond the limits gives, minimised for each part by itself, a number below which no solution can lie. How good that
 * bound is depends on the prices, not whether it holds: so floating point may propose them (cutting planes, each of them a
 * small linear programme for ojAlgo), and {@link Combination} works out the bound in whole numbers.
 */
final class Multipliers {

    /** One unit of the goal in the numbers that prices are applied to. */
    static final BigInteger UNIT = BigInteger.ONE.shiftLeft(80);

    private static final int ROUNDS = 60;
    private static final double CLOSE = 1e-10;
    /** Far above any price that still changes something, in the scale in which goal and limits are about 1. */
    private static final double DEAREST = 1e6;

    private final Programme programme;
    private final List<Integer> limited;
    private final BigInteger goalScale;
    private final List<BigInteger> scales = new ArrayList<>();
    /** Part, entry, amount: the goal, then each limited kind. */
    private final double[][][] amounts;
    private final double[] limits;

    private Multipliers(Programme programme) {
        this.programme = programme;
        this.limited = programme.limited();
        this.goalScale = scale(programme.goal());
        limited.forEach(kind -> scales.add(scale(kind)));
        this.amounts = programme.parts().stream().map(this::numbers).toArray(double[][][]::new);
        this.limits = new double[limited.size()];
        for (int i = 0; i < limits.length; i++) {
            limits[i] = number(programme.limit(limited.get(i)), scales.get(i));
        }
    }

    /** Prices of the limited kinds, in {@link #UNIT}s of the goal's amount per one of theirs; 0 or more. */
    static List<BigInteger> of(Programme programme) {
        if (programme.limited().isEmpty()) {
            return List.of();
        }
        Multipliers multipliers = new Multipliers(programme);
        return multipliers.exact(multipliers.best());
    }

    /** The largest sum that the parts can give, so that sums in this scale are about 1. */
    private BigInteger scale(int kind) {
        BigInteger sum = BigInteger.ZERO;
        for (Part part : programme.parts()) {
            sum = sum.add(part.entries().stream().map(entry -> entry.amounts().get(kind).abs())
                    .max(BigInteger::compareTo).orElseThrow());
        }
        return sum.max(BigInteger.ONE);
    }

    private double[][] numbers(Part part) {
        return part.entries().stream().map(entry -> {
            double[] numbers = new double[limited.size() + 1];
            numbers[0] = number(entry.amounts().get(programme.goal()), goalScale);
            for (int i = 0; i < limited.size(); i++) {
                numbers[i + 1] = number(entry.amounts().get(limited.get(i)), scales.get(i));
            }
            return numbers;
        }).toArray(double[][]::new);
    }

    private static double number(BigInteger amount, BigInteger scale) {
        return new BigDecimal(amount).divide(new BigDecimal(scale), MathContext.DECIMAL64).doubleValue();
    }

    /** A plane that lies nowhere below the bound: its value at prices 0, then its slope for each price. */
    private record Cut(double height, double[] slopes, double bound) {
    }

    private double[] best() {
        double[] prices = new double[limited.size()];
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
        double height = 0;
        double[] slopes = new double[prices.length];
        for (double[][] part : amounts) {
            double[] entry = cheapest(part, prices);
            height += entry[0];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] += entry[i + 1];
            }
        }
        double bound = height;
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] -= limits[i];
            bound += slopes[i] * prices[i];
        }
        return new Cut(height, slopes, bound);
    }

    private static double[] cheapest(double[][] part, double[] prices) {
        double[] best = part[0];
        double least = Double.POSITIVE_INFINITY;
        for (double[] entry : part) {
            double sum = entry[0];
            for (int i = 0; i < prices.length; i++) {
                sum += prices[i] * entry[i + 1];
            }
            if (sum < least) {
                least = sum;
                best = entry;
            }
        }
        return best;
    }

    /** The highest point below all planes: its prices are put into {@code next}, its height is returned. */
    private double highest(List<Cut> cuts, double[] next) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable height = model.addVariable("height").lower(-2 * DEAREST).upper(2).weight(1);
        List<Variable> prices = new ArrayList<>();
        for (int i = 0; i < next.length; i++) {
            prices.add(model.addVariable("price" + i).lower(0).upper(DEAREST));
        }
        for (int c = 0; c < cuts.size(); c++) {
            Cut cut = cuts.get(c);
            Expression plane = model.addExpression("plane" + c).set(height, 1).upper(cut.height());
            for (int i = 0; i < next.length; i++) {
                plane.set(prices.get(i), -cut.slopes()[i]);
            }
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isFeasible()) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int i = 0; i < next.length; i++) {
            next[i] = Math.max(0, result.doubleValue(i + 1));
        }
        return result.doubleValue(0);
    }

    private List<BigInteger> exact(double[] prices) {
        List<BigInteger> exact = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            BigDecimal price = new BigDecimal(prices[i]).multiply(new BigDecimal(goalScale.multiply(UNIT)));
            exact.add(price.divide(new BigDecimal(scales.get(i)), 0, RoundingMode.FLOOR).toBigInteger());
        }
        return exact;
    }
}
