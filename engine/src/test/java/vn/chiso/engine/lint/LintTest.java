package vn.chiso.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;

/** Every check on a framework made for it: found where it is, and not found where it is not. */
class LintTest {

    private static final String EVIDENCE = "evidence: [Văn bản]";

    private static List<String> findings(Framework framework) {
        return Lint.of(framework).stream().filter(finding -> finding.code() != Finding.Code.INPUT_UNUSED)
                .map(finding -> finding.level().id() + " " + finding.code().id() + " " + finding.node()).toList();
    }

    private static List<String> nodes(String text) {
        return findings(Sample.framework("scale: 10\nnodes:\n" + text));
    }

    private static List<String> rule(String max, String rule, String... more) {
        String[] lines = Stream.concat(Stream.of(EVIDENCE),
                Arrays.stream(more)).toArray(String[]::new);
        return findings(Sample.framework("scale: " + max + "\nnodes:\n" + Sample.node("1", max, rule, lines)));
    }

    @Test
    void aFrameworkWithoutContradictionsHasNoFindings() {
        assertThat(rule("10", "{kind: ratio, of: b/a, target: 60%}")).isEmpty();
    }

    @Test
    void maximaAreComparedAtEveryLevel() {
        String text = """
                  - code: "1"
                    name: Một
                    max: 6
                    children:
                      - {code: "1.1", name: A, max: 5, children: [
                          {code: "1.1.1", name: B, max: 2, scored: yes, inputs: {y: y},
                           rule: {kind: yes_no, input: y}, evidence: [x]},
                          {code: "1.1.2", name: B, max: 90, scored: no}]}
                      - {code: "1.2", name: C, max: 1, inputs: {z: z}, rule: {kind: yes_no, input: z}, evidence: [x]}
                """;
        assertThat(nodes(text)).containsExactly("warning max-not-sum-of-parts total",
                "warning max-not-sum-of-leaves 1", "warning max-not-sum-of-parts 1.1");
    }

    @Test
    void aMissingMaximumIsFoundOnGroupsOnTheWholeAndOnIndicators() {
        String group = """
                nodes:
                  - code: "1"
                    name: Một
                    children:
                      - {code: "1.1", name: A, inputs: {y: y}, rule: {kind: yes_no, input: y}, evidence: [x]}
                """;
        assertThat(findings(Sample.framework(group))).containsExactly("warning max-missing total",
                "warning max-missing 1", "error leaf-without-max 1.1");
    }

    @Test
    void anIndicatorWithoutRuleCannotBeScored() {
        assertThat(nodes("  - {code: \"1\", name: A, max: 10, evidence: [x]}\n"))
                .containsExactly("error leaf-without-rule 1");
        assertThat(nodes("  - {code: \"1\", name: A, max: 10, scored: no, evidence: [x]}\n"))
                .as("a row that does not count needs none").containsExactly("warning max-not-sum-of-parts total");
    }

    @Test
    void nothingIsAskedOfRowsBelowAGroupThatDoesNotCount() {
        assertThat(nodes(Sample.node("1", "10", "{kind: yes_no, input: y}", EVIDENCE)
                + "  - {code: \"2\", name: Thông tin, scored: no, children: [{code: \"2.1\", name: A}]}\n")).isEmpty();
    }

    @Test
    void anIndicatorWithoutAMaximumHasThatOneFinding() {
        assertThat(nodes(Sample.node("1", "10", "{kind: yes_no, input: y}", EVIDENCE)
                + "  - {code: \"2\", name: B, inputs: {y: y}, rule: {kind: yes_no, input: y}, evidence: [x]}\n"))
                .containsExactly("error leaf-without-max 2");
    }

    @Test
    void evidenceIsMissedOnOneOrOnAll() {
        String yes = "{kind: yes_no, input: y}";
        assertThat(nodes(Sample.node("1", "5", yes, EVIDENCE) + Sample.node("2", "5", yes)))
                .containsExactly("note leaf-without-evidence 2");
        assertThat(nodes(Sample.node("1", "5", yes) + Sample.node("2", "5", yes)))
                .containsExactly("note evidence-not-published total");
    }

