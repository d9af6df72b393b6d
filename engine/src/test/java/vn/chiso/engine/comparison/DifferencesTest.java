package vn.chiso.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.comparison.Difference;
import vn.chiso.engine.framework.comparison.Differences;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.DifferenceText;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;

class DifferencesTest {

    private static final String BASE = """
            id: mau
            version: "1"
            name: Bộ mẫu
            source: {document: Văn bản mẫu, date: unknown}
            scale: 30
            inputs:
              - {id: tong, name: Tổng số, type: count, unit: người}
              - {id: phan, name: Số có, type: count, unit: người}
              - {id: co, name: Đã có, type: yes_no}
              - {id: chon, name: Chọn, type: option, options: {mot: Một, hai: Hai}}
            nodes:
              - code: "1"
                name: Nhóm một
                max: 20
                children:
                  - code: "1.1"
                    name: Tỷ lệ
                    max: 10
                    rule_text: Tỷ lệ từ 60%
                    inputs: {a: tong, b: phan}
                    rule: {kind: ratio, of: b/a, target: 60%}
                    evidence: [Báo cáo]
                  - code: "1.2"
                    name: Có
                    max: 10
                    inputs: {a: co}
                    rule: {kind: yes_no, input: a}
              - code: "2"
                name: Chọn
                max: 10
                inputs: {a: chon}
                rule: {kind: choice, input: a, shares: {mot: 1, hai: 1/2}}
            pillars:
              - {code: tru-mot, name: Trụ một, nodes: ["1"]}
            """;

    private static List<String> changed(String from, String to) {
        assertThat(BASE).contains(from);
        return Differences.between(Sample.read(BASE), Sample.read(BASE.replace(from, to))).stream()
                .map(difference -> difference.part().id() + " " + difference.code() + " " + difference.aspect().id()
                        + ": " + DifferenceText.before(difference, EngineText.messages(Language.VI)) + " > "
                        + DifferenceText.after(difference, EngineText.messages(Language.VI)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> anInstalledFrameworkSaysTheSameWhereverItsLinesStand() {
        return Installed.ids().stream().map(id -> DynamicTest.dynamicTest(id, () -> assertThat(Differences
                .between(Installed.framework(id), Sample.read("# thêm\n\n# dòng\n" + text(id)))).isEmpty()));
    }

    private static String text(String id) {
        try {
            return Files.readString(Installed.folder(id).resolve("framework.yaml"));
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    @Test
    void aChangedMaximumIsToldWithBothNumbers() {
        assertThat(changed("max: 20", "max: 25.5")).containsExactly("node 1 max: 20 > 25,5");
        assertThat(changed("    max: 20\n", "")).containsExactly("node 1 max: 20 > –");
        assertThat(changed("scale: 30", "scale: 40")).containsExactly("whole total scale: 30 > 40");
    }

    @Test
    void aChangedRuleIsToldInWords() {
        assertThat(changed("of: b/a, target: 60%", "of: b/a, target: 70%")).singleElement().asString()
                .startsWith("node 1.1 rule: b/a từ 60%").contains("> b/a từ 70%");
        assertThat(changed("hai: 1/2}", "hai: 1/3}")).singleElement().asString().startsWith("node 2 rule:");
        assertThat(changed("of: b/a,", "of: b/a, part_of_whole: no,")).as("a difference that words do not show")
                .singleElement().asString().startsWith("node 1.1 rule:");
    }

    @Test
    void anotherInputBehindALetterIsToldOnceAndNotAsAnotherRule() {
        assertThat(changed("{a: tong, b: phan}", "{a: phan, b: tong}"))
                .containsExactly("node 1.1 operands: a = tong; b = phan > a = phan; b = tong");
    }

    @Test
    void aChangedInputIsToldAtTheInputOnly() {
        assertThat(changed("name: Tổng số,", "name: Tổng số người,"))
                .containsExactly("input tong name: Tổng số > Tổng số người");
        assertThat(changed("phan, name: Số có, type: count", "phan, name: Số có, type: amount"))
                .containsExactly("input phan type: Số đếm > Số, có thể lẻ");
        assertThat(changed("hai: Hai}", "hai: Hai phương án}"))
                .containsExactly("input chon options: Một; Hai > Một; Hai phương án");
    }

    @Test
    void addedAndRemovedRowsCarryTheirMaximum() {
        String row = """
                  - code: "3"
                    name: Mới
                    max: 5
                    inputs: {a: co}
                    rule: {kind: yes_no, input: a}
                """;
        String longer = BASE.replace("pillars:", row + "pillars:");
        assertThat(Differences.between(Sample.read(BASE), Sample.read(longer))).singleElement()
                .satisfies(added -> {
                    assertThat(added.aspect()).isEqualTo(Difference.Aspect.ADDED);
                    assertThat(added.code()).isEqualTo("3");
                    assertThat(added.after()).isEqualTo(Exact.of(5));
                    assertThat(added.aspect().effect()).isEqualTo(Difference.Effect.SCORES);
                });
        assertThat(Differences.between(Sample.read(longer), Sample.read(BASE))).singleElement()
                .satisfies(removed -> assertThat(removed.aspect()).isEqualTo(Difference.Aspect.REMOVED));
    }

    @Test
    void wordsAreToldApartFromWhatChangesScores() {
        assertThat(Differences.between(Sample.read(BASE), Sample.read(BASE.replace("[Báo cáo]", "[Báo cáo năm]"))))
                .extracting(difference -> difference.aspect().effect()).containsExactly(Difference.Effect.WORDS);
        assertThat(changed("nodes: [\"1\"]", "nodes: [\"1\", \"2\"]"))
                .containsExactly("pillar tru-mot summed-rows: 1 > 1; 2");
        assertThat(changed("Văn bản mẫu, date: unknown", "Văn bản mẫu, date: 2026-01-02"))
                .containsExactly("whole total source: – > –");
    }

    @Test
    void everyAspectHasAName() {
        for (Language language : Language.values()) {
            Messages messages = EngineText.messages(language);
            for (Difference.Aspect aspect : Difference.Aspect.values()) {
                assertThat(messages.keys()).contains("difference." + aspect.id());
            }
        }
    }
}
