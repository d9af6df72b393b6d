package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a form when others have stored texts since it was shown. */
class MergeTest {

    /** The form of somebody to whom texts were shown and who has typed some others. */
    private static Map<String, String> form(Map<String, String> shown, Map<String, String> typed) {
        Map<String, String> sent = new HashMap<>(shown);
        Merge.untouched(shown).marks().forEach((field, mark) -> sent.put(Merge.MARK + field, mark));
        sent.putAll(typed);
        return sent;
    }

    @Test
    void aFieldThatNobodyTouchedTakesWhatOthersHaveStored() {
        Map<String, String> shown = Map.of("mot", "một", "hai", "hai");
        Merge merge = Merge.of(Map.of("mot", "một của người khác", "hai", "hai"),
                form(shown, Map.of("hai", "hai mới")));
        assertThat(merge.texts()).isEqualTo(Map.of("mot", "một của người khác", "hai", "hai mới"));
        assertThat(merge.clashing()).isEmpty();
    }

    @Test
    void whereBothHaveWrittenTheyClashAlsoWhenTheOtherHasDeletedAll() {
        Map<String, String> shown = Map.of("mot", "một", "hai", "hai");
        Merge merge = Merge.of(Map.of("mot", "", "hai", "hai khác"),
                form(shown, Map.of("mot", "một mới", "hai", "hai mới")));
        assertThat(merge.texts()).isEqualTo(Map.of("mot", "một mới", "hai", "hai mới"));
        assertThat(merge.clashing()).isEqualTo(Map.of("mot", "", "hai", "hai khác"));
    }

    @Test
    void whatBothHaveWrittenAlikeDoesNotClash() {
        Merge merge = Merge.of(Map.of("mot", "như nhau"), form(Map.of("mot", "một"), Map.of("mot", "như nhau")));
        assertThat(merge.clashing()).isEmpty();
    }

    @Test
    void whoHasSeenWhatOthersStoredKeepsTheOwnTextAtTheNextClick() {
        Map<String, String> stored = Map.of("mot", "một khác", "hai", "hai khác");
        Merge first = Merge.of(stored, form(Map.of("mot", "một", "hai", "hai"), Map.of("mot", "một mới"))).seen();
        assertThat(first.clashing()).containsOnlyKeys("mot");
        Map<String, String> again = new HashMap<>(first.texts());
        first.marks().forEach((field, mark) -> again.put(Merge.MARK + field, mark));
        Merge second = Merge.of(Map.of("mot", "một khác", "hai", "hai khác nữa"), again);
        assertThat(second.clashing()).isEmpty();
        assertThat(second.texts()).isEqualTo(Map.of("mot", "một mới", "hai", "hai khác nữa"));
    }

    @Test
    void endsOfLinesAndComposedLettersDoNotTouchAField() {
        Map<String, String> shown = Map.of("mot", "dòng một\ndòng hai");
        Merge merge = Merge.of(Map.of("mot", "của người khác"),
                form(shown, Map.of("mot", java.text.Normalizer.normalize("dòng một\r\ndòng hai\r\n",
                        java.text.Normalizer.Form.NFD))));
        assertThat(merge.texts()).containsEntry("mot", "của người khác");
    }

    @Test
    void aFieldWithoutAMarkWasMadeFromNothing() {
        assertThat(Merge.of(Map.of("mot", ""), Map.of("mot", "một")).clashing()).isEmpty();
        assertThat(Merge.of(Map.of("mot", "đã có"), Map.of("mot", "một")).clashing()).containsOnlyKeys("mot");
        assertThat(Merge.of(Map.of("mot", "đã có"), Map.of()).texts()).containsEntry("mot", "đã có");
    }
}
