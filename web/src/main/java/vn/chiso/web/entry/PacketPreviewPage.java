package vn.chiso.web.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.ui.Paging;

/**
 * What applying an uploaded packet would change.
 *
 * @param path       address of the page; the packet's own page stands at {@code packetPath}
 * @param digest     names exactly these differences
 * @param cells      differences in all
 * @param conflicts  those whose stored value somebody changed after the download
 * @param rows       the differences on this page of the list
 * @param refusals   cells that are not taken, as sentences
 * @param notes      what people should know
 * @param moreRefusals refusals beyond those that are shown
 */
public record PacketPreviewPage(String path, String packetPath, String campaignName, boolean illustrative,
        String providerName, String fileName, Instant uploadedAt, @Nullable Instant appliedAt, String digest, int cells,
        int conflicts, int entries, List<Row> rows, Paging paging, List<String> refusals, int moreRefusals,
        List<String> notes) {

    /** How many cells are applied when all are. */
    public int free() {
        return cells - conflicts;
    }

    /**
     * A cell.
     *
     * @param changed who changed what is stored after the download, and when; empty without a conflict
     * @param doubt   why the value cannot be right; empty when nothing is wrong
     */
    public record Row(String id, String unitName, String code, String name, String entryPath, String base, String now,
            String typed, boolean number, String address, boolean conflict, String changed, String doubt) {
    }
}
