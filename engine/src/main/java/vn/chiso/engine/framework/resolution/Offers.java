package vn.chiso.engine.framework.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Doubt;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.lint.Lint;
import vn.chiso.engine.number.Exact;

/** The choices for every finding about a maximum. */
final class Offers {

    private final Framework framework;
    private final Tree tree;

    Offers(Framework framework) {
        this.framework = framework;
        this.tree = framework.tree();
    }

    List<Offer> all() {
        return Lint.of(framework).stream().filter(finding -> isAboutSum(finding.code()))
                .map(finding -> new Offer(finding, choices(finding.node()))).toList();
    }

    private static boolean isAboutSum(Finding.Code code) {
        return code == Finding.Code.MAX_NOT_SUM_OF_PARTS || code == Finding.Code.MAX_NOT_SUM_OF_LEAVES
                || code == Finding.Code.MAX_MISSING;
    }

    private List<Choice> choices(NodeCode node) {
        List<Resolution> possible = new ArrayList<>();
        possible.add(new Resolution.SumOfLeaves(node));
        possible.add(new Resolution.RescaleToPrinted(node));
        NodeCode to = meantFor(node);
        if (to != null) {
            possible.add(new Resolution.MovePrintedAndRescale(node, to));
        }
        for (Node below : below(node)) {
            if (node.equals(meantFor(below.code()))) {
                possible.add(new Resolution.MovePrintedAndRescale(below.code(), node));
            }
        }
        return possible.stream().flatMap(resolution -> choice(resolution).stream()).toList();
    }

    /**
     * The row above, where it prints no number and this row's is said to stand on the wrong row, or could be the sum of
     * the row above rather than its own.
     */
    private @Nullable NodeCode meantFor(NodeCode node) {
        if (node.equals(NodeCode.TOTAL) || !(tree.node(node) instanceof Node.Group group)) {
            return null;
        }
        NodeCode parent = tree.parent(node);
        NodeCode above = parent == null ? NodeCode.TOTAL : parent;
        Exact printed = group.head().printedMax();
        if (printed == null || framework.printedMax(above) != null || printed.equals(tree.max(node))) {
            return null;
        }
        boolean said = group.head().doubts().stream().anyMatch(doubt -> doubt.kind() == Doubt.Kind.MISPLACED_MAX);
        return said || printed.compareTo(tree.max(above)) >= 0 ? above : null;
    }

    private List<Node> below(NodeCode node) {
        if (node.equals(NodeCode.TOTAL)) {
            return tree.roots();
        }
        return tree.node(node) instanceof Node.Group group ? group.children() : List.of();
    }

    /** The choice; empty where the resolution does not fit or would only repeat the sum of the indicators. */
    private Optional<Choice> choice(Resolution resolution) {
        return switch (Resolutions.apply(framework, List.of(resolution))) {
            case Resolving.Refused _ -> Optional.empty();
            case Resolving.Applied applied -> {
                NodeCode target = resolution.target();
                NodeCode at = target == null ? resolution.node() : target;
                boolean repeats = resolution instanceof Resolution.RescaleToPrinted
                        && Exact.ONE.equals(applied.factors().get(at));
                yield repeats ? Optional.empty() : Optional.of(choice(resolution, at, applied.framework().tree()));
            }
        };
    }

    private Choice choice(Resolution resolution, NodeCode at, Tree after) {
        List<Choice.Change> maxima = new ArrayList<>();
        for (NodeCode row = at; row != null; row = row.equals(NodeCode.TOTAL) ? null : above(row)) {
            maxima.add(new Choice.Change(row, tree.max(row), after.max(row)));
        }
        Exact printed = framework.printedMax(resolution.node());
        return new Choice(resolution, printed == null ? Exact.ZERO : printed, tree.countedLeaves(at).size(),
                List.copyOf(maxima));
    }

    private NodeCode above(NodeCode row) {
        NodeCode parent = tree.parent(row);
        return parent == null ? NodeCode.TOTAL : parent;
    }
}
