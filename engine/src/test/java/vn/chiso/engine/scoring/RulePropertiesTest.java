package vn.chiso.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;

/** What holds for any values, on every installed framework. The generator is seeded: a failure repeats. */
class RulePropertiesTest {

    private static final int UNITS = 300;

    static List<String> frameworks() {
        return Installed.ids();
    }

    private static InputValue any(Input input, Random random) {
        return switch (input.type()) {
            case COUNT, AMOUNT -> new InputValue.Amount(Exact.of(random.nextInt(8) == 0 ? 0 : random.nextInt(2_000)));
            case SHARE -> new InputValue.Amount(Exact.of(random.nextInt(101), 100));
            case POINTS -> new InputValue.Amount(Exact.of(random.nextInt(31), 3));
            case YES_NO -> random.nextBoolean() ? InputValue.Answer.YES : InputValue.Answer.NO;
            case OPTION -> new InputValue.Option(
                    List.copyOf(input.options().keySet()).get(random.nextInt(input.options().size())));
        };
    }

    /** Values of which some are missing, some not applicable, and many cannot be right. */
    private static UnitInputs unit(Framework framework, int number, Random random) {
        Map<InputId, InputValue> values = new HashMap<>();
        for (Input input : framework.inputs().values()) {
            int kind = random.nextInt(30);
            if (kind == 1) {
                values.put(input.id(), InputValue.NotApplicable.VALUE);
            } else if (kind > 1) {
                values.put(input.id(), any(input, random));
            }
        }
        return new UnitInputs(new UnitId("u" + number), values);
    }

    private static List<UnitInputs> units(Framework framework) {
        Random random = new Random(222);
        List<UnitInputs> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(unit(framework, i, random));
        }
        return units;
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void pointsLieBetweenNothingAndTheMaximum(String id) {
        Framework framework = Installed.framework(id);
        Scoring scoring = new Scoring(framework);
        for (UnitInputs unit : units(framework)) {
            for (Score score : scoring.score(unit).scores().values()) {
                assertThat(score.points().signum()).isNotNegative();
                assertThat(score.points()).isLessThanOrEqualTo(score.max());
                assertThat(score.share()).isBetween(Exact.ZERO, Exact.ONE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void groupsAreTheSumOfTheIndicatorsThatCount(String id) {
        Framework framework = Installed.framework(id);
        Scoring scoring = new Scoring(framework);
        for (UnitInputs unit : units(framework)) {
            ScoreSheet sheet = scoring.score(unit);
            Exact points = Exact.ZERO;
            Exact max = Exact.ZERO;
            for (LeafScore leaf : sheet.leaves()) {
                if (leaf.leaf().head().counting() == Node.Counting.SCORED) {
                    points = points.plus(leaf.points());
                    max = max.plus(leaf.max());
                }
            }
            assertThat(sheet.applicable().points()).isEqualTo(points);
            assertThat(sheet.applicable().max()).isEqualTo(max);
            assertThat(sheet.total().share()).isEqualTo(sheet.applicable().share());
        }
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void moreOfWhatTheRuleRewardsNeverLosesPoints(String id) {
        Framework framework = Installed.framework(id);
        Scoring scoring = new Scoring(framework);
        for (UnitInputs unit : units(framework)) {
            ScoreSheet before = scoring.score(unit);
            for (LeafScore leaf : before.leaves()) {
                Input rewarded = rewarded(leaf.leaf().rule());
                if (rewarded == null || leaf.outcome() != Outcome.SCORED
                        || !(unit.values().get(rewarded.id()) instanceof InputValue.Amount(Exact value))) {
                    continue;
                }
                Map<InputId, InputValue> more = new HashMap<>(unit.values());
                more.put(rewarded.id(), new InputValue.Amount(value.plus(Exact.ONE)));
                LeafScore after = (LeafScore) scoring.score(new UnitInputs(unit.unit(), more)).score(leaf.code())
                        .orElseThrow();
                if (after.outcome() == Outcome.SCORED) {
                    assertThat(after.points()).as(leaf.code().value()).isGreaterThanOrEqualTo(leaf.points());
                }
            }
        }
    }

    /** The input of which more is better: first of the numerator, or of the items; null where there is none. */
    private static @Nullable Input rewarded(@Nullable Rule rule) {
        Operand operand = switch (rule) {
            case Rule.Ratio ratio -> ratio.of().numerator().getFirst();
            case Rule.CutOff cutOff -> cutOff.of().numerator().getFirst();
            case Rule.Count count -> count.clauses().getFirst().input();
            case Rule.Steps steps -> steps.of().numerator().getFirst();
            case Rule.WeightedRatio weighted -> weighted.terms().getLast().of().numerator().getFirst();
            case null, default -> null;
        };
        return operand == null ? null : operand.input();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void theOrderOfTheUnitsDoesNotMatter(String id) {
        Framework framework = Installed.framework(id);
        Scoring scoring = new Scoring(framework);
        List<ScoreSheet> sheets = new ArrayList<>(units(framework).stream().map(scoring::score).toList());
        List<String> ranks = ranks(framework, sheets);
        Collections.shuffle(sheets, new Random(7));
        assertThat(ranks(framework, sheets)).isEqualTo(ranks);
    }

    private static List<String> ranks(Framework framework, List<ScoreSheet> sheets) {
        return Ranking.of(framework, sheets, NodeCode.TOTAL, Map.of(), Map.of()).rows().stream()
                .map(row -> row.rank() + " " + row.sheet().unit()).toList();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void scoringTheSameTwiceGivesTheSame(String id) {
        Framework framework = Installed.framework(id);
        for (UnitInputs unit : units(framework).subList(0, 20)) {
            assertThat(new Scoring(framework).score(unit)).isEqualTo(new Scoring(framework).score(unit));
        }
    }
}
