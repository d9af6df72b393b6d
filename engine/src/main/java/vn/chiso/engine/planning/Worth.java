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
     * The choices of every component in whole numbers.
     *
     * @param parts  with amounts in the order of {@link Part.Entry}
     * @param perOne how many of the first amount are worth one
     * @param most   sum of the largest worth of every component; from there the first amounts are wanting
     */
    record Scaled(List<Part> parts, BigInteger perOne, Exact most) {

        /** The worth of all components together when this amount is wanting. */
        Exact worth(BigInteger wanting) {
            return most.minus(Exact.of(wanting, perOne));
        }

        /** How much may be wanting, rounded down, where the components together are to be worth at least this much. */
        BigInteger wanting(Exact atLeast) {
            Exact wanting = most.minus(atLeast).times(Exact.of(perOne, BigInteger.ONE));
            return wanting.numerator().subtract(wanting.numerator().mod(wanting.denominator()))
                    .divide(wanting.denominator());
        }
    }

    Scaled scaled(List<List<Choice>> components) {
        BigInteger common = BigInteger.ONE;
        for (List<Choice> choices : components) {
            for (Choice choice : choices) {
                BigInteger denominator = of(choice).denominator();
                common = common.divide(common.gcd(denominator)).multiply(denominator);
            }
        }
        List<Part> parts = new ArrayList<>();
        List<Exact> most = new ArrayList<>();
        for (List<Choice> choices : components) {
            Exact best = choices.stream().map(this::of).max(Exact::compareTo).orElseThrow();
            most.add(best);
            BigInteger scale = common;
            parts.add(new Part(choices.stream().map(choice -> entry(choice, best, scale)).toList()));
        }
        return new Scaled(parts, common, Exact.sum(most));
    }

    private Part.Entry entry(Choice choice, Exact best, BigInteger scale) {
        List<BigInteger> amounts = new ArrayList<>();
        amounts.add(best.minus(of(choice)).times(Exact.of(scale, BigInteger.ONE)).numerator());
        choice.money().forEach(money -> amounts.add(BigInteger.valueOf(money)));
        return new Part.Entry(choice, amounts);
    }
}
