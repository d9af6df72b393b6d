package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.ui.Paging;

/**
 * The library of the unit, to choose from for an indicator.
 *
 * @param path      of this page
 * @param backPath  page of the indicator
 * @param indicator its code and name
 * @param query     what was searched for
 */
public record EvidencePickPage(String path, String backPath, String indicator, String query, List<EvidenceLine> lines,
        Paging paging) {
}
