package vn.chiso.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.lint.Finding.Code;
import vn.chiso.engine.lint.Finding.Level;

/** What is missing, or there for nothing: rules, evidence, inputs, nodes of pillars. */
final class CompletenessChecks {

    private CompletenessChecks() {
    }

    static void check(Framework framework, Findings findings) {
        List<Node.Leaf> counted = framework.tree().countedLeaves();
        for (Node.Leaf leaf : counted) {
            if (leaf.rule() == null) {
                findings.add(Code.LEAF_WITHOUT_RULE, Level.ERROR, leaf.code(), leaf.head().line());
            }
        }
        evidence(counted, findings);
        inputs(framework, findings);
        framework.pillars().forEach(pillar -> pillar(framework, pillar, findings));
    }

    /** A source without an evidence column is one finding, not one for each indicator. */
    private static void evidence(List<Node.Leaf> counted, Findings findings) {
        List<Node.Leaf> without = counted.stream().filter(leaf -> leaf.evidence().isEmpty()).toList();
        if (without.size() == counted.size() && counted.size() > 1) {
            findings.add(Code.EVIDENCE_NOT_PUBLISHED, Level.NOTE, NodeCode.TOTAL, 0, counted.size());
        } else {
            without.forEach(leaf -> findings.add(Code.LEAF_WITHOUT_EVIDENCE, Level.NOTE, leaf.code(),
                    leaf.head().line()));
        }
    }

    private static void inputs(Framework framework, Findings findings) {
        Set<InputId> used = new HashSet<>();
        for (Node.Leaf leaf : framework.tree().leaves()) {
            leaf.operands().forEach(operand -> used.add(operand.input().id()));
        }
        framework.comparisons().forEach(comparison -> {
            comparison.left().forEach(input -> used.add(input.id()));
            comparison.right().forEach(input -> used.add(input.id()));
        });
        for (Input input : framework.inputs().values()) {
            if (!used.contains(input.id())) {
                findings.add(Code.INPUT_UNUSED, Level.WARNING, NodeCode.TOTAL, input.line(), input.id(),
                        input.name());
            }
        }
    }

    private static void pillar(Framework framework, Pillar pillar, Findings findings) {
        Set<NodeCode> named = new HashSet<>(pillar.nodes());
        Set<NodeCode> seen = new HashSet<>();
        for (NodeCode code : pillar.nodes()) {
            NodeCode above = framework.tree().parent(code);
            while (above != null && !named.contains(above)) {
                above = framework.tree().parent(above);
            }
            NodeCode again = seen.add(code) ? above : code;
            if (again != null) {
                findings.add(Code.PILLAR_COUNTS_TWICE, Level.WARNING, NodeCode.TOTAL, 0, pillar.code(), code, again);
            }
        }
    }
}
