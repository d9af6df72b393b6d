package vn.chiso.web.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Status;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.number.Exact;

/**
 * The key figures of a framework.
 *
 * @param groups      rows of the top level
 * @param indicators  indicators whose points count
 * @param uncounted   indicators whose points do not count
 * @param scale       maximum of the whole as printed; null for none
 * @param printed     maxima printed on the top rows, added up
 * @param unprinted   codes of top rows without a printed maximum
 * @param sum         the maximum that counts
 */
public record FrameworkFacts(Framework framework, int groups, int indicators, int uncounted, @Nullable Exact scale,
        Exact printed, List<String> unprinted, Exact sum, FindingLine.Count findings) {

    /** The key figures of a framework with these findings. */
    public static FrameworkFacts of(Framework framework, List<Finding> findings) {
        var tree = framework.tree();
        return new FrameworkFacts(framework, tree.roots().size(), tree.countedLeaves().size(),
                tree.leaves().size() - tree.countedLeaves().size(), framework.scale(),
                tree.printedBelow(NodeCode.TOTAL),
                tree.roots().stream().filter(root -> root.head().printedMax() == null).map(Node::code)
                        .map(NodeCode::value).toList(),
                tree.max(NodeCode.TOTAL), FindingLine.Count.of(findings));
    }

    /** Whether the file holds only a part of the published framework. */
    public boolean partial() {
        return framework.status() == Status.PARTIAL;
    }

    /** Whether the printed maximum of the whole is not what the indicators sum up to. */
    public boolean differs() {
        return !sum.equals(scale == null ? printed : scale);
    }
}
