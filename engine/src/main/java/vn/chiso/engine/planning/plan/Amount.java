package vn.chiso.engine.planning.plan;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.engine.number.Exact;

/** What a table of money prints in a cell. */
public sealed interface Amount {

    /**
     * So many đồng; 0 is an amount too.
     *
     * @param value whole number from 0
     */
    record Dong(Exact value) implements Amount {
        public Dong {
            if (!value.isWhole() || value.signum() < 0) {
                throw new IllegalArgumentException(value + " đồng");
            }
        }
    }

    /** "-": no amount is stated. Never the same as 0; the project says why. */
    record Dash() implements Amount {
    }

    /**
     * What the text writes: "-", or whole đồng as digits, with or without a point between each three of them, as tables of
     * money print them. At most 18 digits.
     */
    static Optional<Amount> parse(String text) {
        if (text.equals("-") || text.equals("–")) {
            return Optional.of(new Dash());
        }
        String digits = text.replace(".", "");
        return Written.DONG.matcher(text).matches() && digits.length() <= 18
                ? Optional.of(new Dong(Exact.of(new BigInteger(digits), BigInteger.ONE)))
                : Optional.empty();
    }

    /** The form of an amount, apart so that it is compiled once. */
    final class Written {
        private static final Pattern DONG = Pattern.compile("\\d+|\\d{1,3}(?:\\.\\d{3})+");

        private Written() {
        }
    }
}
