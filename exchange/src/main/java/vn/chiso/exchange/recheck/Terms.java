package vn.chiso.exchange.recheck;

import java.math.BigDecimal;
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
        return switch (cells.size()) {
            case 0 -> "0";
            case 1 -> cells.getFirst();
            default -> cells.size() <= MOST_ARGUMENTS
                    ? "SUM(" + String.join(",", cells) + ")"
                    : sum(cells.subList(0, MOST_ARGUMENTS)) + "+" + sum(cells.subList(MOST_ARGUMENTS, cells.size()));
        };
    }

    static String max(List<String> terms) {
        return switch (terms.size()) {
            case 0 -> "0";
            case 1 -> terms.getFirst();
            default -> "MAX(" + String.join(",", terms) + ")";
        };
    }

    static String or(List<String> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : "OR(" + String.join(",", conditions) + ")";
    }

    static String and(List<String> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : "AND(" + String.join(",", conditions) + ")";
    }

    static String when(String condition, String then, String otherwise) {
        return then.equals(otherwise) ? then : "IF(" + condition + "," + then + "," + otherwise + ")";
    }

    /** Whether spreadsheets take the formula. */
    public static boolean fits(String formula) {
        int level = 0;
        int deepest = 0;
        boolean text = false;
        for (int i = 0; i < formula.length(); i++) {
            char character = formula.charAt(i);
            text ^= character == '"';
            level += text || (character != '(' && character != ')') ? 0 : character == '(' ? 1 : -1;
            deepest = Math.max(deepest, level);
        }
        return formula.length() <= MOST_CHARACTERS && deepest <= MOST_LEVELS;
    }
}
