package vn.chiso.engine.planning.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.math.BigInteger;
import vn.chiso.engine.number.Exact;

/**
 * A numerator and a denominator as counted, not reduced: 51.068/146.233 people.
 *
 * @param part  whole number from 0
 * @param whole whole number from 1
 */
public record Fraction(Exact part, Exact whole) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\s*/\\s*(\\d{1,18})");

    public Fraction {
        if (!part.isWhole() || part.signum() < 0 || !whole.isWhole() || whole.signum() <= 0) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** The fraction that the text writes, {@code 51068/146233}; empty also where the denominator is 0. */
    public static Optional<Fraction> parse(String text) {
        Matcher written = FORM.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        Exact whole = number(written.group(2));
        return whole.isZero() ? Optional.empty() : Optional.of(new Fraction(number(written.group(1)), whole));
    }

    private static Exact number(String digits) {
        return Exact.of(new BigInteger(digits), BigInteger.ONE);
    }

    /** The share, exactly. */
    public Exact share() {
        return part.dividedBy(whole);
    }

    /** {@code 51068/146233}. */
    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
