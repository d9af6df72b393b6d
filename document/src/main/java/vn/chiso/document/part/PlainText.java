package vn.chiso.document.part;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as documents hold them. */
public final class PlainText {

    /** For letters in capitals. */
    public static final Locale VIETNAMESE = Locale.of("vi");

    private PlainText() {
    }

    /** NFC, one kind of line end, nothing invisible that XML forbids or pages cannot show. */
    public static String clean(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            boolean invisible = Character.isISOControl(point) && point != '\n' && point != '\t';
            boolean halved = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean turning = Character.getType(point) == Character.FORMAT && point != 0xAD;
            if (!invisible && !halved && !turning && (point & 0xFFFE) != 0xFFFE) {
                clean.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '\n' && letter != '\t' && (letter < ' ' || letter > '~')) {
                return false;
            }
        }
        return true;
    }

    /** The text for a place between tags or in quotes. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }
}
