package vn.chiso.web.result;

import java.time.Instant;
import java.util.List;
import vn.chiso.web.ui.Option;

/**
 * One version of a publication: what it is, how to check it, what differs from the version before.
 *
 * @param changes scores that differ from the version before
 * @param more    how many more there are than are shown
 */
public record PublicationPage(String back, String campaignName, boolean illustrative, int number, int version,
        String publisher, Instant at, String by, String reason, String file, String fileName, String size,
        String digest, int snapshot, String framework, String inputs, String engine, List<Option> versions,
        List<Change> changes, int more) {

    /** A score that differs. */
    public record Change(String unit, String path, String code, String name, String before, String after,
            String difference, String reason) {
    }
}
