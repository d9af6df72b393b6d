package vn.chiso.engine.framework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * An index framework (bộ chỉ số) as published.
 *
 * @param scale  maximum of the whole as printed; null where the document prints none
 * @param inputs every input, in the file's order
 */
public record Framework(String id, String version, Status status, Text name, Source source, List<String> appliesTo,
        @Nullable Exact scale, Rounding rounding, Display display, Ties ties, Rescale rescale,
        Map<InputId, Input> inputs, Tree tree, List<Pillar> pillars, @Nullable Tiers tiers,
        List<Comparison> comparisons, List<String> notes) {

    /** The pillar with this code, or null. */
    public @Nullable Pillar pillar(NodeCode code) {
        return pillars.stream().filter(pillar -> pillar.code().equals(code)).findFirst().orElse(null);
    }

    /** The maximum as printed, in points: on the row, for {@link NodeCode#TOTAL} the scale; null where none is. */
    public @Nullable Exact printedMax(NodeCode code) {
        Node node = tree.node(code);
        return code.equals(NodeCode.TOTAL) ? scale : node == null ? null : node.head().printedMax();
    }

    /** The same framework with other rows under the same codes. */
    public Framework withTree(Tree other) {
        return new Framework(id, version, status, name, source, appliesTo, scale, rounding, display, ties, rescale,
                inputs, other, pillars, tiers, comparisons, notes);
    }

    /** Whether results are reported under this code: the whole, a node or a pillar. */
    public boolean reports(NodeCode code) {
        Node node = tree.node(code);
        return code.equals(NodeCode.TOTAL) || pillar(code) != null
                || (node != null && !(node instanceof Node.SharedRow));
    }
}
