package vn.chiso.document;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with symbols of documents, {@code 15/TTr-VHTT}, which must not be torn at their hyphens. */
final class Symbols {

    /** A hyphen after which no line ends. */
    static final char HYPHEN = '\u2011';

    /**
     * A number or room for it, a stroke, perhaps a year, and abbreviations with hyphens. What follows a letter, a stroke or
     * a colon is part of an address or a path; units of measure ({@code người-tháng}) have no capitals.
     */
    private static final Pattern SYMBOL = Pattern.compile("(?:(?<![\\p{L}\\p{N}/.…:_@\\\\%#?&=-])|(?<=[Ss]ố:))"
            + "(?:\\.{3,}+|…++|\\p{N}++\\p{L}?)?/(?:\\p{N}++/)?(?=[\\p{L}\\p{N}&-]*\\p{Lu}{2})"
            + "\\p{Lu}[\\p{L}\\p{N}&]*(?:-[\\p{L}\\p{N}&]+)+");

    private Symbols() {
    }

    /** The text with hyphens in symbols after which no line ends. */
    static String joined(String text) {
        return joined(text, _ -> true);
    }

    /** The same for those symbols that fit: one too wide for its line is torn somewhere, and best at a hyphen. */
    static String joined(String text, Predicate<String> fits) {
        if (text.indexOf('/') < 0 || text.indexOf('-') < 0) {
            return text;
        }
        return SYMBOL.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        fits.test(found.group()) ? found.group().replace('-', HYPHEN) : found.group()));
    }
}
