package vn.chiso.engine.framework.resolution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.NodeCode;

/**
 * A campaign's decision about a printed maximum that is not the sum of the indicators. The print stays as it is; the
 * decision says what counts. In a database row it is {@link #kind()}, {@link #node()} and {@link #target()}; one line of
 * text is {@link #text()}. See docs/decisions/resolutions.md.
 */
public sealed interface Resolution {

    /** The stable name of the decision: {@code sum-of-leaves}, {@code rescale-to-printed}, {@code move-printed}, ... */
    String kind();

    /** The row whose printed maximum is decided about; {@link NodeCode#TOTAL} for the whole. */
    NodeCode node();

    /** The row to which the printed number is moved; null where nothing is moved. */
    default @Nullable NodeCode target() {
        return null;
    }

    /** The rows whose maximum this settles; a row is settled once. */
    default List<NodeCode> settles() {
        NodeCode target = target();
        return target == null ? List.of(node()) : List.of(node(), target);
    }

    /** The row that is brought to a printed number; null where every sum stays. */
    default @Nullable NodeCode rescaled() {
        return null;
    }

    /** The decision in one line: {@code move-printed 3.1 3}. {@link #parse} reads it back. */
    default String text() {
        NodeCode target = target();
        return kind() + " " + node() + (target == null ? "" : " " + target);
    }

    /** The sum of the indicators counts; changes nothing and records that somebody decided so. */
    record SumOfLeaves(NodeCode node) implements Resolution {

        static final String KIND = "sum-of-leaves";

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** The printed maximum counts: all indicators in and below the row are brought to it in proportion. */
    record RescaleToPrinted(NodeCode node) implements Resolution {

        static final String KIND = "rescale-to-printed";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public NodeCode rescaled() {
            return node;
        }
    }

    /** The number printed on {@code from} was meant for {@code to}; the sums of the indicators count on both rows. */
    record MovePrinted(NodeCode from, NodeCode to) implements Resolution {

        static final String KIND = "move-printed";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public NodeCode node() {
            return from;
        }

        @Override
        public NodeCode target() {
            return to;
        }
    }

    /** The number printed on {@code from} was meant for {@code to}, and the indicators of {@code to} are brought to it. */
    record MovePrintedAndRescale(NodeCode from, NodeCode to) implements Resolution {

        static final String KIND = "move-printed-and-rescale";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public NodeCode node() {
            return from;
        }

        @Override
        public NodeCode target() {
            return to;
        }

        @Override
        public NodeCode rescaled() {
            return to;
        }
    }

    /**
     * The decision of a database row.
     *
     * @param target null or empty where nothing is moved
     * @return empty for an unknown kind, an empty row, or a target where none belongs or none where one does
     */
    static Optional<Resolution> of(String kind, String node, @Nullable String target) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        NodeCode code = new NodeCode(node);
        if (target == null || target.isEmpty()) {
            return switch (kind) {
                case SumOfLeaves.KIND -> Optional.of(new SumOfLeaves(code));
                case RescaleToPrinted.KIND -> Optional.of(new RescaleToPrinted(code));
                default -> Optional.empty();
            };
        }
        NodeCode to = new NodeCode(target);
        return switch (kind) {
            case MovePrinted.KIND -> Optional.of(new MovePrinted(code, to));
            case MovePrintedAndRescale.KIND -> Optional.of(new MovePrintedAndRescale(code, to));
            default -> Optional.empty();
        };
    }

    /** The decision of one line, as {@link #text()} writes it; empty for anything else. */
    static Optional<Resolution> parse(String text) {
        String[] words = text.split(" ", -1);
        return words.length < 2 || words.length > 3
                ? Optional.empty()
                : of(words[0], words[1], words.length == 3 ? words[2] : null);
    }
}
