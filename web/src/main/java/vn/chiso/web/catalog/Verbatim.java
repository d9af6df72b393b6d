package vn.chiso.web.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of published text.
 *
 * @param restored whether the source has lost it and whoever encoded the file has put it back
 */
public record Verbatim(String text, boolean restored) {

    private static final Pattern RESTORED = Pattern.compile("\\[[^\\[\\]]*]");

    /** The pieces of a text, in order; restored ones keep their square brackets. Empty for no text. */
    public static List<Verbatim> of(@Nullable String published) {
        if (published == null) {
            return List.of();
        }
        String text = published.strip();
        List<Verbatim> pieces = new ArrayList<>();
        Matcher matcher = RESTORED.matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Verbatim(text.substring(from, matcher.start()), false));
            }
            pieces.add(new Verbatim(matcher.group(), true));
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(new Verbatim(text.substring(from), false));
        }
        return pieces;
    }
}
