package vn.chiso.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;

/** A message bundle: sentences with places {@code {0}}, {@code {1}}, in one language. */
public final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    private final Language language;
    private final Properties sentences = new Properties();

    private Messages(Language language) {
        this.language = language;
    }

    /**
     * Reads a bundle.
     *
     * @param content the bundle's properties in UTF-8, opened by the module that owns it; closed here
     * @throws IllegalArgumentException when there is no such bundle
     */
    public static Messages read(Language language, @Nullable InputStream content) {
        if (content == null) {
            throw new IllegalArgumentException("no message bundle for " + language.tag());
        }
        Messages messages = new Messages(language);
        try (InputStreamReader reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
            messages.sentences.load(reader);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return messages;
    }

    /** The language of the bundle. */
    public Language language() {
        return language;
    }

    /** The keys of the bundle. */
    public Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    /**
     * The sentence under the key with its places filled.
     *
     * @throws IllegalArgumentException when the bundle has no such key
     */
    public String say(String key, Object... facts) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        return PLACE.matcher(sentence).replaceAll(match -> {
            int place = Integer.parseInt(match.group(1));
            return Matcher.quoteReplacement(place < facts.length ? String.valueOf(facts[place]) : match.group());
        });
    }
}
