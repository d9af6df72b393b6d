package vn.chiso.engine.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.rule.Operand;

/** Where each input is entered: at the indicator that the framework names, else at the first one that uses it. */
public final class Homes {

    private final Map<InputId, NodeCode> homes = new HashMap<>();

    /** The homes of this framework's inputs. */
    public Homes(Framework framework) {
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
    public @Nullable List<NodeCode> of(List<Input> inputs) {
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
    public List<Operand> enteredAt(Node.Leaf leaf) {
        return leaf.operands().stream()
                .filter(operand -> Objects.equals(homes.get(operand.input().id()), leaf.code())).toList();
    }

    /** The indicator at which the input is entered; null for one that no indicator uses. */
    public @Nullable NodeCode of(InputId input) {
        return homes.get(input);
    }
}
