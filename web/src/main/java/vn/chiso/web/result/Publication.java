package vn.chiso.web.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Results as they were made public. What is published stays; a restatement is another version beside it.
 *
 * @param snapshot  the results
 * @param number    counted over all rounds of the installation
 * @param version   1 when first published, one more with every restatement
 * @param publisher who published, by name of the agency
 * @param reason    why it was restated; empty for version 1
 * @param digest    SHA-256 of the bundle
 * @param size      bytes of the bundle
 */
public record Publication(long id, long campaign, long snapshot, int number, int version, String publisher,
        String reason, String digest, long size, Instant at, @Nullable Long by) {

    /** Name of the bundle's file: {@code cong-bo-3-lan-2.zip}. */
    public String fileName() {
        return "cong-bo-" + number + "-lan-" + version + ".zip";
    }
}
