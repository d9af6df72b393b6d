package vn.chiso.engine.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads exact numbers as framework files write them: {@code 4}, {@code 0.25}, {@code 1/3}, {@code 60%}. */
public final class ExactText {

    /** Longer numbers than this do not occur in the field; the bound keeps hostile files cheap. */
    public static final int MAX_LENGTH = 40;

    private static final Pattern DECIMAL = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(%?)");
    private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/(\\d+)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ExactText() {
    }

    /**
     * The number that the text writes: a whole or decimal number with a point, a percentage, or a fraction of two whole
     * numbers. Empty for everything else: a decimal comma, a thousands separator, an exponent, a denominator 0, more
     * than {@value #MAX_LENGTH} characters.
     */
    public static Optional<Exact> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (isShortCount(text)) {
            return Optional.of(Exact.of(Long.parseLong(text)));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            Exact value = Exact.of(new BigDecimal(decimal.group(1)));
            return Optional.of(decimal.group(2).isEmpty() ? value : value.dividedBy(Exact.of(HUNDRED)));
        }
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(Exact.of(new BigInteger(fraction.group(1)), denominator));
        }
        return Optional.empty();
    }

    /**
     * The number that {@link Exact#toString} wrote, however long it is: for what this program itself has stored.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Exact stored(String text) {
        if (isShortCount(text)) {
            return Exact.of(Long.parseLong(text));
        }
        int bar = text.indexOf('/');
        try {
            return bar < 0
                    ? Exact.of(new BigInteger(text), BigInteger.ONE)
                    : Exact.of(new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
        } catch (ArithmeticException | NumberFormatException exception) {
            throw new IllegalArgumentException("not a stored number: " + text, exception);
        }
    }

    /** Nearly every value of a campaign is a plain whole number: those are read without a regular expression. */
    private static boolean isShortCount(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
