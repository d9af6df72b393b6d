package vn.chiso.web.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a unit downloads its packet and uploads it again.
 *
 * @param path      address of the page
 * @param entries   indicators of assessed units that the packet holds
 * @param units     assessed units
 * @param deadline  last day for supplying; null when none is planned
 * @param mayUpload whether the person enters what the unit supplies
 * @param open      whether anything may be changed now
 * @param tooLarge  whether it is more than a workbook that comes back may hold
 * @param problems  what is wrong with the file that was just uploaded
 * @param gridPath  page for entering the same indicator for several units; empty where there is one unit only
 */
public record PacketPage(String path, String campaignName, boolean illustrative, String providerName, int entries,
        int units, @Nullable LocalDate deadline, boolean mayUpload, boolean open, boolean tooLarge,
        List<String> problems,
        List<Upload> uploads, String gridPath) {

    /** A packet that the person uploaded before. */
    public record Upload(String path, String fileName, Instant uploadedAt, @Nullable Instant appliedAt) {
    }
}
