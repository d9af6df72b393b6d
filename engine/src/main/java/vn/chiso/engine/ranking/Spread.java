package vn.chiso.engine.ranking;

import java.util.Collection;
import java.util.List;
import vn.chiso.engine.number.Exact;

/**
 * How values lie among each other.
 *
 * @param values at least one, the lowest first
 */
public record Spread(List<Exact> values) {

    private static final Exact HALF = Exact.of(1, 2);

    /** Puts the values in order. */
    public Spread {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing to look at");
        }
        values = values.stream().sorted().toList();
    }

    /** The spread of values in any order. */
    public static Spread of(Collection<Exact> values) {
        return new Spread(List.copyOf(values));
    }

    /** The lowest value. */
    public Exact lowest() {
        return values.getFirst();
    }

    /** The value in the middle; with an even number the mean of the two in the middle. */
    public Exact median() {
        int middle = values.size() / 2;
        Exact upper = values.get(middle);
        return values.size() % 2 == 1 ? upper : values.get(middle - 1).plus(upper).times(HALF);
    }

    /**
     * The mean, rounded half up to a number of decimals. Each value counts with 24 decimals: the exact sum of thousands of
     * unlike fractions has a denominator of thousands of digits, of which nobody sees one.
     */
    public Exact mean(int digits) {
        Exact sum = Exact.sum(values.stream().map(value -> Exact.of(value.rounded(24))).toList());
        return Exact.of(sum.dividedBy(Exact.of(values.size())).rounded(digits));
    }

    /** The highest value. */
    public Exact highest() {
        return values.getLast();
    }

    /** The place that a value takes among these, counted from the highest: 1 and the number of values above it. */
    public int place(Exact value) {
        return 1 + (int) values.stream().filter(other -> other.compareTo(value) > 0).count();
    }
}
