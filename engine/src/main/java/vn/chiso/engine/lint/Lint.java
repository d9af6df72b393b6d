package vn.chiso.engine.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Doubt;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;

/** Looks a framework over. Every check works on any framework; what only a reader can see is declared as a doubt. */
public final class Lint {

    private Lint() {
    }

    /** All findings, in the order of the framework's rows; the whole comes first. */
    public static List<Finding> of(Framework framework) {
        Findings findings = new Findings();
        new MaximumChecks(framework, findings).check();
        new CodeChecks(findings).check(framework);
        for (Node node : framework.tree().nodes()) {
            doubts(node, findings);
            if (node instanceof Node.Leaf leaf && leaf.rule() != null) {
                if (leaf.head().printedMax() != null) {
                    new RuleChecks(leaf, findings).check(leaf.rule());
                }
                TextChecks.check(leaf, leaf.rule(), findings);
            }
        }
        CompletenessChecks.check(framework, findings);
        return sorted(framework, findings.all());
    }

    private static void doubts(Node node, Findings findings) {
        for (Doubt doubt : node.head().doubts()) {
            String resolution = doubt.resolution();
            findings.add(code(doubt.kind()), resolution == null ? Finding.Level.ERROR : Finding.Level.WARNING,
                    node.code(), doubt.line(), doubt.text(), resolution == null ? "" : resolution);
        }
    }

    private static Finding.Code code(Doubt.Kind kind) {
        return switch (kind) {
            case RATIO_UPSIDE_DOWN -> Finding.Code.DOUBT_RATIO_UPSIDE_DOWN;
            case WRONG_POPULATION -> Finding.Code.DOUBT_WRONG_POPULATION;
            case MISPLACED_MAX -> Finding.Code.DOUBT_MISPLACED_MAX;
            case RATIO_UNDEFINED -> Finding.Code.DOUBT_RATIO_UNDEFINED;
            case UNCLEAR_TEXT -> Finding.Code.DOUBT_UNCLEAR_TEXT;
            case OTHER -> Finding.Code.DOUBT_OTHER;
        };
    }

    private static List<Finding> sorted(Framework framework, List<Finding> findings) {
        Map<NodeCode, Integer> order = new HashMap<>();
        framework.tree().nodes().forEach(node -> order.put(node.code(), order.size()));
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparing((Finding finding) -> order.getOrDefault(finding.node(), -1))
                .thenComparing(Finding::code));
        return sorted;
    }
}
