package vn.chiso.engine.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** The optimiser with as many measures as a province has, most of which hang together. */
class OptimiserOnManyMeasuresTest {

    private static final String FRAMEWORK = "thua-thien-hue-chinh-quyen-so-2020";
    private static final int MEASURES = 200;

    private final Plans plans = plans();

    private static Plans plans() {
        Framework framework = Installed.framework(FRAMEWORK);
        UnitInputs unit = Installed.examples(FRAMEWORK).stream()
                .flatMap(folder -> Installed.units(framework, folder).values().stream())
                .filter(each -> each.unit().equals(new UnitId("trung-binh"))).findFirst().orElseThrow();
        List<Input> inputs = framework.inputs().values().stream()
                .filter(input -> input.scope() == Input.Scope.UNIT).toList();
        Random random = new Random(1);
        Plans plans = Plans.among(framework, unit, inputs, MEASURES, Plans.Kind.WIDE, random)
                .with(measure -> costing(measure, random));
        long total = plans.measures().stream().mapToLong(measure -> measure.cost().total()).sum();
        return plans.with(new Budget(total / 10, Map.of(Plans.FIRMS, total / 40), null));
    }

    /** Costs in the document's money, no two alike; no measure claims that an indicator does not apply. */
    private static Measure costing(Measure measure, Random random) {
        Map<FundingSource, Long> cost = new HashMap<>();
        cost.put(Plans.STATE, 50_000_000L + random.nextInt(1_000_000_000));
        if (random.nextInt(3) == 0) {
            cost.put(Plans.FIRMS, 50_000_000L + random.nextInt(1_000_000_000));
        }
        List<Effect> effects = measure.effects().stream()
                .filter(effect -> !effect.equals(new Effect.SetTo(effect.input(), InputValue.NotApplicable.VALUE)))
                .toList();
        return new Measure(measure.id(), measure.name(), effects, new Cost(cost), measure.leadUnit(),
                measure.finish(), measure.needs(), measure.excludes());
    }

    private Exact points(List<Measure> measures) {
        return new Scoring(plans.framework())
                .score(new Projection(plans.framework()).after(plans.inputs(), measures)).total().points();
    }

    private boolean isAllowed(List<Measure> measures) {
        Set<MeasureId> ids = measures.stream().map(Measure::id).collect(Collectors.toSet());
        Predicate<Measure> fits = measure -> ids.containsAll(measure.needs())
                && measure.excludes().stream().noneMatch(ids::contains);
        return plans.budget().allows(Cost.sum(measures.stream().map(Measure::cost).toList()))
                && measures.stream().allMatch(fits);
    }

    @Test
    void theAnswerIsProvedAndNoExchangeOfOneMeasureImprovesIt() {
        Answer answer = new Optimiser(plans.framework()).answer(plans.inputs(), plans.measures(), plans.budget(),
                new Goal.MostPoints());
        assertThat(answer.proof().isOptimal()).as("%s", answer.proof()).isTrue();
        assertThat(isAllowed(answer.chosen())).isTrue();
        assertThat(answer.chosen().size()).isBetween(10, MEASURES / 2);
        Exact most = points(answer.chosen());
        assertThat(most).isEqualTo(answer.proof().value());
        List<List<Measure>> smaller = new ArrayList<>(List.of(answer.chosen()));
        answer.chosen().forEach(measure -> smaller.add(without(answer.chosen(), measure)));
        int tried = 0;
        for (List<Measure> fewer : smaller) {
            assertThat(isAllowed(fewer) ? points(fewer) : most).isLessThanOrEqualTo(most);
            for (Measure measure : plans.measures()) {
                List<Measure> other = new ArrayList<>(fewer);
                other.add(measure);
                if (!answer.chosen().contains(measure) && isAllowed(other)) {
                    assertThat(points(other)).as("%s", measure.id()).isLessThanOrEqualTo(most);
                    tried++;
                }
            }
        }
        assertThat(tried).as("exchanges that the budget and the needs allow").isGreaterThan(500);
    }

    @Test
    void theCurveMeetsTheAnswerWithinItsGap() {
        Budget anySource = new Budget(plans.budget().total(), Map.of(), null);
        Optimiser optimiser = new Optimiser(plans.framework());
        Exact most = optimiser.answer(plans.inputs(), plans.measures(), anySource, new Goal.MostPoints()).proof()
                .value();
        Curve curve = optimiser.curve(plans.inputs(), plans.measures(), anySource);
        assertThat(curve.steps().getFirst()).isEqualTo(new Curve.Step(0, points(List.of())));
        Exact last = curve.steps().getLast().points();
        assertThat(last).isLessThanOrEqualTo(most);
        assertThat(last.plus(curve.gap())).isGreaterThanOrEqualTo(most);
        assertThat(IntStream.range(1, curve.steps().size())).allMatch(i -> curve.steps().get(i - 1).points()
                .compareTo(curve.steps().get(i).points()) < 0);
    }

    private static List<Measure> without(List<Measure> measures, Measure one) {
        return measures.stream().filter(measure -> !measure.equals(one)).toList();
    }
}
