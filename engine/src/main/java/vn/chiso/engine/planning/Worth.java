package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    Exact of(Table.Entry entry) {
        return of(entry.points(), entry.lost());
    }

    /**
     * A programme in whole numbers.
     *
     * @param programme without limits, for the largest worth
     * @param perOne    how many of the first amount are worth one
     */
    record Scaled(Programme programme, BigInteger perOne) {

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

    Scaled scaled(Layout layout) {
        BigInteger common = BigInteger.ONE;
        for (Part part : layout.parts()) {
            common = common(common, part.options().stream().map(Choice::entry).toList());
        }
        for (Table table : layout.tables()) {
            common = common(common, table.allowed());
        }
        BigInteger perOne = common;
        List<List<BigInteger>> options = new ArrayList<>();
        for (Part part : layout.parts()) {
            options.add(part.options().stream().map(option -> amount(option.entry(), perOne)).toList());
        }
        List<List<@Nullable BigInteger>> entries = new ArrayList<>();
        for (Table table : layout.tables()) {
            List<@Nullable BigInteger> amounts = new ArrayList<>();
            for (Table.Entry entry : table.entries()) {
                amounts.add(entry == null ? null : amount(entry, perOne));
            }
            entries.add(amounts);
        }
        return new Scaled(new Programme(layout, options, entries, 0, 1, List.of()), perOne);
    }

    private BigInteger common(BigInteger so, List<Table.Entry> entries) {
        BigInteger common = so;
        for (Table.Entry entry : entries) {
            BigInteger denominator = of(entry).denominator();
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        return common;
    }

    private BigInteger amount(Table.Entry entry, BigInteger perOne) {
        return of(entry).times(Exact.of(perOne.negate(), BigInteger.ONE)).numerator();
    }
}
