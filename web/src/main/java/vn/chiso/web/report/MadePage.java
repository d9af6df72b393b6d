package vn.chiso.web.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Paging;

/**
 * A document that is made or was made.
 *
 * @param draftPath the document's texts
 * @param percent   how far it is, 0 to 100
 * @param files     what can be saved
 * @param pictures  numbers of the pages shown
 * @param paging    of the pages
 * @param refusal   why nothing came of it; null when it went well
 */
public record MadePage(String path, String draftPath, String kind, String title, boolean over, boolean waiting,
        int percent, List<File> files, List<Integer> pictures, Paging paging, @Nullable Refusal refusal) {

    /** A file. */
    public record File(String ending, String path, String size) {
    }
}
