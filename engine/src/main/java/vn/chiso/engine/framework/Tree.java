package vn.chiso.engine.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Node.Group;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.number.Exact;

/** The rows of a framework, in the document's order. */
public final class Tree {

    private final List<Node> roots;
    private final Map<NodeCode, Node> byCode = new LinkedHashMap<>();
    private final Map<NodeCode, NodeCode> parents = new HashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Leaf> countedLeaves = new ArrayList<>();
    private final Set<NodeCode> counted = new HashSet<>();
    /** Row to the indicators that count in and below it. */
    private final Map<NodeCode, List<Leaf>> below = new HashMap<>();

    /** A tree of these top rows. Codes are unique: the reader has checked it. */
    public Tree(List<Node> roots) {
        this.roots = List.copyOf(roots);
        roots.forEach(root -> index(root, Node.Counting.SCORED, List.of(countedLeaves)));
    }

    /**
     * A row counts when neither it nor a row above it is marked as unscored.
     *
     * @param collecting the lists of counted indicators of the rows above
     */
    private void index(Node node, Node.Counting above, List<List<Leaf>> collecting) {
        byCode.putIfAbsent(node.code(), node);
        List<List<Leaf>> lists = new ArrayList<>(collecting);
        lists.add(below.computeIfAbsent(node.code(), _ -> new ArrayList<>()));
        Node.Counting counting = above == Node.Counting.SCORED ? node.head().counting() : above;
        if (counting == Node.Counting.SCORED) {
            counted.add(node.code());
        }
        switch (node) {
            case Group group -> group.children().forEach(child -> {
                parents.putIfAbsent(child.code(), group.code());
                index(child, counting, lists);
            });
            case Leaf leaf -> {
                leaves.add(leaf);
                if (counting == Node.Counting.SCORED) {
                    lists.forEach(list -> list.add(leaf));
                }
            }
            case Node.SharedRow _ -> {
            }
        }
    }

    /** The top rows. */
    public List<Node> roots() {
        return roots;
    }

    /** Every row, parents before children. */
    public List<Node> nodes() {
        return List.copyOf(byCode.values());
    }

    /** Every indicator. */
    public List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    /** Every indicator whose points count. */
    public List<Leaf> countedLeaves() {
        return List.copyOf(countedLeaves);
    }

    /** Whether the points of this row count: neither it nor a row above it is marked as unscored. */
    public boolean counts(NodeCode code) {
        return counted.contains(code);
    }

    /** The row above, or null for a top row. */
    public @Nullable NodeCode parent(NodeCode code) {
        return parents.get(code);
    }

    /**
     * The maximum that counts, in points: the sum of the maxima of the indicators that count in and below the row, for
     * {@link NodeCode#TOTAL} of all; 0 for a row that does not count, has no points of its own or does not exist.
     */
    public Exact max(NodeCode code) {
        return Exact.sum(countedLeaves(code).stream().map(Leaf::max).toList());
    }

    /** Every indicator that counts in and below the row; for {@link NodeCode#TOTAL} all of them. */
    public List<Leaf> countedLeaves(NodeCode code) {
        return code.equals(NodeCode.TOTAL) ? countedLeaves() : List.copyOf(below.getOrDefault(code, List.of()));
    }

    /** The rows right below, in the document's order; for {@link NodeCode#TOTAL} the top rows. */
    public List<Node> children(NodeCode code) {
        return code.equals(NodeCode.TOTAL)
                ? roots
                : byCode.get(code) instanceof Group group
                        ? group.children()
                        : List.of();
    }

    /** Sum, in points, of the maxima printed right below, of rows that count; a row that prints none adds nothing. */
    public Exact printedBelow(NodeCode code) {
        return Exact.sum(children(code).stream().filter(child -> child.head().counting() == Node.Counting.SCORED)
                .filter(child -> !(child instanceof Node.SharedRow)).map(child -> child.head().printedMax())
                .filter(Objects::nonNull).toList());
    }

    /** Whether the row is the other one or stands below it; every row stands below {@link NodeCode#TOTAL}. */
    public boolean isWithin(NodeCode row, NodeCode above) {
        NodeCode at = row;
        while (at != null && !at.equals(above)) {
            at = parents.get(at);
        }
        return at != null || above.equals(NodeCode.TOTAL);
    }

    /** The row with this code, or null. */
    public @Nullable Node node(NodeCode code) {
        return byCode.get(code);
    }
}
