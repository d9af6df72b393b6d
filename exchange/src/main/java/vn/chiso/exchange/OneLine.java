package vn.chiso.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as a publication holds them: composed, in one line, so that its tables can be read and compared by lines. */
public final class OneLine {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\s]+");

    private OneLine() {
    }

    /** The text in one line: blanks joined, letters composed. */
    public static String of(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }
}
