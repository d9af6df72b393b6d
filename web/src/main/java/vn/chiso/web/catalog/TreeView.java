package vn.chiso.web.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.lint.Finding;
import vn.chiso.web.platform.SearchKey;

/** Which rows of a framework the reader asked for, and how they look. */
final class TreeView {

    /** Stands for all groups in the address. */
    static final String ALL = "tat-ca";

    private final InstalledFramework installed;
    private final Tree tree;
    private final Map<NodeCode, Finding.Level> worst = new HashMap<>();
    private final Set<NodeCode> matches = new HashSet<>();
    private final boolean filtered;
    private final Set<String> closed;
    private final List<TreeRow> rows = new ArrayList<>();

    private TreeView(InstalledFramework installed, List<Finding> findings, Wanted wanted) {
        this.installed = installed;
        this.tree = installed.framework().tree();
        findings.forEach(finding -> worst.merge(finding.node(), finding.level(),
                (one, other) -> one.compareTo(other) < 0 ? one : other));
        this.filtered = !wanted.text().isBlank() || wanted.onlyFindings();
        this.closed = filtered ? Set.of() : closed(wanted.closed());
        if (filtered) {
            tree.nodes().stream().filter(node -> matches(node, wanted)).forEach(node -> withAllAbove(node.code()));
        }
    }

    /**
     * What the reader asked for.
     *
     * @param text         typed: the beginning of a code, or a part of a name or of an agency
     * @param onlyFindings only rows with a finding
     * @param closed       codes of closed groups with commas between, or {@link #ALL}
     */
    record Wanted(String text, boolean onlyFindings, String closed) {
    }

    /** The rows to show, in the document's order; rows above a match stay, so that its place is seen. */
    static List<TreeRow> rows(InstalledFramework installed, List<Finding> findings, Wanted wanted) {
        TreeView view = new TreeView(installed, findings, wanted);
        view.add(view.tree.roots(), null, 1, true);
        return view.rows;
    }

    private Set<String> closed(String wanted) {
        Set<String> groups = tree.nodes().stream().filter(Node.Group.class::isInstance)
                .map(group -> group.code().value()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!wanted.equals(ALL)) {
            groups.retainAll(Arrays.asList(wanted.split(",", -1)));
        }
        return groups;
    }

    private boolean matches(Node node, Wanted wanted) {
        if (wanted.onlyFindings() && !worst.containsKey(node.code())) {
            return false;
        }
        String typed = SearchKey.of(wanted.text());
        String held = node instanceof Node.Leaf leaf ? String.join(" ", heldBy(leaf)) : "";
        String english = node.head().name().en();
        return SearchKey.of(node.code().value()).startsWith(typed)
                || SearchKey.of(node.head().name().vi() + " " + (english == null ? "" : english) + " " + held)
                        .contains(typed);
    }

    private void withAllAbove(NodeCode code) {
        for (NodeCode at = code; at != null; at = tree.parent(at)) {
            matches.add(at);
        }
    }

    private void add(List<Node> nodes, @Nullable NodeCode parent, int level, boolean shown) {
        for (Node node : nodes) {
            if (filtered && !matches.contains(node.code())) {
                continue;
            }
            boolean open = !closed.contains(node.code().value());
            rows.add(row(node, parent, level, open, shown));
            if (node instanceof Node.Group group) {
                add(group.children(), group.code(), level + 1, shown && open);
            }
        }
    }

    private TreeRow row(Node node, @Nullable NodeCode parent, int level, boolean open, boolean shown) {
        NodeCode code = node.code();
        boolean group = node instanceof Node.Group;
        Node.Leaf leaf = node instanceof Node.Leaf found ? found : null;
        return new TreeRow(code.value(), Paths.anchor(code), parent == null ? "" : parent.value(), node.head().name(),
                level, kind(node), open, shown, tree.counts(code), node.head().printedMax(),
                group ? tree.max(code) : null, leaf == null ? null : leaf.rule(), leaf == null ? "" : letters(leaf),
                group ? tree.countedLeaves(code).size() : 0, leaf == null ? List.of() : heldBy(leaf),
                worst.get(code), group ? "" : Paths.of(installed.id(), node), group ? toggle(code.value()) : "",
                node instanceof Node.SharedRow row ? row.sharesWith().value() : "");
    }

    private static TreeRow.Kind kind(Node node) {
        return switch (node) {
            case Node.Group _ -> TreeRow.Kind.GROUP;
            case Node.Leaf _ -> TreeRow.Kind.INDICATOR;
            case Node.SharedRow _ -> TreeRow.Kind.SHARED;
        };
    }

    private static String letters(Node.Leaf leaf) {
        return String.join(", ", leaf.inputs().keySet());
    }

    /** The agencies that usually hold the figures of an indicator, each once. */
    static List<String> heldBy(Node.Leaf leaf) {
        Set<String> names = new LinkedHashSet<>();
        for (Operand operand : leaf.operands()) {
            Input input = operand.input();
            if (input.heldBy() != null) {
                names.add(input.heldBy());
            }
        }
        return List.copyOf(names);
    }

    /** The page with this group opened when it is closed, and closed when it is open. */
    private String toggle(String code) {
        Set<String> then = new LinkedHashSet<>(closed);
        if (!then.remove(code)) {
            then.add(code);
        }
        return Paths.of(installed.id())
                + (then.isEmpty()
                        ? ""
                        : "?dong=" + UriUtils.encodeQueryParam(String.join(",", then),
                                StandardCharsets.UTF_8))
                + "#" + Paths.anchor(new NodeCode(code));
    }
}
