package vn.chiso.engine.framework;

import java.util.List;

/**
 * What equal results mean for the rank.
 *
 * @param style   whether the ranks after a tie are skipped
 * @param breakBy codes of nodes or pillars that are compared, in this order, before a tie stands
 */
public record Ties(Style style, List<NodeCode> breakBy) {

    /** How ranks go on after a tie. */
    public enum Style {
        /** 1, 2, 2, 4: the usual rule. */
        SKIP,
        /** 1, 2, 2, 3. */
        DENSE
    }

    public static final Ties DEFAULT = new Ties(Style.SKIP, List.of());
}
