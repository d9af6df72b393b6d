package vn.chiso.web.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a table and how to check them.
 *
 * @param files    in the order in which they are offered
 * @param licence  on what terms
 * @param address  of the licence; empty when it is not known
 * @param source   where the figures come from; empty for our own
 * @param example  the file that is checked in the example; null while none is written
 * @param compute  whether the example file can also be computed once more
 * @param pagePath the page with all checksums
 */
public record FilesCard(List<Line> files, String licence, String address, String source,
        @Nullable Line example, boolean compute, String pagePath) {

    /**
     * A file.
     *
     * @param format which form it is: {@code csv}
     * @param name   its name when downloaded
     * @param size   bytes; 0 while it is not written
     * @param digest SHA-256 in hexadecimal; empty while it is not written
     */
    public record Line(String format, String name, String path, long size, String digest) {

        /** Whether it is written, so that size and checksum are known. */
        public boolean written() {
            return !digest.isEmpty();
        }

        /** The checksum in groups of eight, for the eye. */
        public String grouped() {
            return digest.replaceAll("(.{8})(?=.)", "$1 ");
        }
    }
}
