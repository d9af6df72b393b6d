package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.scoring.Outcome;

/** The Vietnamese and the English bundle are complete and say the same. */
class MessagesTest {

    private final Messages vi = EngineText.messages(Language.VI);
    private final Messages en = EngineText.messages(Language.EN);

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
        assertThat(en.keys()).isEqualTo(vi.keys());
        for (String key : vi.keys()) {
            assertThat(places(en.say(key))).as(key).isEqualTo(places(vi.say(key)));
        }
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}").matcher(sentence).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyProblemFindingOutcomeAndKindHasASentence() {
        for (Problem.Code code : Problem.Code.values()) {
            assertThat(vi.keys()).contains("problem." + code.id());
        }
        for (Finding.Code code : Finding.Code.values()) {
            assertThat(vi.keys()).contains("finding." + code.id());
        }
        for (Finding.Level level : Finding.Level.values()) {
            assertThat(vi.keys()).contains("level." + level.id());
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(EngineText.label(outcome, vi)).isNotBlank();
        }
        for (Class<?> kind : Rule.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            assertThat(vi.keys()).contains("rule." + name);
        }
        for (InputType type : InputType.values()) {
            assertThat(vi.keys()).contains("obstacle.range." + type.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void vietnameseIsComposedAndHasItsMarks() {
        for (String key : vi.keys()) {
            assertThat(Normalizer.isNormalized(vi.say(key), Normalizer.Form.NFC)).as(key).isTrue();
        }
        String all = vi.keys().stream().map(key -> vi.say(key)).collect(Collectors.joining(" "));
        assertThat(all).contains("điểm", "chỉ số", "mẫu số").doesNotContain("diem", "chi so");
    }

    @Test
    void aKeyThatDoesNotExistIsABug() {
        assertThatThrownBy(() -> vi.say("no.such.key")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> Messages.read(Language.VI, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(vi.say("share.part")).as("a place without a fact stays visible").contains("{0}");
        assertThat(vi.language()).isEqualTo(Language.VI);
    }
}