    @Test
    void codesStandUnderTheirParentAndFollowEachOther() {
        String text = """
                  - code: "4"
                    name: Bốn
                    max: 10
                    children:
                      - {code: "4.1", name: A, max: 2, inputs: {y: y}, rule: {kind: yes_no, input: y}, evidence: [x]}
                      - {code: "4.2", printed_code: "43.2", name: B, max: 2, inputs: {y: y},
                         rule: {kind: yes_no, input: y}, evidence: [x]}
                      - {code: "4.4", name: C, max: 6, inputs: {y: y}, rule: {kind: yes_no, input: y}, evidence: [x]}
                """;
        assertThat(nodes(text)).containsExactly("warning code-not-under-parent 4.2",
                "warning code-out-of-sequence 4.4");
        String natural = Sample.node("9", "5", "{kind: yes_no, input: y}", EVIDENCE)
                + Sample.node("10", "5", "{kind: yes_no, input: y}", EVIDENCE);
        assertThat(nodes(natural)).isEmpty();
        assertThat(nodes(natural.replace("\"9\"", "\"A\"").replace("\"10\"", "\"B\""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: count, clauses: [{input: a, points: 1, cap: 3}, {input: b, points: 1, cap: 1}]} | 4
            {kind: count, clauses: [{input: a, points: 1}]}                                        | none
            {kind: ratio, of: b/a, part_of_whole: no}                                              | none
            {kind: ratio, of: a}                                                                   | none
            {kind: first_clause, clauses: [{when: {of: b/a, from: 2, part_of_whole: no}, pays: full}], \
            otherwise: {rule: {kind: ratio, of: b/a, part_of_whole: no}}}                          | 6
            {kind: first_clause, clauses: [{when: {of: a, to: 2}, pays: full}], \
            otherwise: {rule: {kind: ratio, of: a}}}                                               | none
            {kind: conditions, met: [{when: {input: y, is: yes}, share: 1}, \
            {when: {input: z, is: yes}, share: 1/3}]}                                              | 4
            {kind: weighted_ratio, terms: [{of: b/a, weight: 1}, {of: c/a, weight: 1/3}]}          | 4
            {kind: weighted_ratio, terms: [{of: b/a, weight: 1, part_of_whole: no}]}               | none
            {kind: steps, of: a, steps: [{from: 2, points: 4}], otherwise: 0}                      | 4
            {kind: steps, of: a, steps: [{from: 2, points: 1}], otherwise: 5}                      | 5
            {kind: formula, points: 'm + 1'}                                                       | 4
            {kind: formula, points: 'a'}                                                           | none
            {kind: formula, points: 'if(a > 1, m * 2, 1)'}                                         | 6
            {kind: formula, points: 'max(m, s * 5)'}                                               | 5
            {kind: formula, points: 'm / (s + 0.5)'}                                               | 6
            """)
    void rulesThatCanPayMoreThanTheMaximumAreFound(String rule, String most) {
        assertThat(rule("3", rule)).containsExactly("warning pays-more-than-max 1");
        Framework framework = Sample.framework("scale: 3\nnodes:\n" + Sample.node("1", "3", rule, EVIDENCE));
        Finding found = Lint.of(framework).stream()
                .filter(finding -> finding.code() == Finding.Code.PAYS_MORE_THAN_MAX).findFirst().orElseThrow();
        assertThat(found.facts().getFirst()).hasToString(most.equals("none") ? "3" : most);
        assertThat(found.variant())
                .isEqualTo(most.equals("none") ? Finding.Variant.UNBOUNDED : Finding.Variant.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: yes_no, input: y}
            {kind: choice, input: o, shares: {one: 1, two: 1/3, three: 0}}
            {kind: conditions, met: [{when: {input: o, is: one}, share: 1}, {when: {input: o, is: two}, share: 1/2}]}
            {kind: checklist, items: [y, z]}
            {kind: count, clauses: [{input: a, points: 1, cap: 2}, {input: b, points: 1, cap: 1}]}
            {kind: ratio, of: b/a}
            {kind: ratio, of: b/a, target: 3, part_of_whole: no}
            {kind: cut_off, of: b/a, from: 5%}
            {kind: steps, of: a, steps: [{from: 2, points: 3}, {from: 1, below: 2, share: 1/2}], otherwise: 0}
            {kind: first_clause, clauses: [{when: {of: a, from: 1}, pays: full}], otherwise: {rule: {kind: ratio, of: a}}}
            {kind: weighted_ratio, disjoint: yes, terms: [{of: b/a, weight: 1}, {of: c/a, weight: 1/2}]}
            {kind: given, as: share}
            {kind: given, as: points}
            {kind: formula, points: 'min(m, a / (b + 1))'}
            {kind: formula, points: 'm * s'}
            {kind: ratio, of: s}
            {kind: weighted_ratio, terms: [{of: s, weight: 1}]}
            {kind: formula, points: 'if(a > 1, m, m - 1) * y'}
            """)
    void rulesThatStayWithinTheMaximumAreNot(String rule) {
        assertThat(rule("3", rule)).isEmpty();
    }

    @Test
    void theSameConditionTwiceIsFoundInRulesAndInTheText() {
        assertThat(rule("10", "{kind: first_clause, clauses: [{when: {of: a, from: 2}, pays: full},"
                + " {when: {of: a, from: 2}, pays: none}], otherwise: {pays: none}}"))
                .containsExactly("warning condition-twice 1");
        assertThat(rule("10", "{kind: conditions, met: [{when: {input: y, is: yes}, share: 1/2},"
                + " {when: {input: y, is: yes}, share: 1/2}]}")).containsExactly("warning condition-twice 1");
        assertThat(rule("10", "{kind: ratio, of: b/a}", "rule_text: |", "  - Từ 30%: Điểm tối đa",
                "  - từ  30%: 0 điểm")).containsExactly("warning condition-twice 1");
        assertThat(rule("10", "{kind: ratio, of: b/a}", "rule_text: |", "  - Từ 30%: Điểm tối đa",
                "  - Dưới 30%: 0 điểm")).isEmpty();
    }

    @Test
    void aThresholdWhoseSignWasLostIsFoundAlsoWhereItWasRestored() {
        String[] lost = {"rule_text: |", "  - Tỷ lệ [≥] 60%: Điểm tối đa", "  - Tỷ lệ < 60%: 0 điểm"};
        assertThat(rule("10", "{kind: ratio, of: b/a}", lost)).containsExactly("warning threshold-without-sign 1");
        String[] whole = {"rule_text: |", "  - Tỷ lệ ≥ 60%: Điểm tối đa", "  - Tỷ lệ < 60%: 0 điểm"};
        assertThat(rule("10", "{kind: ratio, of: b/a}", whole)).isEmpty();
        String[] words = {"rule_text: |", "  + Từ 60% trở lên: Điểm tối đa", "  + Dưới 60%: 0 điểm"};
        assertThat(rule("10", "{kind: ratio, of: b/a}", words)).isEmpty();
        String[] both = {"rule_text: |", "  - Tỷ lệ [≥] 30%: Điểm tối đa", "  - Tỷ lệ [<] 30%: điểm = x"};
        assertThat(rule("10", "{kind: ratio, of: b/a}", both)).containsExactly("warning condition-twice 1",
                "warning threshold-without-sign 1");
        String[] one = {"rule_text: 'Tỷ lệ 30%: Điểm tối đa'"};
        assertThat(rule("10", "{kind: ratio, of: b/a}", one)).containsExactly("warning threshold-without-sign 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a   | {from: 4, points: 9}, {from: 2, below: 4, points: 5}            | ''
            a   | {from: 4, points: 9}, {from: 2, to: 3, points: 5}               | ''
            b/a | {from: 4, points: 9}, {from: 2, to: 3, points: 5}               | error thresholds-gap 1
            a   | {from: 5, points: 9}, {from: 2, below: 4, points: 5}            | error thresholds-gap 1
            b/a | {above: 4, points: 9}, {from: 2, below: 4, points: 5}           | error thresholds-gap 1
            b/a | {above: 4, points: 9}, {from: 2, to: 4, points: 5}              | ''
            b/a | {from: 4, points: 9}, {from: 2, to: 4, points: 5}               | error thresholds-overlap 1
            a   | {from: 4, points: 9}, {from: 2, points: 5}                      | ''
            a   | {from: 2, points: 5}, {from: 4, points: 9}                      | error thresholds-overlap 1
            a   | {from: 4, points: 5}, {from: 2, below: 4, points: 9}            | warning decreasing 1
            a   | {from: 2, to: 4, points: 5}                                     | error thresholds-gap 1
            a   | {below: 2, points: 1}, {from: 2, points: 5}                     | ''
            a   | {above: 1, below: 3, points: 1}, {from: 3, points: 5}           | ''
            b/a | {from: 50%, to: 100%, points: 5}, {below: 50%, points: 1}       | ''
            s   | {from: 50%, to: 100%, points: 5}, {below: 50%, points: 1}       | ''
            b/a | {from: 50%, below: 100%, points: 5}                             | error thresholds-gap 1
            a   | {to: 2, points: 1}, {to: 4, points: 5}                          | error thresholds-gap 1
            a   | {to: 4, points: 5}, {to: 2, points: 1}                          | error thresholds-gap 1, error thresholds-overlap 1
            """)
    void stepsMayNeitherLeaveGapsNorOverlapNorFall(String of, String steps, String finding) {
        List<String> found = rule("10", "{kind: steps, of: " + of + ", steps: [" + steps + "]}");
        assertThat(found).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding.split(", ")));
    }

    @Test
    void aGapThatTheTextCoversIsOnlyAWarningAndLessMayBeBetter() {
        assertThat(rule("10", "{kind: steps, of: a, steps: [{from: 5, points: 9}, {from: 2, below: 4, points: 5}],"
                + " otherwise: 0}")).containsExactly("warning thresholds-gap 1");
        String falling = "{kind: steps, of: a, less_is_better: yes, steps: [{below: 2, points: 9}, {from: 2, points: 1}]}";
        assertThat(rule("10", falling)).isEmpty();
        assertThat(rule("10", falling.replace("points: 9", "points: 0"))).containsExactly("warning decreasing 1");
        assertThat(rule("10", "{kind: steps, of: a, less_is_better: yes, steps: [{to: 5, points: 5},"
                + " {from: 6, to: 10, points: 2}]}")).as("the worse end may be open").isEmpty();
        assertThat(rule("10", "{kind: steps, of: a, less_is_better: yes, steps: [{from: 5, to: 9, points: 5},"
                + " {from: 10, points: 2}]}")).as("the best values may not be")
                .containsExactly("error thresholds-gap 1");
        assertThat(rule("10", "{kind: first_clause, clauses: [{when: {input: y, is: yes}, rule: {kind: steps, of: a,"
                + " steps: [{to: 4, points: 5}, {from: 6, points: 9}]}}], otherwise: {pays: none}}"))
                .as("inside a clause too").containsExactly("error thresholds-gap 1");
    }

    @Test
    void clausesThatAreNeverReachedAndInputsUsedTwiceAreFound() {
        assertThat(rule("10", "{kind: first_clause, clauses: [{when: {of: a, from: 1}, pays: 1/2},"
                + " {when: {of: a, from: 2}, pays: full}], otherwise: {pays: none}}"))
                .containsExactly("warning clause-never-reached 1");
        assertThat(rule("10", "{kind: first_clause, clauses: [{when: {of: a, from: 2}, pays: full},"
                + " {when: {of: a, from: 1}, pays: 1/2}], otherwise: {pays: none}}")).isEmpty();
        assertThat(rule("10", "{kind: checklist, items: [y, y]}")).containsExactly("warning input-twice 1");
        assertThat(rule("10", "{kind: ratio, of: a/a}")).containsExactly("warning input-twice 1");
        assertThat(rule("10", "{kind: count, clauses: [{input: a, points: 1, cap: 5}, {input: a, points: 1, cap: 5}]}"))
                .containsExactly("warning input-twice 1");
    }

    @Test
    void whatHoldsInsideAClauseSaysNothingAboutTheNext() {
        assertThat(rule("3", "{kind: first_clause, clauses: [{when: {input: y, is: yes}, rule: {kind: first_clause,"
                + " clauses: [{when: {of: b/a, part_of_whole: no, from: 1}, pays: full}], otherwise: {pays: none}}}],"
                + " otherwise: {rule: {kind: ratio, of: b/a, part_of_whole: no}}}"))
                .containsExactly("warning pays-more-than-max 1");
    }

    @Test
    void rowsThatShareAScoreAreFound() {
        assertThat(nodes(Sample.node("1", "10", "{kind: yes_no, input: y}", EVIDENCE)
                + "  - {code: \"2\", name: Hai, shares_score_with: \"1\"}\n"))
                .containsExactly("warning shared-score 2");
    }

    @Test
    void doubtsAreFindingsAndNeedAResolution() {
        String doubt = "doubts: [{kind: %s, text: Nguồn ghi ngược.%s}]";
        for (String kind : List.of("ratio-upside-down", "wrong-population", "misplaced-max", "ratio-undefined",
                "unclear-text", "other")) {
            assertThat(rule("10", "{kind: ratio, of: b/a}", doubt.formatted(kind, ", resolution: Tính xuôi.")))
                    .containsExactly("warning doubt-" + kind + " 1");
            assertThat(rule("10", "{kind: ratio, of: b/a}", doubt.formatted(kind, "")))
                    .containsExactly("error doubt-" + kind + " 1");
        }
    }

    @Test
    void inputsThatNothingUsesAreFound() {
        Framework framework = Sample.framework("nodes:\n" + Sample.node("1", "1", "{kind: ratio, of: b/a}")
                + "comparisons: [{id: k, left: [c], relation: equals, right: [d], why: x}]\n");
        assertThat(Lint.of(framework)).filteredOn(finding -> finding.code() == Finding.Code.INPUT_UNUSED)
                .extracting(finding -> finding.facts().getFirst().toString()).containsExactly("x", "s", "y", "z", "o");
    }

    @Test
    void aPillarThatCountsANodeTwiceIsFound() {
        String tree = """
                  - {code: "1", name: Một, max: 10, children: [
                     {code: "1.1", name: A, max: 10, inputs: {y: y}, rule: {kind: yes_no, input: y}, evidence: [x]}]}
                pillars:
                """;
        assertThat(nodes(tree + "  - {code: p, name: P, nodes: [\"1\"]}\n")).isEmpty();
        assertThat(nodes(tree + "  - {code: p, name: P, nodes: [\"1\", \"1.1\"]}\n"))
                .containsExactly("warning pillar-counts-twice total");
        assertThat(nodes(tree + "  - {code: p, name: P, nodes: [\"1\", \"1\"]}\n"))
                .containsExactly("warning pillar-counts-twice total");
    }
}
