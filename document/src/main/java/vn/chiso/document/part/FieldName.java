package vn.chiso.document.part;

import java.util.Locale;

/** What a field of a Word file does: the first word of its instruction. */
public final class FieldName {

    private FieldName() {
    }

    /** {@code PAGE} of {@code page \\* MERGEFORMAT}. */
    public static String of(String instruction) {
        String text = instruction.strip();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toUpperCase(Locale.ROOT);
    }
}
