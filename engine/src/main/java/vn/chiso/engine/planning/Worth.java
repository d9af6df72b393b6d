package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.number.Exact;

/**
 * Points as whole numbers. Where the maximum that applies to the unit depends on the measures, what is to be large is not
 * points but points of a maximum: {@code points - share x maximum} is more than 0 exactly where more than that share is
 * reached, and can be added up.
 *
 * @param share 0 to 1; 0 where points alone matter
 */
record Worth(Exact share) {

    /** Points alone. */
    static final Worth POINTS = new Worth(Exact.ZERO);

    Exact of(Exact points, Exact lost) {
        return points.minus(share.times(points.plus(lost)));
    }

    Exact of(Choice choice) {
        return of(choice.points(), choice.lost());
    }

    /**
     * The layers in whole numbers.
     *
     * @param layers with amounts
     * @param perOne how many of the first amount are worth one
     */
    record Scaled(List<Layer> layers, BigInteger perOne) {

        /** The worth of a sum of first amounts. */
        Exact worth(BigInteger sum) {
            return Exact.of(sum.negate(), perOne);
        }

        /** How large the sum of first amounts may be, rounded down, where it is to be worth at least this much. */
        BigInteger atMost(Exact worth) {
            BigInteger[] parts = worth.numerator().multiply(perOne).divideAndRemainder(worth.denominator());
            BigInteger up = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
            return up.negate();
        }
    }

    Scaled scaled(List<Layer> layers) {
        BigInteger common = BigInteger.ONE;
        for (Layer layer : layers) {
            for (Layer.Edge edge : layer.all()) {
                BigInteger denominator = of(edge.choice()).denominator();
                common = common.divide(common.gcd(denominator)).multiply(denominator);
            }
        }
        BigInteger perOne = common;
        return new Scaled(layers.stream().map(layer -> layer.with(edge -> amounts(edge.choice(), perOne))).toList(),
                perOne);
    }

    private List<BigInteger> amounts(Choice choice, BigInteger perOne) {
        List<BigInteger> amounts = new ArrayList<>();
        amounts.add(of(choice).times(Exact.of(perOne.negate(), BigInteger.ONE)).numerator());
        choice.money().forEach(money -> amounts.add(BigInteger.valueOf(money)));
        return amounts;
    }
}
