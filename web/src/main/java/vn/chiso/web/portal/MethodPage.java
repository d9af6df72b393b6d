package vn.chiso.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.Text;
import vn.chiso.engine.framework.Tiers;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.catalog.InstalledFramework;
import vn.chiso.web.catalog.Verbatim;
import vn.chiso.web.standing.Standing;

/**
 * How a table was made, in words.
 *
 * @param how      sentences about points, ranks, ties and rounding
 * @param computed the framework; null for tables that we did not compute
 */
public record MethodPage(Standing table, String tablePath, String dataPath, String listPath, List<String> how,
        @Nullable Computed computed) {

    /**
     * By what a publication of ours was computed.
     *
     * @param max         maximum of the whole that counts
     * @param indicators  how many indicators count
     * @param resolutions decisions about contradictory maxima
     * @param file        the framework's file
     */
    public record Computed(InstalledFramework installed, Exact max, int indicators, List<Row> rows,
            List<Resolved> resolutions, List<PillarLine> pillars, @Nullable Tiers tiers, String file) {
    }

    /** A decision about a contradictory maximum, and who agreed on it. */
    public record Resolved(String decision, String basis) {
    }

    /** A pillar: the rows that it sums up, and their maximum. */
    public record PillarLine(Text name, String rows, Exact max) {
    }

    /**
     * A row of the framework.
     *
     * @param anchor   name of its place on the page
     * @param level    depth, 1 at the top
     * @param printed  maximum as printed; null for none
     * @param max      maximum that counts; null where the row does not count or shares the score of another
     * @param leaf     the indicator; null for a group
     * @param verbatim its rule as published
     */
    public record Row(String code, String anchor, Text name, int level, @Nullable Exact printed, @Nullable Exact max,
            boolean counted, String sharesWith, Node.@Nullable Leaf leaf, List<Verbatim> verbatim,
            List<Verbatim> note) {

        /** Whether what counts is not what is printed. */
        public boolean differs() {
            return max != null && !max.equals(printed);
        }
    }
}
