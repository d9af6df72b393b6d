package vn.chiso.exchange.workbook;

import org.jspecify.annotations.Nullable;

/** The small whole numbers of a workbook's XML. */
final class Numerals {

    private Numerals() {
    }

    /** The number from 0, or the other value when the text is missing or none. */
    static int whole(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return otherwise;
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }
}
