package vn.chiso.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.Sample;
import vn.chiso.engine.checking.Checking;
import vn.chiso.engine.checking.Hints;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.number.Exact;

/** Points that the campaign decides by hand stand in the sheet beside what the rule would have given. */
class DecidedPointsTest {

    private static final NodeCode FIRST = new NodeCode("1");
    private static final String RATIO = "{kind: ratio, of: b/a}";

    private static UnitInputs unit(Framework framework, PointsDecision decision, String... values) {
        return new UnitInputs(new UnitId("u"), Sample.values(framework, values))
                .withDecisions(Map.of(FIRST, decision));
    }

    private static LeafScore decided(Framework framework, PointsDecision decision, String... values) {
        return (LeafScore) new Scoring(framework).score(unit(framework, decision, values)).score(FIRST).orElseThrow();
    }

    private static PointsDecision byHand(Exact points) {
        return PointsDecision.setByHand(points, "Hội đồng thẩm định", "Kiểm tra thực tế");
    }

    @Test
    void theDecidedPointsCountAndTheTraceEndsWithWhatTheRuleWouldHaveGiven() {
        LeafScore score = decided(Sample.leaf("4", RATIO), byHand(Exact.of(5, 3)), "a", "4", "b", "3");
        assertThat(score.points()).hasToString("5/3");
        assertThat(score.max()).isEqualTo(Exact.of(4));
        assertThat(score.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(score.isDecided()).isTrue();
        assertThat(score.trace()).hasAtLeastOneElementOfType(TraceLine.Computed.class)
                .endsWith(new TraceLine.PointsDecided(PointsDecision.Basis.SET_BY_HAND, Exact.of(3), Outcome.SCORED,
                        Exact.of(5, 3), "Hội đồng thẩm định", "Kiểm tra thực tế"));
    }

    @Test
    void whatIsRejectedHasNoPointsAndKeepsItsMaximum() {
        LeafScore score = decided(Sample.leaf("4", RATIO), PointsDecision.rejected("Sở", "Không có minh chứng"), "a",
                "4",
                "b", "3");
        assertThat(score.points().isZero()).isTrue();
        assertThat(score.max()).isEqualTo(Exact.of(4));
        assertThatThrownBy(() -> new PointsDecision(Exact.ONE, PointsDecision.Basis.REJECTED, "Sở", "Sai"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsOutsideTheMaximumOrForNoIndicatorAreABug() {
        Framework framework = Sample.leaf("4", RATIO);
        for (Exact outside : List.of(Exact.of(-1, 100), Exact.of(401, 100))) {
            assertThatThrownBy(() -> decided(framework, byHand(outside))).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(outside.toString());
        }
        assertThat(decided(framework, byHand(Exact.of(4))).points()).isEqualTo(Exact.of(4));
        UnitInputs elsewhere = new UnitInputs(new UnitId("u"), Map.of())
                .withDecisions(Map.of(new NodeCode("9"), byHand(Exact.ONE)));
        assertThatThrownBy(() -> new Scoring(framework).score(elsewhere)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9");
    }

    @Test
    void aDecisionMakesAnIndicatorWithMissingOrBadValuesOrWithoutARuleComplete() {
        Framework framework = Sample.leaf("4", RATIO);
        for (String[] values : List.of(new String[]{}, new String[]{"a", "0", "b", "0"})) {
            ScoreSheet sheet = new Scoring(framework).score(unit(framework, byHand(Exact.ONE), values));
            assertThat(sheet.total().points()).isEqualTo(Exact.ONE);
            assertThat(sheet.total().tally()).isEqualTo(new Tally(1, 0, 0, 0));
        }
        Framework none = Sample.framework("nodes: [{code: \"1\", name: Một, max: 3}]");
        assertThat(decided(none, byHand(Exact.of(3))).outcome()).isEqualTo(Outcome.SCORED);
    }

    @Test
    void whatTheCampaignTookOutStaysOutAndWhatTheUnitClaimedIsOverruled() {
        Framework framework = Sample.leaf("4", RATIO, "not_applicable: {claim: yes}");
        UnitInputs claimed = unit(framework, byHand(Exact.ONE), "a", "n/a");
        assertThat(new Scoring(framework).score(claimed).total().max()).isEqualTo(Exact.of(4));
        UnitInputs takenOut = new UnitInputs(claimed.unit(), claimed.values(), Set.of(FIRST), claimed.decisions());
        LeafScore score = (LeafScore) new Scoring(framework).score(takenOut).score(FIRST).orElseThrow();
        assertThat(score.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(score.trace()).containsExactly(new TraceLine.NotApplicableDecided());
    }

    @Test
    void aDecisionAboutARowThatDoesNotCountStaysInformation() {
        Framework framework = Sample.framework("""
                nodes:
                  - {code: "1", name: Một, max: 3, scored: no, inputs: {y: y}, rule: {kind: yes_no, input: y}}
                """);
        ScoreSheet sheet = new Scoring(framework).score(unit(framework, byHand(Exact.of(2)), "y", "1"));
        LeafScore score = (LeafScore) sheet.score(FIRST).orElseThrow();
        assertThat(score.outcome()).isEqualTo(Outcome.NOT_COUNTED);
        assertThat(score.points()).isEqualTo(Exact.of(2));
        assertThat(sheet.total().points().isZero()).isTrue();
    }

    @Test
    void decidedPointsAreNotRoundedAndReachToTheMaximumOfTheResolution() {
        Framework rounded = Sample.framework("rounding: {leaf_points: 1}\nnodes:\n" + Sample.node("1", "4", RATIO));
        assertThat(decided(rounded, byHand(Exact.of(1, 8))).points()).hasToString("1/8");
        Framework printed = Sample.framework("scale: 8\nnodes:\n" + Sample.node("1", "4", RATIO));
        Framework doubled = ((Resolving.Applied) Resolutions.apply(printed,
                List.of(new Resolution.RescaleToPrinted(NodeCode.TOTAL)))).framework();
        LeafScore score = decided(doubled, byHand(Exact.of(7)), "a", "4", "b", "3");
        assertThat(score.points()).isEqualTo(Exact.of(7));
        assertThat(score.max()).isEqualTo(Exact.of(8));
        assertThat(((TraceLine.PointsDecided) score.trace().getLast()).byRule()).isEqualTo(Exact.of(6));
    }

    @Test
    void noChangeOfValuesIsAdvisedWhereItWouldBringNothing() {
        Framework framework = Sample.leaf("4", RATIO);
        UnitInputs free = new UnitInputs(new UnitId("u"), Sample.values(framework, "a", "4", "b", "3"));
        UnitInputs bound = free.withDecisions(Map.of(FIRST, byHand(Exact.ONE)));
        Scoring scoring = new Scoring(framework);
        Hints hints = new Hints(framework);
        assertThat(hints.hint(scoring.score(free).leaves().getFirst(), free)).isPresent();
        assertThat(hints.hint(scoring.score(bound).leaves().getFirst(), bound)).isEmpty();
        Framework count = Sample.leaf("4", "{kind: count, clauses: [{input: a, points: 1}]}");
        UnitInputs before = new UnitInputs(new UnitId("u"), Sample.values(count, "a", "4"));
        assertThat(new Checking(count).remarks(before.withDecisions(Map.of(FIRST, byHand(Exact.ZERO))), before))
                .as("a jump that the campaign made is not the unit's to explain").isEmpty();
    }

    static List<String> frameworks() {
        return Installed.ids();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void aDecisionNeverChangesAnotherIndicator(String id) {
        Framework framework = Installed.framework(id);
        Scoring scoring = new Scoring(framework);
        Random random = new Random(222);
        for (var folder : Installed.examples(id)) {
            for (UnitInputs unit : Installed.units(framework, folder).values()) {
                ScoreSheet before = scoring.score(unit);
                Map<NodeCode, PointsDecision> decisions = new HashMap<>();
                for (LeafScore leaf : before.leaves()) {
                    if (random.nextInt(4) == 0) {
                        Exact part = Exact.of(random.nextInt(8), 7);
                        decisions.put(leaf.code(), byHand(leaf.leaf().max().times(part)));
                    }
                }
                ScoreSheet after = scoring.score(unit.withDecisions(decisions));
                for (LeafScore leaf : after.leaves()) {
                    PointsDecision decision = decisions.get(leaf.code());
                    if (decision == null) {
                        assertThat(leaf).isEqualTo(before.score(leaf.code()).orElseThrow());
                    } else {
                        assertThat(leaf.points()).isEqualTo(decision.points());
                        assertThat(leaf.max()).isEqualTo(leaf.leaf().max());
                    }
                }
            }
        }
    }
}
