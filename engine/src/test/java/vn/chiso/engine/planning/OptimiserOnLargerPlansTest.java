package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** The optimiser against trying every set, on 200 random plans of up to 14 measures and on installed frameworks. */
class OptimiserOnLargerPlansTest {

    private static final int PLANS = 200;
    private static final int MEASURES = 14;

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    private static Plans plan(long seed) {
        return Plans.random(10_000 + seed, 1 + (int) (seed % MEASURES), Plans.Kind.CROWDED);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherSetIsBetterForAnyGoal(long group) {
        LongStream.range(group * PLANS / 8, (group + 1) * PLANS / 8).forEach(seed -> check("plan " + seed, plan(seed)));
    }

    static List<String> frameworks() {
        return Installed.ids();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void noOtherSetIsBetterByTheRulesOfAnInstalledFramework(String id) {
        long seed = 0;
        for (Path folder : Installed.examples(id)) {
            for (UnitInputs unit : Installed.units(Installed.framework(id), folder).values()) {
                for (int measures = 5; measures <= 8; measures++) {
                    seed++;
                    check(id + " " + unit.unit() + " " + seed, Plans.installed(id, unit, seed, measures));
                }
            }
        }
        assertThat(seed).as("examples").isPositive();
    }

    private static void check(String name, Plans plans) {
        BruteForce all = new BruteForce(plans, plans.budget());
        BruteForce.Taken most = all.most();
        same(name, answer(plans, new Goal.MostPoints()), most, most.points());
        Budget anySource = new Budget(plans.budget().total(), Map.of(), plans.budget().deadline());
        Curve curve = new Optimiser(plans.framework()).curve(plans.inputs(), plans.measures(), anySource);
        BruteForce fromAnySource = plans.budget().bySource().isEmpty() ? all : new BruteForce(plans, anySource);
        assertThat(curve).as(name).isEqualTo(new Curve(fromAnySource.curve(), Exact.ZERO));
        if (!all.isUnrankedSomewhere()) {
            checkCheapest(name, plans, all, most.points());
        }
    }

    private static void checkCheapest(String name, Plans plans, BruteForce all, Exact most) {
        Exact now = new Projection(plans.framework()).finish(plans.inputs(), List.of()).before().total().points();
        Exact halfway = now.plus(most).times(Exact.of(1, 2));
        for (Exact target : List.of(halfway, most)) {
            cheapest(name, plans, new Goal.Points(target),
                    all.cheapest(taken -> taken.points().compareTo(target) >= 0));
        }
        if (plans.framework().ties().breakBy().isEmpty()) {
            Rivals rivals = Rivals.heldStill(plans.framework(), rivals(plans));
            for (int rank = 1; rank <= 2; rank++) {
                int wanted = rank;
                Predicate<BruteForce.Taken> reaches = taken -> {
                    int place = rivals.rank(taken.projected().after());
                    return place > 0 && place <= wanted;
                };
                cheapest(name, plans, new Goal.Rank(rank, rivals), all.cheapestByShare(reaches));
            }
        }
    }

    private static void cheapest(String name, Plans plans, Goal goal, BruteForce.@Nullable Taken best) {
        Answer answer = answer(plans, goal);
        if (best == null) {
            assertThat(answer.ending()).as(name).isEqualTo(Answer.Ending.OUT_OF_REACH);
        } else {
            same(name, answer, best, Exact.of(best.cost().total()));
        }
    }

    private static Answer answer(Plans plans, Goal goal) {
        return new Optimiser(plans.framework()).answer(plans.inputs(), plans.measures(), plans.budget(), goal);
    }

    private static void same(String name, Answer answer, BruteForce.Taken best, Exact value) {
        assertThat(answer.ending()).as(name).isEqualTo(Answer.Ending.REACHED);
        assertThat(answer.chosen()).as(name).isEqualTo(best.measures());
        assertThat(answer.proof()).as(name).isEqualTo(new Proof(value, value));
        assertThat(answer.leftOut()).as(name).noneMatch(reason -> reason instanceof LeftOut.Undecided);
    }

    /** Other units with about the points that some of the measures bring. */
    private static List<ScoreSheet> rivals(Plans plans) {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int from = plans.measures().size() * i / 3;
            Projected projected = new Projection(plans.framework()).finish(
                    new UnitInputs(new UnitId("r" + i), plans.inputs().values(), plans.inputs().notApplicable()),
                    plans.measures().subList(0, from));
            sheets.add(projected.after());
        }
        return sheets;
    }

    /** Each of these in at least 10 of the 200 plans, and so that without it the answer would be another. */
    @Test
    void thePlansHoldEverythingThatMakesChoosingHard() {
        Map<String, Integer> seen = new HashMap<>();
        for (long seed = 0; seed < PLANS; seed++) {
            Plans plans = plan(seed);
            Answer best = answer(plans, new Goal.MostPoints());
            matters(plans, best).forEach(what -> seen.merge(what, 1, Integer::sum));
        }
        assertThat(seen).containsOnlyKeys("exclusions", "needs", "sources", "total", "deadline", "caps",
                "shared inputs", "changing maximum", "harm");
        assertThat(seen.values()).as("%s", seen).allMatch(plans -> plans >= 10);
    }

    private static List<String> matters(Plans plans, Answer best) {
        Budget budget = plans.budget();
        List<String> matters = new ArrayList<>();
        Map<String, Plans> without = Map.of(
                "exclusions", plans.with(measure -> Plans.linked(measure, measure.needs(), Set.of())),
                "needs", plans.with(measure -> Plans.linked(measure, Set.of(), measure.excludes())),
                "sources", plans.with(new Budget(budget.total(), Map.of(), budget.deadline())),
                "total", plans.with(new Budget(null, budget.bySource(), budget.deadline())),
                "deadline", plans.with(new Budget(budget.total(), budget.bySource(), null)));
        without.forEach((what, freer) -> {
            if (gained(answer(freer, new Goal.MostPoints())).compareTo(gained(best)) > 0) {
                matters.add(what);
            }
        });
        Projection projection = new Projection(plans.framework());
        Exact singly = Exact.sum(best.chosen().stream()
                .map(measure -> projection.finish(plans.inputs(), List.of(measure)).gained()).toList());
        if (singly.compareTo(gained(best)) > 0) {
            matters.add("caps");
        }
        if (isInputShared(best.chosen())) {
            matters.add("shared inputs");
        }
        if (plans.measures().stream().map(measure -> projection.finish(plans.inputs(), List.of(measure)))
                .anyMatch(one -> !one.after().applicable().max().equals(one.before().applicable().max()))) {
            matters.add("changing maximum");
        }
        if (plans.measures().stream().anyMatch(measure -> projection.finish(plans.inputs(), List.of(measure)).gained()
                .signum() < 0)) {
            matters.add("harm");
        }
        return matters;
    }

    private static Exact gained(Answer answer) {
        return answer.projected().gained();
    }

    private static boolean isInputShared(List<Measure> chosen) {
        List<InputId> changed = chosen.stream().flatMap(measure -> measure.effects().stream()).map(Effect::input)
                .toList();
        return Set.copyOf(changed).size() < changed.size();
    }
}
