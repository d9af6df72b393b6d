package vn.chiso.web.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.lint.Finding;
import vn.chiso.web.catalog.IndicatorPage.InputLine;
import vn.chiso.web.catalog.IndicatorPage.Place;

/** Puts together what there is to know about an indicator. */
final class IndicatorView {

    private final InstalledFramework installed;
    private final Framework framework;

    IndicatorView(InstalledFramework installed) {
        this.installed = installed;
        this.framework = installed.framework();
    }

    /** Everything about an indicator or about a row that shares a score. */
    IndicatorPage page(Node node, List<Finding> findings) {
        List<Node> order = framework.tree().nodes().stream().filter(each -> !(each instanceof Node.Group)).toList();
        int at = order.indexOf(node);
        Node.Leaf leaf = node instanceof Node.Leaf found ? found : null;
        List<Finding> own = findings.stream().filter(finding -> finding.node().equals(node.code())).toList();
        return new IndicatorPage(installed, Paths.of(installed.id()), above(node), node, node.head().printedMax(),
                framework.tree().counts(node.code()), leaf,
                node instanceof Node.SharedRow row ? place(row.sharesWith()) : null,
                Verbatim.of(leaf == null ? null : leaf.ruleText()),
                Verbatim.of(leaf == null ? null : leaf.sourceNote()), leaf == null ? List.of() : inputs(leaf),
                leaf == null ? List.of() : comparisons(leaf), FindingLine.of(installed, own),
                at > 0 ? place(order.get(at - 1)) : null, at + 1 < order.size() ? place(order.get(at + 1)) : null);
    }

    private List<Place> above(Node node) {
        List<Place> above = new ArrayList<>();
        for (NodeCode code = framework.tree().parent(node.code()); code != null; code = framework.tree().parent(code)) {
            Place place = place(code);
            if (place != null) {
                above.addFirst(place);
            }
        }
        return above;
    }

    private @Nullable Place place(NodeCode code) {
        Node node = framework.tree().node(code);
        return node == null ? null : place(node);
    }

    private Place place(Node node) {
        return new Place(node.code().value(), node.head().name(), Paths.of(installed.id(), node));
    }

    private List<InputLine> inputs(Node.Leaf leaf) {
        Map<String, Operand> operands = new LinkedHashMap<>();
        leaf.operands()
                .forEach(operand -> operands.putIfAbsent(operand.letter() + " " + operand.input().id(), operand));
        return operands.values().stream().map(operand -> input(leaf, operand)).toList();
    }

    private InputLine input(Node.Leaf leaf, Operand operand) {
        Input input = operand.input();
        List<Place> others = framework.tree().leaves().stream().filter(other -> !other.code().equals(leaf.code()))
                .filter(other -> other.operands().stream().anyMatch(each -> each.input().id().equals(input.id())))
                .map(this::place).toList();
        NodeCode home = input.home();
        String letter = leaf.inputs().containsKey(operand.letter()) ? operand.letter() : "";
        return new InputLine(letter, input, home == null || home.equals(leaf.code()) ? null : place(home), others);
    }

    private List<Comparison> comparisons(Node.Leaf leaf) {
        Set<Input> mine = new HashSet<>();
        leaf.operands().forEach(operand -> mine.add(operand.input()));
        return framework.comparisons().stream().filter(comparison -> comparison.left().stream().anyMatch(mine::contains)
                || comparison.right().stream().anyMatch(mine::contains)).toList();
    }
}
