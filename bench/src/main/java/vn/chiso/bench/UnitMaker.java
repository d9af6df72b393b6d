package vn.chiso.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Made-up values, the same in every run: whole ratios have denominators of three to six digits, as a province's counts
 * of people, files and machines have, so that hardly two fractions of a unit have the same one.
 */
final class UnitMaker {

    private static final long SEED = 922;
    private static final int LARGEST = 999_999;

    private final Relations relations;
    private final SplittableRandom random;
    private final Map<InputId, Long> made = new HashMap<>();
    private final Set<InputId> beingMade = new HashSet<>();

    private UnitMaker(Relations relations, long seed) {
        this.relations = relations;
        this.random = new SplittableRandom(seed);
    }

    /** This many units with all values; the first ones are the same whatever the number. */
    static List<UnitInputs> units(Framework framework, int number) {
        Relations relations = new Relations(framework);
        Map<InputId, InputValue> constants = new UnitMaker(relations, SEED).values(framework, Input.Scope.CAMPAIGN);
        List<UnitInputs> units = new ArrayList<>(number);
        for (int i = 1; i <= number; i++) {
            UnitMaker maker = new UnitMaker(relations, SEED + i);
            constants.forEach((id, value) -> {
                if (value instanceof InputValue.Amount(Exact amount)) {
                    maker.made.put(id, amount.numerator().longValueExact());
                }
            });
            Map<InputId, InputValue> values = maker.values(framework, Input.Scope.UNIT);
            values.putAll(constants);
            units.add(new UnitInputs(new UnitId("xa-" + i), values));
        }
        return units;
    }

    private Map<InputId, InputValue> values(Framework framework, Input.Scope scope) {
        Map<InputId, InputValue> values = new HashMap<>();
        for (Input input : framework.inputs().values()) {
            if (input.scope() == scope) {
                values.put(input.id(), value(input));
            }
        }
        return values;
    }

    private InputValue value(Input input) {
        return switch (input.type()) {
            case YES_NO -> random.nextInt(10) < 7 ? InputValue.Answer.YES : InputValue.Answer.NO;
            case OPTION -> new InputValue.Option(
                    List.copyOf(input.options().keySet()).get(random.nextInt(input.options().size())));
            case COUNT, AMOUNT -> new InputValue.Amount(Exact.of(number(input.id())));
            case SHARE, POINTS -> throw new IllegalArgumentException("the measured framework has no " + input.type());
        };
    }

    private long number(InputId id) {
        Long known = made.get(id);
        if (known != null) {
            return known;
        }
        beingMade.add(id);
        InputId original = relations.original(id);
        Relations.Split split = relations.split(id);
        long number;
        if (!original.equals(id)) {
            number = number(original);
        } else if (split != null) {
            number = part(number(split.whole()), split.index(), split.parts());
        } else {
            number = free(id);
        }
        beingMade.remove(id);
        made.put(id, number);
        return number;
    }

    /** Parts in the proportion 1 : 2 : 3 …, together the whole. */
    private static long part(long whole, int index, int parts) {
        return whole * before(index + 1) / before(parts) - whole * before(index) / before(parts);
    }

    private static long before(int index) {
        return index * (index + 1L) / 2;
    }

    private long free(InputId id) {
        double most = Double.MAX_VALUE;
        for (Relations.Bound bound : relations.bounds(id)) {
            // A circle of bounds is one too many: whoever was asked first decides.
            if (bound.wholes().stream().noneMatch(beingMade::contains)) {
                most = Math.min(most, bound.share() * bound.wholes().stream().mapToLong(this::number).sum());
            }
        }
        if (most < Double.MAX_VALUE) {
            double least = relations.isDenominator(id) ? 0.6 : 0.1;
            return Math.max(1, (long) (most * (least + (1 - least) * random.nextDouble())));
        }
        if (!relations.isDenominator(id)) {
            return random.nextInt(12);
        }
        double digits = 3.3 + random.nextDouble() * 2.7;
        return Math.min(LARGEST, (long) Math.pow(10, digits));
    }
}
