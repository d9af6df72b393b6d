package vn.chiso.engine.lint;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.lint.Finding.Code;
import vn.chiso.engine.lint.Finding.Level;
import vn.chiso.engine.number.Exact;

/** Printed maxima against what stands below them, at every level. */
final class MaximumChecks {

    private final Framework framework;
    private final Findings findings;

    MaximumChecks(Framework framework, Findings findings) {
        this.framework = framework;
        this.findings = findings;
    }

    void check() {
        compare(NodeCode.TOTAL, 0, framework.scale(), framework.tree().roots());
        framework.tree().roots().forEach(this::check);
    }

    private void check(Node node) {
        if (node.head().counting() == Node.Counting.UNSCORED) {
            return;
        }
        switch (node) {
            case Node.Group group -> {
                compare(group.code(), group.head().line(), group.head().printedMax(), group.children());
                group.children().forEach(this::check);
            }
            case Node.Leaf leaf -> {
                if (leaf.head().printedMax() == null) {
                    findings.add(Code.LEAF_WITHOUT_MAX, Level.ERROR, leaf.code(), leaf.head().line());
                }
            }
            case Node.SharedRow row -> findings.add(Code.SHARED_SCORE, Level.WARNING, row.code(), row.head().line(),
                    row.sharesWith());
        }
    }

    private void compare(NodeCode code, int line, @Nullable Exact printed, List<Node> children) {
        List<Node> counted = children.stream().filter(MaximumChecks::counts).toList();
        List<Exact> printedBelow = counted.stream().map(child -> child.head().printedMax())
                .filter(Objects::nonNull).toList();
        Exact parts = framework.tree().printedBelow(code);
        Exact leaves = framework.tree().max(code);
        if (printed == null) {
            findings.add(Code.MAX_MISSING, Level.WARNING, code, line, parts, leaves);
        } else if (printedBelow.size() == counted.size() && !printed.equals(parts)) {
            findings.add(Code.MAX_NOT_SUM_OF_PARTS, Level.WARNING, code, line, printed, parts, leaves);
        } else if (!printed.equals(leaves)) {
            findings.add(Code.MAX_NOT_SUM_OF_LEAVES, Level.WARNING, code, line, printed, parts, leaves);
        }
    }

    private static boolean counts(Node node) {
        return !(node instanceof Node.SharedRow) && node.head().counting() == Node.Counting.SCORED;
    }
}
