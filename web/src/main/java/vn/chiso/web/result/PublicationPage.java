package vn.chiso.web.result;

import java.time.Instant;
import java.util.List;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * One version of a publication: what it is, how to check it, what differs from the version before.
 *
 * @param presence whether there is a file to be had
 * @param kept     name of the file in the folder of publications
 * @param changes  what differs from the version before, a page of it
 */
public record PublicationPage(String back, String campaignName, boolean illustrative, int number, int version,
        String publisher, Instant at, String by, String reason, String file, Presence presence, String kept,
        String fileName, String size, String digest, int snapshot, String framework, String inputs, String engine,
        List<Option> versions, List<Change> changes, Paging paging) {

    /** Whether there is a file to be had. */
    public enum Presence {
        /** It lies there. */
        THERE,
        /** It does not; whoever asks for it has it written anew, perhaps. */
        MISSING,
        /** It does not, and it cannot be written anew as it was. */
        LOST
    }

    /**
     * Something that differs.
     *
     * @param aspect     points, rank and the like
     * @param difference empty where there is none to compute
     * @param reasons    why, one or more
     */
    public record Change(String unit, String path, String code, String name, String aspect, String before,
            String after, String difference, List<String> reasons) {
    }
}
