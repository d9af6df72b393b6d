package vn.chiso.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.number.Exact;

/** The contradictions of the installed frameworks come out, and nothing else does. */
class InstalledFindingsTest {

    private static Map<String, List<String>> byCode(String framework) {
        return Lint.of(Installed.framework(framework)).stream().collect(Collectors.groupingBy(
                finding -> finding.code().id(), TreeMap::new,
                Collectors.mapping(finding -> finding.node().value(), Collectors.toList())));
    }

    @Test
    void theHueFrameworkShowsEveryContradictionOfItsSource() {
        Map<String, List<String>> found = byCode(Installed.HUE_2020);
        assertThat(found).containsOnlyKeys("max-missing", "max-not-sum-of-parts", "max-not-sum-of-leaves",
                "code-not-under-parent", "shared-score", "pays-more-than-max", "condition-twice",
                "threshold-without-sign", "evidence-not-published", "doubt-misplaced-max", "doubt-ratio-upside-down",
                "doubt-wrong-population", "doubt-ratio-undefined", "doubt-unclear-text");
        assertThat(found.get("max-missing")).containsExactly("total", "1", "3");
        assertThat(found.get("max-not-sum-of-parts")).containsExactly("2.2", "3.1", "4", "5", "5.4", "6");
        assertThat(found.get("max-not-sum-of-leaves")).containsExactly("2");
        assertThat(found.get("code-not-under-parent")).containsExactly("4.3.2.2");
        assertThat(found.get("shared-score")).containsExactly("5.8.2", "5.9.2");
        assertThat(found.get("pays-more-than-max")).containsExactly("1.2.2", "1.2.4", "2.3.8", "5.13.3", "7.2.3");
        assertThat(found.get("condition-twice")).containsExactly("7.2.5");
        assertThat(found.get("threshold-without-sign")).containsExactly("2.5.1", "2.5.2", "5.10.1", "5.10.2", "5.10.3",
                "5.11.1", "7.2.5");
        assertThat(found.get("doubt-misplaced-max")).containsExactly("3.1");
        assertThat(found.get("doubt-ratio-upside-down")).containsExactly("3.1.1", "3.1.2", "3.1.3", "3.2.1", "3.2.2",
                "3.2.3");
        assertThat(found.get("doubt-wrong-population")).containsExactly("3.1.3");
    }

    @Test
    void theFindingsNameTheNumbersOfTheSource() {
        Map<String, List<Object>> facts = Lint.of(Installed.framework(Installed.HUE_2020)).stream()
                .filter(finding -> finding.code().id().startsWith("max-"))
                .collect(Collectors.toMap(finding -> finding.node().value(), Finding::facts));
        assertThat(facts.get("5")).containsExactly(Exact.of(100), Exact.of(84), Exact.of(83));
        assertThat(facts.get("2")).containsExactly(Exact.of(40), Exact.of(40), Exact.of(38));
        assertThat(facts.get("3.1")).containsExactly(Exact.of(70), Exact.of(6), Exact.of(6));
        assertThat(facts.get("total")).endsWith(Exact.of(284));
        assertThat(facts.get("3")).endsWith(Exact.of(43));
    }

    static List<String> frameworks() {
        return Installed.ids();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void noInstalledFrameworkNeedsGuessing(String id) {
        assertThat(Lint.of(Installed.framework(id))).noneMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void findingsAreInTheOrderOfTheRows(String id) {
        var nodes = Installed.framework(id).tree().nodes().stream().map(node -> node.code()).toList();
        List<Integer> order = Lint.of(Installed.framework(id)).stream().map(finding -> nodes.indexOf(finding.node()))
                .toList();
        assertThat(order).isSorted();
    }
}
