package vn.chiso.exchange.recheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.number.Exact;

/** The small pieces that formulas are put together from. */
public final class Terms {

    /** Spreadsheets take at most this many characters in a formula. */
    public static final int MOST_CHARACTERS = 8_192;
    /** Spreadsheets take at most this many functions inside each other. */
    public static final int MOST_LEVELS = 64;
    /** Spreadsheets take at most this many arguments of a function. */
    private static final int MOST_ARGUMENTS = 255;
    /** Spreadsheets keep this many digits of a number. */
    private static final int DIGITS = 15;
    /**
     * Decimals to which a number that was added up or divided in binary is brought before it is compared or rounded: what
     * it differs in below is the machine's, not the unit's.
     */
    static final int SAFE_DECIMALS = 11;

    private Terms() {
    }

    /** A number without loss: as decimal number where it has a short one, else as a fraction. */
    public static String constant(Exact value) {
        BigDecimal decimal = decimal(value);
        boolean isShort = Exact.of(decimal).equals(value) && decimal.precision() <= DIGITS;
        String text = isShort ? plain(decimal) : "(" + value + ")";
        return isShort && value.signum() < 0 ? "(" + text + ")" : text;
    }

    private static BigDecimal decimal(Exact value) {
        return value.rounded(2 * DIGITS).stripTrailingZeros();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }

    /** The constant as it stands beside a number that {@link #safe} has rounded. */
    static String safeConstant(Exact value) {
        return Exact.of(value.rounded(SAFE_DECIMALS)).equals(value) ? constant(value) : safe(constant(value));
    }

    /** The number without what binary arithmetic adds to it. */
    static String safe(String number) {
        return "ROUND(" + number + "," + SAFE_DECIMALS + ")";
    }

    /** Half up, as the engine rounds: a tie must not be missed because binary arithmetic stays a hair below it. */
    public static String halfUp(String number, int digits) {
        return "ROUND(" + safe(number) + "," + digits + ")";
    }

    /** A fraction of a number. */
    static String times(Exact share, String number) {
        return share.isZero() ? "0" : share.equals(Exact.ONE) ? number : constant(share) + "*" + number;
    }

    /** A text in quotation marks. */
    public static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** The sum of cells. */
    public static String sum(List<String> cells) {
        return over("SUM", cells, "0");
    }

    static String max(List<String> terms) {
        return over("MAX", terms, "0");
    }

    /** Whether one of the conditions holds. */
    public static String or(List<String> conditions) {
        return over("OR", conditions, "FALSE");
    }

    static String and(List<String> conditions) {
        return over("AND", conditions, "TRUE");
    }

    /** A function of any number of arguments: of those that are too many, the function is taken in parts. */
    private static String over(String function, List<String> arguments, String none) {
        if (arguments.size() <= 1) {
            return arguments.isEmpty() ? none : arguments.getFirst();
        }
        if (arguments.size() <= MOST_ARGUMENTS) {
            return function + "(" + String.join(",", arguments) + ")";
        }
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < arguments.size(); first += MOST_ARGUMENTS) {
            parts.add(over(function, arguments.subList(first, Math.min(first + MOST_ARGUMENTS, arguments.size())),
                    none));
        }
        return over(function, parts, none);
    }

    static String when(String condition, String then, String otherwise) {
        if (condition.equals("TRUE") || condition.equals("FALSE")) {
            return condition.equals("TRUE") ? then : otherwise;
        }
        return then.equals(otherwise) ? then : "IF(" + condition + "," + then + "," + otherwise + ")";
    }

    /** Whether spreadsheets take the formula: its characters, the levels of its brackets, the arguments in each. */
    public static boolean fits(String formula) {
        if (formula.length() > MOST_CHARACTERS) {
            return false;
        }
        int[] arguments = new int[MOST_LEVELS + 1];
        int level = 0;
        boolean text = false;
        for (int i = 0; i < formula.length(); i++) {
            char character = formula.charAt(i);
            text ^= character == '"';
            if (text) {
                continue;
            }
            if (character == '(') {
                level++;
                if (level > MOST_LEVELS) {
                    return false;
                }
                arguments[level] = 1;
            } else if (character == ')') {
                level--;
            } else if (character == ',' && ++arguments[level] > MOST_ARGUMENTS) {
                return false;
            }
        }
        return true;
    }
}
