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
 * beyond the limits gives, minimised without the limits, a number below which no solution can lie. How good that
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
    /** By layer, point and edge: the point it leads to, the goal's amount, then each limited kind's. */
    private final double[][][][] edges;
    private final double[] limits;

    private Multipliers(Programme programme) {
        this.programme = programme;
        this.limited = programme.limited();
        this.goalScale = scale(programme.goal());
        limited.forEach(kind -> scales.add(scale(kind)));
        this.edges = programme.layers().stream().map(this::numbers).toArray(double[][][][]::new);
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

    /** About the largest sum there can be, so that sums in this scale are about 1. */
    private BigInteger scale(int kind) {
        BigInteger sum = BigInteger.ZERO;
        for (Layer layer : programme.layers()) {
            sum = sum.add(layer.all().stream().map(edge -> edge.amounts().get(kind).abs()).max(BigInteger::compareTo)
                    .orElseThrow());
        }
        return sum.max(BigInteger.ONE);
    }

    private double[][][] numbers(Layer layer) {
        return layer.edges().stream().map(from -> from.stream().map(this::numbers).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private double[] numbers(Layer.Edge edge) {
        double[] numbers = new double[limited.size() + 2];
        numbers[0] = edge.to();
        numbers[1] = number(edge.amounts().get(programme.goal()), goalScale);
        for (int i = 0; i < limited.size(); i++) {
            numbers[i + 2] = number(edge.amounts().get(limited.get(i)), scales.get(i));
        }
        return numbers;
    }

    private static double number(BigInteger amount, BigInteger scale) {
        return new BigDecimal(amount).divide(new BigDecimal(scale), MathContext.DECIMAL64).doubleValue();
    }

    /** A plane that lies nowhere below the bound: its value at prices 0, its slope for each price, and the bound there. */
    private record Cut(double height, List<Double> slopes, double bound) {
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
        double[] sums = cheapest(prices);
        double bound = sums[0];
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            double slope = sums[i + 1] - limits[i];
            slopes.add(slope);
            bound += slope * prices[i];
        }
        return new Cut(sums[0], slopes, bound);
    }

    /** Sums of the goal's and the limited amounts on the way that is cheapest at these prices. */
    private double[] cheapest(double[] prices) {
        double[][] after = {new double[prices.length + 1]};
        for (int layer = edges.length - 1; layer >= 0; layer--) {
            double[][] sums = new double[edges[layer].length][];
            for (int point = 0; point < sums.length; point++) {
                sums[point] = cheapest(edges[layer][point], after, prices);
            }
            after = sums;
        }
        return after[0];
    }

    private static double[] cheapest(double[][] from, double[][] after, double[] prices) {
        double[] best = from[0];
        double least = Double.POSITIVE_INFINITY;
        for (double[] edge : from) {
            double[] rest = after[(int) edge[0]];
            double sum = edge[1] + rest[0];
            for (int i = 0; i < prices.length; i++) {
                sum += prices[i] * (edge[i + 2] + rest[i + 1]);
            }
            if (sum < least) {
                least = sum;
                best = edge;
            }
        }
        double[] sums = after[(int) best[0]].clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += best[i + 1];
        }
        return sums;
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
                plane.set(prices.get(i), -cut.slopes().get(i));
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
