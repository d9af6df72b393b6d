package vn.chiso.web.appraisal;

import java.util.List;
import vn.chiso.web.ui.Paging;

/**
 * The units of a round with how the appraisal of each ended.
 *
 * @param open  whether the appraisal is over
 * @param query part of the name of a unit; empty for all
 */
public record AppealResultsPage(String campaignName, boolean illustrative, String path, boolean open, String query,
        List<Line> lines, Paging paging) {

    /** A unit and how its appraisal ended, in numbers of indicators. */
    public record Line(long unit, String name, int lowered, int accepted, int appeals, int undecided) {
    }
}
