package vn.chiso.exchange.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts and numbers as cells hold them, both ways. */
public final class CellText {

    /** Longer texts do not fit into a cell. */
    public static final int MAX_LENGTH = 32_767;
    /** Spreadsheets keep and show 15 digits of a number. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {
    }

    /** What people see: escapes resolved, one kind of line end, NFC, no blanks around it. */
    static String read(String raw) {
        String text = raw.contains("_x")
                ? ESCAPE.matcher(raw).replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : raw;
        return clean(text);
    }

    /** The text as it comes back when it is written to a cell and read again: NFC, line ends as LF, nothing invisible. */
    public static String clean(String text) {
        if (isPlain(text)) {
            return bounded(text.strip());
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean invisible = Character.isISOControl(point) && point != '\n' && point != '\t';
            boolean halved = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (!invisible && !halved && (point & 0xFFFE) != 0xFFFE) {
                clean.appendCodePoint(point);
            }
        });
        return bounded(Normalizer.normalize(clean, Normalizer.Form.NFC).strip());
    }

    private static String bounded(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
        return text.substring(0, halved ? MAX_LENGTH - 1 : MAX_LENGTH).strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The text as the file format writes it: what looks like an escape is escaped. */
    static String written(String text) {
        String clean = clean(text);
        return clean.contains("_x") ? ESCAPE.matcher(clean).replaceAll("_x005F_x$1_") : clean;
    }

    /** A stored number as people see it: {@code 0.1}, {@code 412650}; null when it is none. */
    static @Nullable String number(String raw) {
        try {
            double value = Double.parseDouble(raw);
            return Double.isFinite(value) ? plain(new BigDecimal(value).round(DIGITS)) : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** Whether a number survives being stored in a cell. */
    public static boolean fits(BigDecimal value) {
        return value.stripTrailingZeros().precision() <= DIGITS.getPrecision() && value.abs().doubleValue() < 1e15;
    }

    /** Without exponent and trailing zeros. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
