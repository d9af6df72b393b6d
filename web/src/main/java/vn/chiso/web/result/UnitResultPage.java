package vn.chiso.web.result;

import java.util.List;

/**
 * The result of one unit: every node with its points, every indicator with the way to them.
 *
 * @param back address of the table
 */
public record UnitResultPage(String back, String campaignName, boolean illustrative, int snapshot, String name,
        String block, String points, String max, String rank, String blockRank, List<Line> lines) {

    /**
     * A node.
     *
     * @param depth   0 for the top rows
     * @param outcome how the scoring of an indicator ended; empty for sums
     * @param steps   the way to the points of an indicator, as it was worded when it was locked
     * @param restatePath where the published value is corrected; empty where it is not
     * @param path    what was decided about the indicator; empty where that is not the person's business
     */
    public record Line(String code, String name, int depth, boolean indicator, String points, String max,
            String outcome, List<String> steps, String path, String restatePath) {
    }
}
