package vn.chiso.web.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as those who judge an entry look at it.
 *
 * @param gap      sentence when its period does not cover the year; empty when it does
 * @param filePath address of the file, to be saved; empty when there is none
 * @param viewPath address of the file within a page; empty for kinds that are only saved
 * @param icon     stands for the kind of the file
 * @param address  where else it can be read; empty when nowhere
 * @param sha256   SHA-256 of the file as it was handed in; empty without a file
 */
public record EvidenceSheet(long id, String number, @Nullable LocalDate issuedOn, String issuer, String excerpt,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String gap, String filePath, Shown shown,
        String viewPath, String fileName, long fileSize, String icon, String address, String sha256) {

    /** How a page shows the file. */
    public enum Shown {
        /** In a frame of its own. */
        FRAME,
        /** As a picture. */
        PICTURE,
        /** Not at all. */
        NOT
    }
}
