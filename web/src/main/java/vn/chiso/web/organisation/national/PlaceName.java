package vn.chiso.web.organisation.national;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.chiso.web.platform.SearchKey;

/** When two spellings are the same place. */
final class PlaceName {

    /** Kinds of communes that stand before a name. */
    private static final List<String> KINDS = List.of("phuong ", "xa ", "thi tran ");

    private PlaceName() {
    }

    /** The same for {@code Hoà} and {@code Hòa}: the tone belongs to the syllable, wherever it is written. */
    static String spelled(String name) {
        StringBuilder key = new StringBuilder();
        for (String syllable : Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .split("[\\s\\-–]+", -1)) {
            StringBuilder tones = new StringBuilder();
            for (int i = 0; i < syllable.length(); i++) {
                char character = syllable.charAt(i);
                if ("\u0300\u0301\u0303\u0309\u0323".indexOf(character) >= 0) {
                    tones.append(character);
                } else {
                    key.append(character);
                }
            }
            key.append(tones).append(' ');
        }
        return key.toString().strip();
    }

    /** The same for {@code Đắk R’Măng} and {@code Đăk Rmăng}, for {@code Qui} and {@code Quy}. */
    static String loose(String name) {
        return SearchKey.of(name.replaceAll("[\\s\\-–]+", " ").replaceAll("[^\\p{L}\\p{M}\\p{N} ]", ""))
                .replace('y', 'i');
    }

    /** The loose key without the kind before it. */
    static String bare(String name) {
        String loose = loose(name);
        for (String kind : KINDS) {
            if (loose.startsWith(kind)) {
                return loose.substring(kind.length());
            }
        }
        return loose;
    }

    /** Whether a text names a place as whole words: {@code Quận 1} is not in {@code Quận 11}. */
    static boolean names(String text, String place) {
        return (" " + loose(text) + " ").contains(" " + loose(place) + " ");
    }
}
