package vn.chiso.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, immutable. Small values (numerator and denominator in 62 bits) are kept reduced in two
 * longs; larger ones in two big integers that are reduced only when somebody needs the canonical form, because reducing
 * after every addition is what makes exact totals slow (see docs/decisions/exact-numbers.md).
 */
public final class Exact implements Comparable<Exact> {

    public static final Exact ZERO = new Exact(0, 1);
    public static final Exact ONE = new Exact(1, 1);

    private static final long HALF_WORD = 1L << 31;
    /** Beyond this size the unreduced form would cost more to carry than to reduce. */
    private static final int REDUCE_ABOVE_BITS = 8192;

    private final long numerator;
    private final long denominator;
    /** Both null for a small value; otherwise the value, with a positive denominator, not necessarily reduced. */
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Exact(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = null;
        this.bigDenominator = null;
    }

    private Exact(BigInteger numerator, BigInteger denominator) {
        this.numerator = 0;
        this.denominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    /** The whole number {@code value}. */
    public static Exact of(long value) {
        return of(value, 1);
    }

    /**
     * The fraction {@code numerator / denominator}, reduced.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public static Exact of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("denominator is 0");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Exact(sign * numerator / divisor, sign * denominator / divisor);
    }

    /**
     * The fraction {@code numerator / denominator}.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public static Exact of(BigInteger numerator, BigInteger denominator) {
        int sign = denominator.signum();
        if (sign == 0) {
            throw new ArithmeticException("denominator is 0");
        }
        BigInteger top = sign < 0 ? numerator.negate() : numerator;
        BigInteger bottom = denominator.abs();
        int bits = Math.max(top.bitLength(), bottom.bitLength());
        if (bits > 62 && bits <= REDUCE_ABOVE_BITS) {
            return new Exact(top, bottom);
        }
        return bits <= 62 ? of(top.longValueExact(), bottom.longValueExact()) : reduced(top, bottom);
    }

    private static Exact reduced(BigInteger top, BigInteger bottom) {
        BigInteger divisor = top.gcd(bottom);
        BigInteger smallTop = top.divide(divisor);
        BigInteger smallBottom = bottom.divide(divisor);
        return Math.max(smallTop.bitLength(), smallBottom.bitLength()) <= 62
                ? new Exact(smallTop.longValueExact(), smallBottom.longValueExact())
                : new Exact(smallTop, smallBottom);
    }

    /** The exact value of a decimal number. */
    public static Exact of(BigDecimal value) {
        return value.scale() <= 0
                ? of(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private boolean small() {
        return bigNumerator == null;
    }

    private BigInteger top() {
        return bigNumerator != null ? bigNumerator : BigInteger.valueOf(numerator);
    }

    private BigInteger bottom() {
        return bigDenominator != null ? bigDenominator : BigInteger.valueOf(denominator);
    }

    private static boolean halfWord(long value) {
        return -HALF_WORD < value && value < HALF_WORD;
    }

    private boolean halfWords() {
        return small() && halfWord(numerator) && halfWord(denominator);
    }

    /** This number plus the other. */
    public Exact plus(Exact other) {
        if (halfWords() && other.halfWords()) {
            return denominator == other.denominator
                    ? of(numerator + other.numerator, denominator)
                    : of(numerator * other.denominator + other.numerator * denominator,
                            denominator * other.denominator);
        }
        BigInteger bottom = bottom();
        BigInteger otherBottom = other.bottom();
        return bottom.equals(otherBottom)
                ? of(top().add(other.top()), bottom)
                : of(top().multiply(otherBottom).add(other.top().multiply(bottom)), bottom.multiply(otherBottom));
    }

    /** This number minus the other. */
    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    /** This number with the opposite sign. */
    public Exact negated() {
        return small() ? new Exact(-numerator, denominator) : new Exact(top().negate(), bottom());
    }

    /** This number times the other. */
    public Exact times(Exact other) {
        return halfWords() && other.halfWords()
                ? of(numerator * other.numerator, denominator * other.denominator)
                : of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /**
     * This number divided by the other.
     *
     * @throws ArithmeticException when the other is 0
     */
    public Exact dividedBy(Exact other) {
        return halfWords() && other.halfWords()
                ? of(numerator * other.denominator, denominator * other.numerator)
                : of(top().multiply(other.bottom()), bottom().multiply(other.top()));
    }

    /** The smaller of the two. */
    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The exact sum of all terms; 0 for none. Adds in pairs, so that the intermediate numbers stay short. */
    public static Exact sum(List<Exact> terms) {
        return switch (terms.size()) {
            case 0 -> ZERO;
            case 1 -> terms.getFirst();
            case 2 -> terms.getFirst().plus(terms.getLast());
            default -> sum(terms.subList(0, terms.size() / 2)).plus(sum(terms.subList(terms.size() / 2, terms.size())));
        };
    }

    /** -1, 0 or 1 as this number is negative, zero or positive. */
    public int signum() {
        return bigNumerator != null ? bigNumerator.signum() : Long.signum(numerator);
    }

    /** Whether this number is 0. */
    public boolean isZero() {
        return signum() == 0;
    }

    /** Whether this number is a whole number. */
    public boolean isWhole() {
        return small() ? denominator == 1 : top().mod(bottom()).signum() == 0;
    }

    /** The smallest whole number that is not below this number. */
    public Exact ceiling() {
        BigInteger[] parts = top().divideAndRemainder(bottom());
        return of(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** The numerator of the reduced fraction; carries the sign. */
    public BigInteger numerator() {
        return small() ? top() : reduced(top(), bottom()).top();
    }

    /** The denominator of the reduced fraction; at least 1. */
    public BigInteger denominator() {
        return small() ? bottom() : reduced(top(), bottom()).bottom();
    }

    /** This number rounded half up (away from zero) to {@code digits} decimals. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(top()).divide(new BigDecimal(bottom()), digits, RoundingMode.HALF_UP);
    }

    /** The nearest double, for drawing and for benchmarks; never for deciding anything. */
    public double toDouble() {
        return small() ? (double) numerator / denominator : rounded(20).doubleValue();
    }

    @Override
    public int compareTo(Exact other) {
        if (halfWords() && other.halfWords()) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exact exact && compareTo(exact) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** The reduced fraction, {@code 4/3}, or the whole number alone, {@code 4}. */
    @Override
    public String toString() {
        Exact canonical = small() ? this : reduced(top(), bottom());
        BigInteger bottom = canonical.bottom();
        return bottom.equals(BigInteger.ONE) ? canonical.top().toString() : canonical.top() + "/" + bottom;
    }

    private static long gcd(long left, long right) {
        long a = left;
        long b = right;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
}
