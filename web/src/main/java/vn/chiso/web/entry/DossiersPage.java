package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.ui.Paging;

/** The assessed units of a round. */
public record DossiersPage(String campaignName, List<Line> lines, Paging paging) {

    /** A unit. */
    public record Line(String name, String block, String path) {
    }
}
