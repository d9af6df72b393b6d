package vn.chiso.web.result;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.InputText;

/**
 * What the engine read of one unit, in the form in which a snapshot keeps it.
 *
 * @param values        input to value
 * @param notApplicable indicators that do not apply
 * @param decided       indicator to points decided by hand
 */
record StoredInputs(SortedMap<String, String> values, SortedSet<String> notApplicable,
        SortedMap<String, Decided> decided) {

    /** Points decided by hand. */
    record Decided(String points, String basis, String by, String reason) {
    }

    static StoredInputs of(UnitInputs inputs) {
        SortedMap<String, String> values = new TreeMap<>();
        inputs.values().forEach((input, value) -> values.put(input.value(), InputText.of(value)));
        SortedSet<String> notApplicable = new TreeSet<>();
        inputs.notApplicable().forEach(leaf -> notApplicable.add(leaf.value()));
        SortedMap<String, Decided> decided = new TreeMap<>();
        inputs.decisions().forEach((leaf, decision) -> decided.put(leaf.value(),
                new Decided(decision.points().toString(), decision.basis().name(), decision.by(), decision.reason())));
        return new StoredInputs(values, notApplicable, decided);
    }

    /**
     * What the engine read.
     *
     * @throws IllegalStateException when the framework does not know what was stored: it is not the one of the snapshot
     */
    UnitInputs of(long unit, Framework framework) {
        Map<InputId, InputValue> read = new HashMap<>();
        values.forEach((id, text) -> {
            Input input = framework.inputs().get(new InputId(id));
            if (input == null) {
                throw new IllegalStateException("no input " + id + " in framework " + framework.id());
            }
            read.put(input.id(), switch (InputText.parse(input, text)) {
                case InputText.Parsed.Value(var value) -> value;
                case InputText.Parsed.Doubtful(var value, _) -> value;
                case InputText.Parsed.Refused refused -> throw new IllegalStateException(id + ": " + refused);
            });
        });
        Set<NodeCode> without = new HashSet<>();
        notApplicable.forEach(leaf -> without.add(new NodeCode(leaf)));
        Map<NodeCode, PointsDecision> points = new HashMap<>();
        decided.forEach((leaf, decision) -> points.put(new NodeCode(leaf),
                new PointsDecision(ExactText.stored(decision.points()),
                        PointsDecision.Basis.valueOf(decision.basis()), decision.by(), decision.reason())));
        return new UnitInputs(new UnitId(Long.toString(unit)), read, without, points);
    }
}
