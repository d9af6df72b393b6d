package vn.chiso.web.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.ui.Option;

/**
 * One installed framework as a tree.
 *
 * @param text         what the rows are filtered by
 * @param onlyFindings whether only rows with findings are shown
 * @param closed       closed groups in the form of the address; empty when all are open
 * @param others       other installed versions of the same framework
 */
public record FrameworkPage(InstalledFramework installed, FrameworkFacts facts, String path, List<TreeRow> rows,
        String text, boolean onlyFindings, String closed, List<FindingLine> findings, List<FrozenCheck.Use> uses,
        List<Option> others, List<PillarLine> pillars, boolean mayInstall) {

    /** Whether not all rows are shown. */
    public boolean filtered() {
        return onlyFindings || !text.isBlank();
    }

    /**
     * A sum beside the tree.
     *
     * @param max       the maximum that counts
     * @param published nominal maximum printed somewhere; null for none
     */
    public record PillarLine(Pillar pillar, String nodes, Exact max, @Nullable Exact published) {
    }
}
