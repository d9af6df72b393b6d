package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles of the command line are complete in both languages. */
class CliMessagesTest {

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(CliMessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "usage"})
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces(String name) throws IOException {
        Properties vi = bundle(name + "_vi.properties");
        Properties en = bundle(name + "_en.properties");
        assertThat(en.keySet()).isEqualTo(vi.keySet());
        for (String key : vi.stringPropertyNames()) {
            assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(vi.getProperty(key)));
            assertThat(Normalizer.isNormalized(vi.getProperty(key), Normalizer.Form.NFC)).as(key).isTrue();
        }
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}").matcher(sentence).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
