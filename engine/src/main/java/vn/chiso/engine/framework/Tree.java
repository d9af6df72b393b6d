package vn.chiso.engine.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Node.Group;
import vn.chiso.engine.framework.Node.Leaf;

/** The rows of a framework, in the document's order. */
public final class Tree {

    private final List<Node> roots;
    private final Map<NodeCode, Node> byCode = new LinkedHashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();

    /** A tree of these top rows. Codes are unique: the reader has checked it. */
    public Tree(List<Node> roots) {
        this.roots = List.copyOf(roots);
        roots.forEach(this::index);
    }

    private void index(Node node) {
        byCode.putIfAbsent(node.code(), node);
        switch (node) {
            case Group group -> group.children().forEach(this::index);
            case Leaf leaf -> leaves.add(leaf);
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

    /** The row with this code, or null. */
    public @Nullable Node node(NodeCode code) {
        return byCode.get(code);
    }
}
