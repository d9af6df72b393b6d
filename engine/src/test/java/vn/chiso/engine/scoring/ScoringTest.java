package vn.chiso.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.engine.Sample.framework;
import static vn.chiso.engine.Sample.node;
import static vn.chiso.engine.Sample.score;
import static vn.chiso.engine.Sample.scoreLeaf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Sample;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/** Trees, pillars, what does not apply, what does not count, rounding, disagreements. */
class ScoringTest {

    private static final String TREE = """
            nodes:
              - code: "1"
                name: Nhóm 1
                max: 99
                children:
                  - {code: "1.1", name: Một, max: 3, inputs: {y: y}, rule: {kind: yes_no, input: y}}
                  - {code: "1.2", name: Hai, max: 4, inputs: {a: a, b: b}, rule: {kind: ratio, of: b/a},
                     not_applicable: {claim: yes}}
                  - {code: "1.3", name: Chung, shares_score_with: "1.2"}
              - code: "2"
                name: Nhóm 2
                children:
                  - {code: "2.1", name: Ba, max: 5, inputs: {z: z}, rule: {kind: yes_no, input: z},
                     not_applicable: {when: {input: z, is: no}}}
              - {code: "3", name: Thông tin, max: 7, scored: no, inputs: {c: c}, rule: {kind: ratio, of: c, target: 7}}
            """;

    private static Score at(ScoreSheet sheet, String code) {
        return sheet.score(new NodeCode(code)).orElseThrow();
    }

    @Test
    void groupsAndTheWholeAreSumsOfWhatCounts() {
        ScoreSheet sheet = score(framework(TREE), "y", "1", "a", "3", "b", "1", "z", "1", "c", "7");
        assertThat(at(sheet, "1").points()).hasToString("13/3");
        assertThat(at(sheet, "1").max()).as("the sum of the leaves, not the printed 99").isEqualTo(Exact.of(7));
        assertThat(at(sheet, "2").points()).isEqualTo(Exact.of(5));
        assertThat(sheet.total().points()).hasToString("28/3");
        assertThat(sheet.total().max()).isEqualTo(Exact.of(12));
        assertThat(sheet.total().share()).hasToString("7/9");
        assertThat(sheet.total().lost()).hasToString("8/3");
        assertThat(sheet.total().tally()).isEqualTo(new Tally(3, 0, 0, 0));
        assertThat(sheet.scores().keySet()).extracting(NodeCode::value).containsExactly("1", "1.1", "1.2", "2", "2.1",
                "3");
    }

