package vn.chiso.web.campaign.setup;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Homes;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.campaign.Assignments.Change;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.platform.SearchKey;

/**
 * Who the framework says holds an indicator's figures. It names agencies in words; where exactly one unit has that name,
 * it is offered, never taken by itself.
 */
final class Suggestions {

    /** How framework files say that the assessed unit itself holds a figure. */
    private static final Set<String> SELF = Set.of("don vi duoc danh gia", "don vi", "assessed unit");

    private final Homes homes;
    private final Map<String, Long> units = new HashMap<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();

    Suggestions(Framework framework, Iterable<Unit> candidates) {
        this.homes = new Homes(framework);
        for (Unit unit : candidates) {
            name(SearchKey.of(unit.name()), unit.id());
            String shorter = unit.shortName();
            if (shorter != null) {
                name(SearchKey.of(shorter), unit.id());
            }
        }
    }

    private void name(String key, long unit) {
        Long other = units.put(key, unit);
        if (other != null && other != unit) {
            ambiguous.add(key);
        }
    }

    /** What is suggested for an indicator; null where the framework says nothing, or several agencies. */
    AssignmentPage.@Nullable Suggestion of(Node.Leaf leaf) {
        Set<String> held = new LinkedHashSet<>();
        homes.enteredAt(leaf).forEach(operand -> {
            Input input = operand.input();
            if (input.heldBy() != null && input.scope() == Input.Scope.UNIT) {
                held.add(input.heldBy().strip());
            }
        });
        if (held.isEmpty()) {
            return null;
        }
        String text = String.join(", ", held);
        if (held.size() > 1) {
            return new AssignmentPage.Suggestion(text, null);
        }
        String key = SearchKey.of(text);
        if (SELF.contains(key)) {
            return new AssignmentPage.Suggestion(text, Change.SELF);
        }
        return new AssignmentPage.Suggestion(text, ambiguous.contains(key) ? null : units.get(key));
    }

    /** The suggested providers that are units or the assessed unit itself. */
    Map<NodeCode, Long> all(Framework framework) {
        Map<NodeCode, Long> all = new HashMap<>();
        framework.tree().leaves().forEach(leaf -> {
            AssignmentPage.Suggestion suggestion = of(leaf);
            if (suggestion != null && suggestion.unit() != null) {
                all.put(leaf.code(), suggestion.unit());
            }
        });
        return all;
    }
}
