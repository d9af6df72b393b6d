package vn.chiso.engine.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;

/** Where each input is entered: at the indicator that the framework names, else at the first one that uses it. */
final class Homes {

    private final Map<InputId, NodeCode> homes = new HashMap<>();

    Homes(Framework framework) {
        for (Input input : framework.inputs().values()) {
            if (input.home() != null) {
                homes.put(input.id(), input.home());
            }
        }
        for (Node.Leaf leaf : framework.tree().leaves()) {
            leaf.operands().forEach(operand -> homes.putIfAbsent(operand.input().id(), leaf.code()));
        }
    }

    /** The indicators at which the inputs are entered; null when one of them is entered at none. */
    @Nullable
    List<NodeCode> of(List<Input> inputs) {
        List<NodeCode> codes = new ArrayList<>();
        for (Input input : inputs) {
            NodeCode home = homes.get(input.id());
            if (home == null) {
                return null;
            }
            if (!codes.contains(home)) {
                codes.add(home);
            }
        }
        return codes;
    }

    /** The operands that are entered at this indicator. */
    List<Operand> enteredAt(Node.Leaf leaf) {
        return leaf.operands().stream()
                .filter(operand -> Objects.equals(homes.get(operand.input().id()), leaf.code())).toList();
    }
}
