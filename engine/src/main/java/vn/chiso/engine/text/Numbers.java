package vn.chiso.engine.text;

import java.math.BigDecimal;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;

/** Numbers as people read them: 1.234,56 in Vietnamese, 1,234.56 in English; a true minus sign. */
public final class Numbers {

    private Numbers() {
    }

    /** At most {@code digits} decimals, rounded half up, without trailing zeros. */
    public static String shortest(Exact value, int digits, Language language) {
        BigDecimal rounded = value.rounded(digits).stripTrailingZeros();
        return grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded, language);
    }

    /** Exactly {@code digits} decimals, rounded half up. */
    public static String fixed(Exact value, int digits, Language language) {
        return grouped(value.rounded(digits), language);
    }

    /** A share as a percentage with at most two decimals: 48,37%. */
    public static String percent(Exact share, Language language) {
        return shortest(share.times(Exact.of(100)), 2, language) + "%";
    }

    /** A share as a percentage with two decimals always, so that columns line up: 48,30%. */
    public static String fullPercent(Exact share, Language language) {
        return fixed(share.times(Exact.of(100)), 2, language) + "%";
    }

    private static String grouped(BigDecimal value, Language language) {
        String[] parts = value.abs().toPlainString().split("\\.", -1);
        char separator = switch (language) {
            case VI -> '.';
            case EN -> ',';
        };
        StringBuilder text = new StringBuilder(parts[0]);
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, separator);
        }
        if (parts.length > 1) {
            text.append(separator == '.' ? ',' : '.').append(parts[1]);
        }
        return value.signum() < 0 ? "−" + text : text.toString();
    }
}
