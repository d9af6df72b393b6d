package vn.chiso.web.platform;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names are searched: without diacritics, đ as d, lower case, single spaces. */
public final class SearchKey {

    private SearchKey() {
    }

    /** The search form of a text: "Sở Nội vụ" is "so noi vu". */
    public static String of(String text) {
        String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** A pattern for {@code like} that finds the typed text anywhere; what the database would interpret is escaped. */
    public static String contains(String typed) {
        return "%" + of(typed).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
