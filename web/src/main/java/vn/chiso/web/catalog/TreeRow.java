package vn.chiso.web.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Text;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.number.Exact;

/**
 * A row of a framework as the table of the tree shows it.
 *
 * @param anchor     name of the row's place on the page
 * @param parent     code of the row above; empty for none
 * @param level      depth, 1 at the top
 * @param kind       group, indicator, or a row that shares the score of another
 * @param open       for a group: whether its rows are shown
 * @param shown      whether the groups above it are open
 * @param counted    whether its points count
 * @param printed    printed maximum; null for none
 * @param sum        for a group: what its indicators sum up to
 * @param rule       for an indicator: its rule
 * @param letters    letters of its inputs
 * @param indicators for a group: how many indicators count in it
 * @param heldBy     agencies that usually hold the figures
 * @param worst      the worst finding of this very row; null for none
 * @param path       page of an indicator; empty for a group
 * @param toggle     for a group: address of the page with the group opened or closed
 * @param sharesWith for a row that shares a score: the row whose score it is
 */
public record TreeRow(String code, String anchor, String parent, Text name, int level, Kind kind, boolean open,
        boolean shown, boolean counted, @Nullable Exact printed, @Nullable Exact sum, @Nullable Rule rule,
        String letters, int indicators, List<String> heldBy, Finding.@Nullable Level worst, String path,
        String toggle, String sharesWith) {

    /** What a row is. */
    public enum Kind {
        GROUP, INDICATOR, SHARED
    }

    /** Whether it is a group. */
    public boolean group() {
        return kind == Kind.GROUP;
    }

    /** Whether the printed maximum is not what the indicators sum up to. */
    public boolean differs() {
        return sum != null && !sum.equals(printed);
    }
}
