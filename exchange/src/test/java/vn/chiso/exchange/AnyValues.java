package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Units with any values: good, missing, bad, of another kind, extreme, decided by hand. The generator is seeded. */
final class AnyValues {

    private final Framework framework;
    private final Random random;

    AnyValues(Framework framework, long seed) {
        this.framework = framework;
        this.random = new Random(seed);
    }

    List<UnitInputs> units(int number) {
        Map<InputId, InputValue> constants = values(Input.Scope.CAMPAIGN, 10);
        List<UnitInputs> units = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int trouble = i % 3 == 0 ? 1_000 : i % 3 == 1 ? 25 : 5;
            Map<InputId, InputValue> values = values(Input.Scope.UNIT, trouble);
            values.putAll(constants);
            units.add(unit("u" + i, values, trouble));
        }
        return units;
    }

    private UnitInputs unit(String name, Map<InputId, InputValue> values, int trouble) {
        Set<NodeCode> notApplicable = new HashSet<>();
        Map<NodeCode, PointsDecision> decisions = new HashMap<>();
        for (Node.Leaf leaf : framework.tree().leaves()) {
            if (random.nextInt(2 * trouble) == 0) {
                notApplicable.add(leaf.code());
            }
            if (random.nextInt(2 * trouble) == 0) {
                Exact points = leaf.max().times(Exact.of(random.nextInt(8), 7));
                decisions.put(leaf.code(), PointsDecision.setByHand(points, "=Hội đồng", "Lý do\n\"khác\""));
            }
        }
        return new UnitInputs(new UnitId(name), values, notApplicable, decisions);
    }

    private Map<InputId, InputValue> values(Input.Scope scope, int trouble) {
        Map<InputId, InputValue> values = new HashMap<>();
        int size = List.of(4, 30, 5_000, 1_000_000_000).get(random.nextInt(4));
        for (Input input : framework.inputs().values()) {
            if (input.scope() == scope && random.nextInt(trouble) > 0) {
                values.put(input.id(), value(input, trouble, size));
            }
        }
        return values;
    }

    private InputValue value(Input input, int trouble, int size) {
        return switch (random.nextInt(6 * trouble)) {
            case 0 -> InputValue.NotApplicable.VALUE;
            case 1 -> new InputValue.Amount(Exact.of(-1 - random.nextInt(3)));
            case 2 -> new InputValue.Amount(Exact.of(7, 2));
            case 3 -> random.nextBoolean() ? InputValue.Answer.YES : InputValue.Answer.NO;
            case 4 -> new InputValue.Option("none-of-them");
            case 5 -> new InputValue.Amount(Exact.of(123_456_789_012_345_678L));
            default -> good(input, size);
        };
    }

    private InputValue good(Input input, int size) {
        return switch (input.type()) {
            case COUNT -> new InputValue.Amount(Exact.of(random.nextInt(size)));
            case AMOUNT -> new InputValue.Amount(Exact.of(random.nextInt(size), random.nextInt(4) == 0 ? 3 : 10));
            case SHARE -> new InputValue.Amount(Exact.of(random.nextInt(101), 100));
            case POINTS -> new InputValue.Amount(Exact.of(random.nextInt(40), 3));
            case YES_NO -> random.nextBoolean() ? InputValue.Answer.YES : InputValue.Answer.NO;
            case OPTION -> new InputValue.Option(
                    List.copyOf(input.options().keySet()).get(random.nextInt(input.options().size())));
        };
    }
}
