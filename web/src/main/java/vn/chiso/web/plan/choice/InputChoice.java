package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tree;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** The inputs of a framework to choose from: those of some indicators first, then the others, each once. */
final class InputChoice {

    private InputChoice() {
    }

    /**
     * Groups of inputs; a group that would be empty is left out. Constants of the round are not to be chosen: no task of a
     * unit changes them.
     *
     * @param served codes of nodes whose inputs come first
     * @param but    inputs that are left out
     */
    static List<WhatIfPage.Group> groups(Framework framework, Collection<String> served, Collection<String> but,
            Ui ui) {
        List<Option> first = new ArrayList<>();
        List<Option> others = new ArrayList<>();
        Set<InputId> known = new HashSet<>();
        but.forEach(id -> known.add(new InputId(id)));
        Set<InputId> wanted = of(framework, served);
        for (Node.Leaf leaf : framework.tree().leaves()) {
            leaf.operands().forEach(operand -> {
                Input input = operand.input();
                if (input.scope() == Input.Scope.UNIT && known.add(input.id())) {
                    (wanted.contains(input.id()) ? first : others).add(new Option(input.id().value(),
                            leaf.head().codeAsPrinted() + " · " + input.name()));
                }
            });
        }
        List<WhatIfPage.Group> groups = new ArrayList<>();
        if (!first.isEmpty()) {
            groups.add(new WhatIfPage.Group(ui.t("plan.inputs.served"), first));
        }
        if (!others.isEmpty()) {
            groups.add(new WhatIfPage.Group(ui.t("plan.inputs.others"), others));
        }
        return groups;
    }

    /** The inputs that the indicators at or below these nodes read. */
    private static Set<InputId> of(Framework framework, Collection<String> nodes) {
        Set<InputId> inputs = new TreeSet<>();
        leaves(framework, nodes).forEach(leaf -> leaf.operands().forEach(operand -> inputs.add(operand.input().id())));
        return inputs;
    }

    /** The indicators at or below these nodes, in the framework's order. */
    static List<Node.Leaf> leaves(Framework framework, Collection<String> nodes) {
        Tree tree = framework.tree();
        return tree.leaves().stream()
                .filter(leaf -> nodes.stream().map(NodeCode::new)
                        .anyMatch(node -> node.equals(leaf.code()) || tree.isWithin(leaf.code(), node)))
                .toList();
    }
}
