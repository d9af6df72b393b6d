package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.ui.Ui;

/** The list of indicators beside the form: groups with their completion, indicators with their mark. */
final class EntryTree {

    private final Map<NodeCode, Entry> listed = new HashMap<>();
    private final NodeCode current;
    private final Ui ui;

    private EntryTree(List<Entry> entries, NodeCode current, Ui ui) {
        entries.forEach(entry -> listed.put(entry.key().leaf(), entry));
        this.current = current;
        this.ui = ui;
    }

    static List<TreeItem> of(Declared declared, List<Entry> entries, NodeCode current, Ui ui) {
        return new EntryTree(entries, current, ui).items(declared.framework().tree().roots());
    }

    private List<TreeItem> items(List<Node> nodes) {
        List<TreeItem> items = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Node.Leaf leaf -> {
                    Entry entry = listed.get(leaf.code());
                    if (entry != null) {
                        items.add(leaf(leaf, entry));
                    }
                }
                case Node.Group group -> {
                    List<TreeItem> children = items(group.children());
                    if (!children.isEmpty()) {
                        items.add(group(group, children));
                    }
                }
                case Node.SharedRow _ -> {
                    // its score is that of another row
                }
            }
        }
        return items;
    }

    private TreeItem leaf(Node.Leaf leaf, Entry entry) {
        String mark = mark(entry);
        return new TreeItem(leaf.head().codeAsPrinted(), leaf.head().name().in(ui.language()), entry.key().path(),
                mark, entry.ready() ? 1 : 0, 1, leaf.code().equals(current), false, List.of());
    }

    /** What the list says about an entry. */
    static String mark(Entry entry) {
        if (entry.errors() > 0) {
            return "error";
        }
        if (!entry.answered()) {
            return "empty";
        }
        return entry.needsProof() ? "proof" : "done";
    }

    private TreeItem group(Node.Group group, List<TreeItem> children) {
        return new TreeItem(group.head().codeAsPrinted(), group.head().name().in(ui.language()), "", "",
                children.stream().mapToInt(TreeItem::done).sum(), children.stream().mapToInt(TreeItem::total).sum(),
                false, children.stream().anyMatch(child -> child.current() || child.open()), children);
    }
}
