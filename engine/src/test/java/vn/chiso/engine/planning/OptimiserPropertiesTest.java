package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** The optimiser against trying every set of measures, on small random plans. A seed names a failing plan. */
class OptimiserPropertiesTest {

    private static final int PLANS = Integer.getInteger("plans", 400);

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    private static LongStream plans(long seed) {
        return LongStream.range(seed * PLANS / 8, (seed + 1) * PLANS / 8);
    }

    private static Plans plan(long seed) {
        return Plans.random(seed, 3 + (int) (seed % 6));
    }

    private static void same(String plan, Answer answer, BruteForce.Taken best, Exact value) {
        assertThat(answer.ending()).as(plan).isEqualTo(Answer.Ending.REACHED);
        assertThat(answer.proof().isOptimal()).as(plan).isTrue();
        assertThat(answer.proof().value()).as(plan).isEqualTo(value);
        assertThat(answer.projected().after()).as(plan)
                .isEqualTo(new Scoring(plan(Long.parseLong(plan)).framework()).score(answer.projected().inputs()));
        assertThat(answer.chosen()).as(plan).isEqualTo(best.measures());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherSetBringsMorePointsOrTheSameForLess(long seeds) {
        plans(seeds).forEach(seed -> {
            Plans plans = plan(seed);
            BruteForce.Taken best = new BruteForce(plans, plans.budget()).most();
            Answer answer = new Optimiser(plans.framework()).answer(plans.inputs(), plans.measures(), plans.budget(),
                    new Goal.MostPoints());
            same(String.valueOf(seed), answer, best, best.points());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherSetReachesThePointsForLess(long seeds) {
        plans(seeds).forEach(seed -> {
            Plans plans = plan(seed);
            BruteForce all = new BruteForce(plans, plans.budget());
            if (all.isUnrankedSomewhere()) {
                return;
            }
            Exact now = new Scoring(plans.framework()).score(plans.inputs()).total().points();
            Exact most = all.most().points();
            for (Exact target : List.of(now, now.plus(most).times(Exact.of(1, 2)), most)) {
                BruteForce.Taken best = all.cheapest(taken -> taken.points().compareTo(target) >= 0);
                assertThat(best).isNotNull();
                Answer answer = new Optimiser(plans.framework()).answer(plans.inputs(), plans.measures(),
                        plans.budget(), new Goal.Points(target));
                same(String.valueOf(seed), answer, best, Exact.of(best.cost().total()));
            }
            Answer tooMuch = new Optimiser(plans.framework()).answer(plans.inputs(), plans.measures(), plans.budget(),
                    new Goal.Points(most.plus(Exact.of(1, 1000))));
            assertThat(tooMuch.ending()).as("%s", seed).isEqualTo(Answer.Ending.OUT_OF_REACH);
            assertThat(tooMuch.proof()).as("%s", seed).isEqualTo(new Proof(most, most));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherSetReachesThePlaceForLess(long seeds) {
        plans(seeds).forEach(seed -> {
            Plans plans = plan(seed);
            BruteForce all = new BruteForce(plans, plans.budget());
            if (all.isUnrankedSomewhere() || !plans.framework().ties().breakBy().isEmpty()) {
                return;
            }
            Rivals rivals = Rivals.heldStill(plans.framework(), rivals(plans));
            for (int rank = 1; rank <= 4; rank++) {
                int wanted = rank;
                BruteForce.Taken best = all.cheapestByShare(taken -> {
                    int place = rivals.rank(taken.projected().after());
                    return place > 0 && place <= wanted;
                });
                Answer answer = new Optimiser(plans.framework()).answer(plans.inputs(), plans.measures(),
                        plans.budget(), new Goal.Rank(rank, rivals));
                if (best == null) {
                    assertThat(answer.ending()).as("%s", seed).isEqualTo(Answer.Ending.OUT_OF_REACH);
                } else {
                    same(String.valueOf(seed), answer, best, Exact.of(best.cost().total()));
                }
            }
        });
    }

    /** Other units whose points lie about where the measures can bring this one. */
    private static List<ScoreSheet> rivals(Plans plans) {
        List<ScoreSheet> sheets = new ArrayList<>();
        Scoring scoring = new Scoring(plans.framework());
        for (int i = 0; i < plans.measures().size() && i < 3; i++) {
            UnitInputs after = new Projection(plans.framework()).after(plans.inputs(),
                    List.of(plans.measures().get(i)));
            Map<InputId, InputValue> values = after.values();
            sheets.add(scoring.score(new UnitInputs(new UnitId("r" + i), values, after.notApplicable())));
        }
        return sheets;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theCurveHasEveryStep(long seeds) {
        plans(seeds).forEach(seed -> {
            Plans plans = plan(seed);
            Budget budget = new Budget(plans.budget().total(), Map.of(), plans.budget().deadline());
            Curve curve = new Optimiser(plans.framework()).curve(plans.inputs(), plans.measures(), plans.budget());
            assertThat(curve.gap()).as("%s", seed).isEqualTo(Exact.ZERO);
            assertThat(curve.steps()).as("%s", seed).isEqualTo(new BruteForce(plans, budget).curve());
        });
    }

    /** Large components are gone through measure by measure; here the small ones are too. */
    @ParameterizedTest
    @MethodSource("seeds")
    void goingThroughMeasureByMeasureGivesTheSame(long seeds) {
        plans(seeds).forEach(seed -> {
            Plans plans = plan(seed);
            Optimiser usual = new Optimiser(plans.framework());
            Optimiser layered = new Optimiser(plans.framework(), new Effort(1, 60_000, 40_000, 4_000));
            Answer most = usual.answer(plans.inputs(), plans.measures(), plans.budget(), new Goal.MostPoints());
            assertThat(layered.answer(plans.inputs(), plans.measures(), plans.budget(), new Goal.MostPoints()))
                    .as("%s", seed).isEqualTo(most);
            Goal goal = new Goal.Points(most.projected().after().total().points().times(Exact.of(9, 10)));
            assertThat(layered.answer(plans.inputs(), plans.measures(), plans.budget(), goal)).as("%s", seed)
                    .isEqualTo(usual.answer(plans.inputs(), plans.measures(), plans.budget(), goal));
            assertThat(layered.curve(plans.inputs(), plans.measures(), plans.budget())).as("%s", seed)
                    .isEqualTo(usual.curve(plans.inputs(), plans.measures(), plans.budget()));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSearchThatIsCutShortSaysHowFarItMayBeFromTheBest(long seeds) {
        plans(seeds).forEach(seed -> {
            Plans plans = plan(seed);
            BruteForce all = new BruteForce(plans, plans.budget());
            Exact most = all.most().points();
            Optimiser hasty = new Optimiser(plans.framework(), new Effort(2, 2, 2, 2));
            Answer answer = hasty.answer(plans.inputs(), plans.measures(), plans.budget(), new Goal.MostPoints());
            assertThat(answer.proof().value()).as("%s", seed).isLessThanOrEqualTo(most);
            assertThat(answer.proof().bound()).as("%s", seed).isGreaterThanOrEqualTo(most);
            if (all.isUnrankedSomewhere()) {
                return;
            }
            Answer cheap = hasty.answer(plans.inputs(), plans.measures(), plans.budget(), new Goal.Points(most));
            if (cheap.ending() == Answer.Ending.REACHED) {
                Exact least = Exact.of(all.cheapest(taken -> taken.points().compareTo(most) >= 0).cost().total());
                assertThat(cheap.proof().value()).as("%s", seed).isGreaterThanOrEqualTo(least);
                assertThat(cheap.proof().bound()).as("%s", seed).isLessThanOrEqualTo(least);
            } else {
                assertThat(cheap.ending()).as("%s", seed).isEqualTo(Answer.Ending.NOT_FOUND);
            }
            Budget anySource = new Budget(plans.budget().total(), Map.of(), plans.budget().deadline());
            Curve curve = hasty.curve(plans.inputs(), plans.measures(), anySource);
            for (Curve.Step step : new BruteForce(plans, anySource).curve()) {
                assertThat(curve.points(step.money())).as("%s", seed).isLessThanOrEqualTo(step.points());
                assertThat(curve.points(step.money()).plus(curve.gap())).as("%s", seed)
                        .isGreaterThanOrEqualTo(step.points());
            }
        });
    }
}
