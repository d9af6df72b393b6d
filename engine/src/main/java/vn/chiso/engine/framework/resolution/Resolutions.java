package vn.chiso.engine.framework.resolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.number.Exact;

/** Applies a campaign's resolutions to a framework and tells which ones there are to choose from. */
public final class Resolutions {

    private Resolutions() {
    }

    /** For every finding about a maximum that a resolution can settle, the choices; in the framework's order. */
    public static List<Offer> offered(Framework framework) {
        return new Offers(framework).all();
    }

    /**
     * The framework with which the campaign counts. Points and maxima of the indicators below a rescaled row are
     * multiplied with printed / sum, exactly; a row inside another rescaled row comes first, so that every rescaled row
     * ends at its printed number unless a row above it is rescaled too, which keeps the proportions inside. The order
     * of the list has no meaning. A framework that has been resolved already is not resolved again: begin with the
     * published one.
     *
     * @return {@code Refused} with every reason where a resolution does not fit the framework or another resolution
     */
    public static Resolving apply(Framework framework, List<Resolution> resolutions) {
        List<Resolving.Reason> reasons = new Fitness(framework).reasons(resolutions);
        if (!reasons.isEmpty()) {
            return new Resolving.Refused(reasons);
        }
        Tree tree = framework.tree();
        Map<NodeCode, Exact> factors = new LinkedHashMap<>();
        Map<NodeCode, Exact> byLeaf = new HashMap<>();
        for (Resolution resolution : fromTheInside(tree, resolutions)) {
            NodeCode node = resolution.rescaled();
            Exact printed = framework.printedMax(resolution.node());
            if (node == null || printed == null) {
                continue;
            }
            List<Node.Leaf> leaves = tree.countedLeaves(node);
            Exact sum = Exact.sum(leaves.stream()
                    .map(leaf -> leaf.max().times(byLeaf.getOrDefault(leaf.code(), Exact.ONE))).toList());
            Exact factor = printed.dividedBy(sum);
            factors.put(node, factor);
            leaves.forEach(leaf -> byLeaf.merge(leaf.code(), factor, Exact::times));
        }
        Framework counted = byLeaf.isEmpty()
                ? framework
                : framework.withTree(new Tree(rows(tree.roots(), byLeaf)));
        return new Resolving.Applied(counted, inOrder(resolutions), factors);
    }

    /**
     * The digest by which a campaign pins what it counts with: SHA-256, in hexadecimal, of the framework's digest and of
     * {@link Resolution#text()} of every resolution in natural order, each followed by a line feed, in UTF-8. Without
     * resolutions the framework's digest itself.
     */
    public static String digest(String frameworkDigest, List<Resolution> resolutions) {
        if (resolutions.isEmpty()) {
            return frameworkDigest;
        }
        StringBuilder text = new StringBuilder(frameworkDigest).append('\n');
        inOrder(resolutions).forEach(resolution -> text.append(resolution.text()).append('\n'));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static List<Resolution> inOrder(List<Resolution> resolutions) {
        return resolutions.stream()
                .sorted(Comparator.comparing(Resolution::node).thenComparing(Resolution::text)).toList();
    }

    /** Rows deep in the tree first, the whole last. */
    private static List<Resolution> fromTheInside(Tree tree, List<Resolution> resolutions) {
        return inOrder(resolutions).stream().sorted(Comparator
                .comparingInt((Resolution resolution) -> depth(tree, resolution.rescaled())).reversed()).toList();
    }

    private static int depth(Tree tree, @Nullable NodeCode code) {
        int depth = 0;
        for (NodeCode at = code; at != null && !at.equals(NodeCode.TOTAL); at = tree.parent(at)) {
            depth++;
        }
        return depth;
    }

    private static List<Node> rows(List<Node> rows, Map<NodeCode, Exact> factors) {
        List<Node> scaled = new ArrayList<>(rows.size());
        for (Node row : rows) {
            scaled.add(switch (row) {
                case Node.Leaf leaf -> leaf.times(factors.getOrDefault(leaf.code(), Exact.ONE));
                case Node.Group group -> new Node.Group(group.head(), rows(group.children(), factors));
                case Node.SharedRow shared -> shared;
            });
        }
        return scaled;
    }
}
