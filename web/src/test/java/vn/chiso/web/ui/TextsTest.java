package vn.chiso.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.text.Messages;

/** The sentences of the pages are complete in both languages, and pages, programs and bundles agree on their keys. */
class TextsTest {

    static final List<String> ROOMS = Texts.ROOMS;

    private static final Path SOURCES = Path.of("src/main");

    /** {@code t("key"}, {@code Refusal.of("key"}, {@code Refusal.at("field", "key"}. */
    private static final Pattern SAID = Pattern.compile(
            "(?:\\bt\\(\\s*|Refusal\\s*\\.of\\(\\s*|Refusal\\s*\\.at\\([^;()]*?,\\s*)\"([a-z][a-z0-9.-]+)\"(\\s*\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9._-]*)\"");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @FieldSource("ROOMS")
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces(String room) {
        Messages vi = Texts.bundle(room, Language.VI);
        Messages en = Texts.bundle(room, Language.EN);
        assertThat(en.keys()).isEqualTo(vi.keys());
        for (String key : vi.keys()) {
            assertThat(places(en.say(key))).as(key).isEqualTo(places(vi.say(key)));
        }
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void vietnameseIsComposedAndNoSentenceIsEmpty(String room) {
        for (Language language : Language.values()) {
            Messages messages = Texts.bundle(room, language);
            for (String key : messages.keys()) {
                assertThat(messages.say(key)).as(key).isNotBlank();
                assertThat(Normalizer.isNormalized(messages.say(key), Normalizer.Form.NFC)).as(key).isTrue();
            }
        }
    }

    @Test
    void everySentenceThatAPageOrAProgramSaysExists() {
        TreeSet<String> missing = new TreeSet<>();
        for (MatchResult said : sources().flatMap(source -> SAID.matcher(source).results()).toList()) {
            String key = said.group(1);
            boolean known = said.group(2) == null
                    ? texts.has(Language.VI, key)
                    : texts.keysOf(Language.VI).stream().anyMatch(each -> each.startsWith(key));
            if (!known) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceIsSaidSomewhere() {
        Set<String> literals = sources().flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(texts.keysOf(Language.VI));
        unused.removeIf(key -> literals.contains(key) || beginsOfKeys(key).anyMatch(literals::contains));
        assertThat(unused).isEmpty();
    }

    /** What a program may write before the part that varies: {@code "phase."}, {@code "phase.self-"}. */
    private static Stream<String> beginsOfKeys(String key) {
        return Pattern.compile("[.-]").matcher(key).results().map(separator -> key.substring(0, separator.end()));
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte)")).map(TextsTest::content).toList()
                    .stream();
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}").matcher(sentence).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