    @Test
    void whatTheCampaignDecidesNotToApplyIsTakenOutWhateverItsValues() {
        Framework framework = framework(TREE);
        Map<InputId, InputValue> values = Sample.values(framework, "y", "1", "a", "3", "b", "1", "z", "1");
        ScoreSheet sheet = new Scoring(framework).score(new UnitInputs(new UnitId("u"), values,
                Set.of(new NodeCode("1.1"))));
        LeafScore decided = (LeafScore) at(sheet, "1.1");
        assertThat(decided.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(decided.trace()).containsExactly(new TraceLine.NotApplicableDecided());
        assertThat(sheet.applicable().max()).isEqualTo(Exact.of(9));
        assertThat(sheet.total().max()).as("brought back to the full maximum").isEqualTo(Exact.of(12));
        assertThat(sheet.total().tally()).isEqualTo(new Tally(3, 0, 0, 1));
    }

    @Test
    void aBalanceTellsWhatIsReachedWhatIsMissingAndWhatIsLost() {
        Framework framework = framework(TREE);
        List<Balance> balances = Balance.of(framework, score(framework, "a", "3", "b", "1"));
        assertThat(balances).extracting(balance -> balance.node().code().value()).containsExactly("1", "2");
        Balance first = balances.getFirst();
        assertThat(List.of(first.reached(), first.missing(), first.lost(), first.max())).extracting(Exact::toString)
                .containsExactly("4/3", "3", "8/3", "7");
        assertThat(balances.getLast().missing()).isEqualTo(Exact.of(5));
    }

    @Test
    void aRowThatDoesNotCountIsWorkedOutAndLeftOut() {
        ScoreSheet sheet = score(framework(TREE), "y", "1", "a", "3", "b", "1", "z", "1", "c", "7");
        LeafScore information = (LeafScore) at(sheet, "3");
        assertThat(information.points()).isEqualTo(Exact.of(7));
        assertThat(information.outcome()).isEqualTo(Outcome.NOT_COUNTED);
        ScoreSheet without = score(framework(TREE), "y", "1", "a", "3", "b", "1", "z", "1");
        assertThat(without.total().tally().complete()).as("nobody misses its value").isTrue();
    }

    @Test
    void aMissingValueScoresNothingStaysInTheMaximumAndMarksTheUnit() {
        ScoreSheet sheet = score(framework(TREE), "y", "1", "z", "1");
        assertThat(at(sheet, "1.2").max()).isEqualTo(Exact.of(4));
        assertThat(sheet.total().points()).isEqualTo(Exact.of(8));
        assertThat(sheet.total().max()).isEqualTo(Exact.of(12));
        assertThat(sheet.total().tally()).isEqualTo(new Tally(3, 1, 0, 0));
        assertThat(sheet.total().tally().complete()).isFalse();
        ScoreSheet zero = score(framework(TREE), "y", "1", "z", "1", "a", "3", "b", "0");
        assertThat(zero.total().points()).isEqualTo(sheet.total().points());
        assertThat(zero.total().tally().complete()).as("an entered 0 is not a missing value").isTrue();
    }

    @Test
    void aBadValueScoresNothingAndMarksTheUnit() {
        ScoreSheet sheet = score(framework(TREE), "y", "1", "z", "1", "a", "0", "b", "0");
        assertThat(sheet.total().tally()).isEqualTo(new Tally(3, 0, 1, 0));
        assertThat(sheet.total().tally().complete()).isFalse();
    }

    @Test
    void whatAUnitClaimsNotToApplyIsTakenOutAndTheWholeRescaled() {
        ScoreSheet sheet = score(framework(TREE), "y", "1", "a", "n/a", "z", "1");
        assertThat(at(sheet, "1.2").max().isZero()).isTrue();
        assertThat(at(sheet, "1").max()).isEqualTo(Exact.of(3));
        assertThat(at(sheet, "1").share()).isEqualTo(Exact.ONE);
        assertThat(sheet.applicable().points()).isEqualTo(Exact.of(8));
        assertThat(sheet.applicable().max()).isEqualTo(Exact.of(8));
        assertThat(sheet.total().points()).isEqualTo(Exact.of(12));
        assertThat(sheet.total().max()).isEqualTo(Exact.of(12));
        ScoreSheet partly = score(framework(TREE), "y", "0", "a", "n/a", "z", "1");
        assertThat(partly.total().points()).as("5 of 8, brought back to 12").hasToString("15/2");
        assertThat(partly.total().tally()).isEqualTo(new Tally(3, 0, 0, 1));
    }

    @Test
    void aFrameworkMayKeepTheWholeReduced() {
        Framework framework = framework("not_applicable: {rescale: none}\n" + TREE);
        ScoreSheet sheet = score(framework, "y", "0", "a", "n/a", "z", "1");
        assertThat(sheet.total().points()).isEqualTo(Exact.of(5));
        assertThat(sheet.total().max()).isEqualTo(Exact.of(8));
    }

    @Test
    void theFrameworksOwnConditionTakesARowOut() {
        ScoreSheet sheet = score(framework(TREE), "y", "1", "a", "3", "b", "3", "z", "0");
        assertThat(((LeafScore) at(sheet, "2.1")).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(sheet.total().points()).isEqualTo(Exact.of(12));
        assertThat(at(sheet, "2").share()).isEqualTo(Exact.ZERO);
    }

    @Test
    void aClaimThatTheFrameworkDoesNotAllowIsABadValue() {
        LeafScore score = scoreLeaf(Sample.leaf("2", "{kind: ratio, of: b/a}"), "a", "n/a", "b", "1");
        assertThat(score.outcome()).isEqualTo(Outcome.BAD_VALUE);
        assertThat(score.trace()).hasAtLeastOneElementOfType(TraceLine.NotApplicableRefused.class);
        assertThat(score.max()).isEqualTo(Exact.of(2));
    }

    @Test
    void everythingNotApplicableLeavesNoResult() {
        Framework framework = Sample.leaf("2", "{kind: ratio, of: b/a}", "not_applicable: {claim: yes}");
        ScoreSheet sheet = score(framework, "a", "n/a");
        assertThat(sheet.total().max().isZero()).isTrue();
        assertThat(sheet.total().points().isZero()).isTrue();
    }

    @Test
    void pillarsOverlapAndSumTheirNodes() {
        Framework framework = framework(TREE + """
                pillars:
                  - {code: p1, name: Trụ 1, nodes: ["1", "2"], published_max: 400}
                  - {code: p2, name: Trụ 2, nodes: ["1.2"]}
                """);
        ScoreSheet sheet = score(framework, "y", "1", "a", "3", "b", "1", "z", "1");
        assertThat(at(sheet, "p1").points()).hasToString("28/3");
        assertThat(at(sheet, "p1").max()).as("never the nominal 400").isEqualTo(Exact.of(12));
        assertThat(at(sheet, "p2").share()).hasToString("1/3");
        assertThat(((SumScore) at(sheet, "p1")).tally()).isEqualTo(new Tally(3, 0, 0, 0));
        assertThat(((SumScore) at(sheet, "p2")).tally()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(((SumScore) at(sheet, "p1")).fullMax()).isEqualTo(Exact.of(12));
        assertThat(((SumScore) at(sheet, "p2")).fullMax()).isEqualTo(Exact.of(4));
    }

    @Test
    void aPillarLeavesOutWhatDoesNotCount() {
        Framework framework = framework(TREE + "pillars: [{code: p, name: Trụ, nodes: [\"1\", \"3\"]}]\n");
        assertThat(at(score(framework, "y", "1", "a", "3", "b", "3", "z", "1", "c", "7"), "p").max())
                .isEqualTo(Exact.of(7));
    }

    @Test
    void roundingIsARuleOfTheFrameworkAndNeverTouchesTheTotalThatIsRanked() {
        String nodes = "nodes:\n" + node("1", "1", "{kind: ratio, of: b/a}") + node("2", "1", "{kind: ratio, of: d/a}");
        ScoreSheet leaves = score(framework("rounding: {leaf_points: 1}\n" + nodes), "a", "8", "b", "1", "d", "1");
        assertThat(leaves.total().points()).as("0.125 becomes 0.1, twice").hasToString("1/5");
        ScoreSheet total = score(framework("rounding: {total_points: 1}\n" + nodes), "a", "8", "b", "1", "d", "1");
        assertThat(total.total().points()).hasToString("1/4");
        assertThat(total.published()).as("half up").hasToString("3/10");
        ScoreSheet none = score(framework(nodes), "a", "8", "b", "1", "d", "1");
        assertThat(none.published()).isEqualTo(none.total().points());
    }

    @Test
    void roundingNeverLiftsPointsAboveTheMaximum() {
        Framework framework = framework(
                "rounding: {leaf_points: 1}\nnodes:\n" + node("1", "9.75", "{kind: yes_no, input: y}"));
        assertThat(score(framework, "y", "1").total().share()).isEqualTo(Exact.ONE);
    }

    @Test
    void rowsBelowAGroupThatDoesNotCountDoNotCountEither() {
        Framework framework = framework("""
                nodes:
                  - {code: "1", name: A, scored: no, children: [
                     {code: "1.1", name: B, max: 5, inputs: {y: y}, rule: {kind: yes_no, input: y}}]}
                  - {code: "2", name: C, max: 10, inputs: {z: z}, rule: {kind: yes_no, input: z}}
                pillars: [{code: p, name: Trụ, nodes: ["1.1", "2"]}]
                """);
        ScoreSheet sheet = score(framework, "z", "1");
        assertThat(((LeafScore) at(sheet, "1.1")).outcome()).isEqualTo(Outcome.NOT_COUNTED);
        assertThat(at(sheet, "p").max()).isEqualTo(Exact.of(10));
        assertThat(sheet.total().tally().complete()).isTrue();
    }

    @Test
    void aSheetWithoutTracesIsTheSameSheet() {
        ScoreSheet sheet = score(framework(TREE), "y", "1", "a", "3", "b", "1", "z", "1");
        ScoreSheet plain = sheet.withoutTraces();
        assertThat(plain.total()).isEqualTo(sheet.total());
        assertThat(plain.scores().keySet()).isEqualTo(sheet.scores().keySet());
        assertThat(at(plain, "1.2").points()).isEqualTo(at(sheet, "1.2").points());
        assertThat(plain.leaves()).allMatch(leaf -> leaf.trace().isEmpty());
    }

    @Test
    void roundedPointsSayWhatTheyWere() {
        Framework framework = framework(
                "rounding: {leaf_points: 1}\nnodes:\n" + node("1", "1", "{kind: ratio, of: b/a}"));
        assertThat(scoreLeaf(framework, "a", "8", "b", "1").trace())
                .contains(new TraceLine.Rounded(Exact.of(1, 8), 1));
        assertThat(scoreLeaf(framework, "a", "8", "b", "4").trace())
                .doesNotHaveAnyElementsOfTypes(TraceLine.Rounded.class);
    }

    @Test
    void inputsThatOughtToAgreeAndDoNotAreFound() {
        Framework framework = framework("nodes:\n" + node("1", "1", "{kind: ratio, of: b/a}") + """
                comparisons:
                  - {id: same, left: [a], relation: equals, right: [b, c], why: Phải bằng nhau.}
                  - {id: part, left: [d], relation: at_most, right: [a], why: Không thể nhiều hơn.}
                """);
        assertThat(score(framework, "a", "5", "b", "2", "c", "3", "d", "5").disagreements()).isEmpty();
        List<Disagreement> found = score(framework, "a", "5", "b", "2", "c", "2", "d", "6").disagreements();
        assertThat(found).extracting(each -> each.comparison().id()).containsExactly("same", "part");
        assertThat(found.getFirst().left()).isEqualTo(Exact.of(5));
        assertThat(found.getFirst().right()).isEqualTo(Exact.of(4));
        assertThat(score(framework, "a", "5", "b", "2", "d", "1").disagreements())
                .as("a missing value agrees with anything").isEmpty();
    }

    @Test
    void anIndicatorWithoutARuleScoresNothingAndStaysInTheMaximum() {
        Framework framework = framework("nodes:\n  - {code: \"1\", name: Một, max: 3}\n");
        LeafScore score = scoreLeaf(framework);
        assertThat(score.outcome()).isEqualTo(Outcome.NO_RULE);
        assertThat(score.max()).isEqualTo(Exact.of(3));
        assertThat(score(framework).total().tally()).isEqualTo(new Tally(1, 0, 0, 0));
    }

    @Test
    void allMissingInputsAreToldAtOnce() {
        LeafScore score = scoreLeaf(Sample.leaf("2", "{kind: ratio, of: (b+d)/(a+c)}"), "a", "1");
        assertThat(score.trace().stream().filter(TraceLine.Missing.class::isInstance).toList()).hasSize(3);
    }

    @Test
    void aValueIsReadOnceHoweverOftenTheRuleNamesIt() {
        LeafScore score = scoreLeaf(Sample.leaf("4", "{kind: formula, points: 'a + a + a'}"), "a", "1");
        assertThat(score.trace().stream().filter(TraceLine.Read.class::isInstance).toList()).hasSize(1);
    }
}
