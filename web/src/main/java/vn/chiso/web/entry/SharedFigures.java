package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.web.platform.Refusal;

/** Figures that several indicators use: which of them stay, and who has to know when one changes. */
@Component
class SharedFigures {

    private final ObjectProvider<FigureChange> listeners;

    SharedFigures(ObjectProvider<FigureChange> listeners) {
        this.listeners = listeners;
    }

    /** A figure that another indicator was proposed or submitted with stays what it was. */
    static void keepBound(Node.Leaf leaf, Declared declared, EntryContent before, Map<String, String> values,
            Map<String, String> sources, List<Refusal> refusals) {
        for (Operand operand : declared.enteredAt(leaf)) {
            String id = operand.input().id().value();
            Node.Leaf binding = declared.boundBy(operand.input(), leaf);
            if (binding != null && !Objects.equals(values.get(id), before.values().get(id))) {
                refusals.add(bound("value-" + id, operand.input(), binding));
                restore(id, before.values(), values);
                restore(id, before.sources(), sources);
            }
        }
    }

    private static void restore(String id, Map<String, String> from, Map<String, String> to) {
        String earlier = from.get(id);
        if (earlier == null) {
            to.remove(id);
        } else {
            to.put(id, earlier);
        }
    }

    /** Why a figure cannot be changed now. */
    static Refusal bound(String field, Input input, Node.Leaf binding) {
        return Refusal.at(field, "entry.value.bound", input.name(), binding.head().codeAsPrinted(),
                binding.head().name().in(Language.VI));
    }

    /** Tells of figures that have changed under indicators that are handed in; where none is, there is nobody to tell. */
    void tell(EntryChange change, Declared after) {
        List<Input> changed = new ArrayList<>();
        for (String id : change.figures()) {
            Input input = input(after, id);
            if (input != null) {
                changed.add(input);
            }
        }
        NodeCode home = change.entry().key().leaf();
        Map<NodeCode, List<Input>> concerned = after.sharing(changed, home);
        concerned.keySet().removeIf(leaf -> !EntryStates.HANDED_IN
                .contains(Objects.requireNonNull(after.entries().get(leaf)).state()));
        if (!concerned.isEmpty()) {
            listeners.forEach(listener -> listener.changed(after, home, concerned));
        }
    }

    private static @Nullable Input input(Declared declared, String id) {
        return declared.framework().inputs().get(new InputId(id));
    }
}
