package vn.chiso.web.entry;

import java.util.List;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/** The library of the person's unit. */
public record EvidenceLibraryPage(String unitName, String query, String use, List<Option> uses,
        List<EvidenceLine> lines, Paging paging, boolean mayAdd) {
}
