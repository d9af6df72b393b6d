package vn.chiso.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Effect;
import vn.chiso.engine.planning.FundingSource;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.MeasureId;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Made-up measures of a plan, the same in every run: one in five changes two inputs, one in twelve needs another, one in
 * fifteen excludes another; costs of 50 million to 5 tỷ đồng, not round, one in three from two sources.
 */
final class MeasureMaker {

    static final FundingSource STATE = new FundingSource("ngan-sach");
    static final FundingSource FIRMS = new FundingSource("doanh-nghiep");

    private static final long MILLION = 1_000_000;

    private final UnitInputs unit;
    private final List<Input> inputs;
    private final SplittableRandom random;

    private MeasureMaker(Framework framework, UnitInputs unit, long seed) {
        this.unit = unit;
        this.inputs = framework.tree().countedLeaves().stream().flatMap(leaf -> leaf.operands().stream())
                .map(Operand::input).filter(input -> input.scope() == Input.Scope.UNIT).distinct().toList();
        this.random = new SplittableRandom(seed);
    }

    /** This many measures for the unit. */
    static List<Measure> measures(Framework framework, UnitInputs unit, int number, long seed) {
        MeasureMaker maker = new MeasureMaker(framework, unit, seed);
        List<Measure> measures = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            measures.add(maker.measure(i));
        }
        return measures;
    }

    private Measure measure(int number) {
        List<Effect> effects = new ArrayList<>();
        Set<Input> changed = new HashSet<>();
        int count = random.nextInt(5) == 0 ? 2 : 1;
        while (effects.size() < count) {
            Input input = inputs.get(random.nextInt(inputs.size()));
            if (changed.add(input)) {
                effects.add(effect(input));
            }
        }
        Map<FundingSource, Long> cost = new HashMap<>();
        cost.put(STATE, (50 + random.nextInt(4950)) * MILLION + random.nextInt(1000));
        if (random.nextInt(3) == 0) {
            cost.put(FIRMS, (50 + random.nextInt(2950)) * MILLION);
        }
        Set<MeasureId> needs = earlier(number, 12);
        Set<MeasureId> excludes = new HashSet<>(earlier(number, 15));
        excludes.removeAll(needs);
        return new Measure(id(number), "Nhiệm vụ " + number, effects, new Cost(cost), "Sở",
                LocalDate.of(2026, 1 + random.nextInt(12), 1), needs, excludes);
    }

    private static MeasureId id(int number) {
        return new MeasureId("nv-" + number);
    }

    private Set<MeasureId> earlier(int number, int rarely) {
        return number == 1 || random.nextInt(rarely) > 0 ? Set.of() : Set.of(id(1 + random.nextInt(number - 1)));
    }

    private Effect effect(Input input) {
        return switch (input.type()) {
            case YES_NO -> new Effect.SetTo(input.id(), InputValue.Answer.YES);
            case OPTION -> new Effect.SetTo(input.id(), new InputValue.Option(
                    List.copyOf(input.options().keySet()).get(random.nextInt(input.options().size()))));
            case SHARE -> new Effect.Add(input.id(), Exact.of(1 + random.nextInt(20), 100));
            case COUNT, AMOUNT, POINTS -> {
                Exact now = unit.values().get(input.id()) instanceof InputValue.Amount(Exact value)
                        ? value
                        : Exact.ZERO;
                int most = Math.max(3, (int) (now.toDouble() / 4));
                Exact by = Exact.of(1 + random.nextInt(most));
                yield random.nextInt(3) == 0
                        ? new Effect.AtLeast(input.id(), now.plus(by))
                        : new Effect.Add(input.id(), by);
            }
        };
    }
}
