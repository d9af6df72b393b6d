package vn.chiso.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text of a CSV file as a formula: such a text is written with an apostrophe in front,
 * and read without it. Numbers stay as they are. A text that already looks guarded is guarded once more, so that what is
 * read is what was written.
 */
final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private FormulaGuard() {
    }

    /** The text as a CSV cell. */
    static String closed(String text) {
        return isPlain(text) || !FORMULA.matcher(text).matches() || NUMBER.matcher(text).matches() ? text : "'" + text;
    }

    /** The text that was written as this CSV cell. */
    static String opened(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Nearly every cell: no need for a regular expression. */
    private static boolean isPlain(String text) {
        return text.isEmpty() || Character.isLetterOrDigit(text.charAt(0));
    }
}
