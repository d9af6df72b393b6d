package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** What-if says what scoring everything anew says, on every installed framework. The generator is seeded. */
class ProjectionPropertiesTest {

    private static final int UNITS = 60;

    static List<String> frameworks() {
        return Installed.ids();
    }

    private static InputValue any(Input input, Random random) {
        if (random.nextInt(20) == 0) {
            return InputValue.NotApplicable.VALUE;
        }
        return switch (input.type()) {
            case COUNT, AMOUNT -> new InputValue.Amount(Exact.of(random.nextInt(300)));
            case SHARE -> new InputValue.Amount(Exact.of(random.nextInt(101), 100));
            case POINTS -> new InputValue.Amount(Exact.of(random.nextInt(31), 3));
            case YES_NO -> random.nextBoolean() ? InputValue.Answer.YES : InputValue.Answer.NO;
            case OPTION -> new InputValue.Option(
                    List.copyOf(input.options().keySet()).get(random.nextInt(input.options().size())));
        };
    }

    private static UnitInputs unit(Framework framework, String name, Random random) {
        Map<InputId, InputValue> values = new HashMap<>();
        framework.inputs().values().stream().filter(_ -> random.nextInt(15) > 0)
                .forEach(input -> values.put(input.id(), any(input, random)));
        return new UnitInputs(new UnitId(name), values);
    }

    private static Map<InputId, InputValue> changes(Framework framework, Random random) {
        List<Input> inputs = List.copyOf(framework.inputs().values());
        Map<InputId, InputValue> changes = new HashMap<>();
        int number = 1 + random.nextInt(8);
        for (int i = 0; i < number; i++) {
            Input input = inputs.get(random.nextInt(inputs.size()));
            changes.put(input.id(), any(input, random));
        }
        return changes;
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void aChangeIsScoredLikeAUnitThatHasHadTheValuesFromTheStart(String id) {
        Framework framework = Installed.framework(id);
        Random random = new Random(5);
        int moved = 0;
        for (int i = 0; i < UNITS; i++) {
            UnitInputs before = unit(framework, "u", random);
            Map<InputId, InputValue> changes = changes(framework, random);
            Projected projected = new Projection(framework).change(before, changes);

            Map<InputId, InputValue> values = new HashMap<>(before.values());
            values.putAll(changes);
            ScoreSheet old = new Scoring(framework).score(before);
            ScoreSheet anew = new Scoring(framework).score(new UnitInputs(new UnitId("u"), values));
            assertThat(projected.before()).isEqualTo(old);
            assertThat(projected.after()).isEqualTo(anew);
            assertThat(projected.gained()).isEqualTo(anew.total().points().minus(old.total().points()));
            for (NodeGain gain : projected.nodes()) {
                if (!gain.code().equals(NodeCode.TOTAL)) {
                    assertThat(gain.gained()).isEqualTo(anew.score(gain.code()).orElseThrow().points()
                            .minus(old.score(gain.code()).orElseThrow().points()));
                }
            }
            moved += projected.gained().isZero() ? 0 : 1;
        }
        assertThat(moved).as("units whose points changed").isGreaterThan(UNITS / 4);
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void thePlaceAfterAChangeIsTheOneInAFullRankingOfAllUnits(String id) {
        Framework framework = Installed.framework(id);
        Random random = new Random(6);
        Scoring scoring = new Scoring(framework);
        List<ScoreSheet> others = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            others.add(scoring.score(unit(framework, "r" + i, random)));
        }
        Rivals rivals = Rivals.heldStill(framework, others);
        for (int i = 0; i < 12; i++) {
            UnitInputs unit = unit(framework, "u", random);
            Projected projected = new Projection(framework).change(unit, changes(framework, random));
            Place place = rivals.place(projected).orElseThrow();
            assertThat(place.before()).isEqualTo(rank(framework, others, scoring.score(unit)));
            assertThat(place.after()).isEqualTo(rank(framework, others, scoring.score(projected.inputs())));
        }
    }

    private static int rank(Framework framework, List<ScoreSheet> others, ScoreSheet own) {
        List<ScoreSheet> all = new ArrayList<>(others);
        all.add(own);
        return Ranking.of(framework, all, NodeCode.TOTAL, Map.of(), Map.of()).rows().stream()
                .filter(row -> row.sheet().unit().equals(own.unit())).findFirst().orElseThrow().rank();
    }

    /** Measures are applied by hand here, one value after the other. */
    @ParameterizedTest
    @MethodSource("vn.chiso.engine.planning.OptimiserPropertiesTest#seeds")
    void finishedMeasuresAreScoredLikeTheValuesThatTheyLeave(long group) {
        for (long seed = group * 25; seed < group * 25 + 25; seed++) {
            Plans plans = Plans.random(20_000 + seed, 6);
            List<Measure> byDay = new ArrayList<>(plans.measures());
            byDay.sort((one, other) -> one.finish().equals(other.finish())
                    ? one.id().compareTo(other.id())
                    : one.finish().compareTo(other.finish()));
            Map<InputId, InputValue> values = new HashMap<>(plans.inputs().values());
            byDay.forEach(measure -> measure.effects().forEach(effect -> apply(effect, values)));
            Projected projected = new Projection(plans.framework()).finish(plans.inputs(), plans.measures());
            assertThat(projected.after()).as("%s", seed)
                    .isEqualTo(new Scoring(plans.framework()).score(plans.inputs().withValues(values)));
        }
    }

    private static void apply(Effect effect, Map<InputId, InputValue> values) {
        InputValue before = values.get(effect.input());
        switch (effect) {
            case Effect.SetTo(InputId input, InputValue value) -> values.put(input, value);
            case Effect.Add(InputId input, Exact by) -> {
                if (before instanceof InputValue.Amount(Exact number)) {
                    values.put(input, new InputValue.Amount(number.plus(by)));
                }
            }
            case Effect.AtLeast(InputId input, Exact least) -> {
                if (before == null || (before instanceof InputValue.Amount(Exact number)
                        && number.compareTo(least) < 0)) {
                    values.put(input, new InputValue.Amount(least));
                }
            }
        }
    }
}
