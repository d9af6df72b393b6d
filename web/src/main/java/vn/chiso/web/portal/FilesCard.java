package vn.chiso.web.portal;

import java.util.List;

/**
 * The files of a table and how to check them.
 *
 * @param files    in the order in which they are offered
 * @param licence  on what terms
 * @param address  of the licence; empty when it is not known
 * @param source   where the figures come from; empty for our own
 * @param checked  name of the file that is checked in the example
 * @param compute  whether the example file can also be computed once more
 * @param pagePath the page with all checksums
 */
public record FilesCard(List<Line> files, String licence, String address, String source, String checked,
        boolean compute, String pagePath) {

    /**
     * A file.
     *
     * @param format which form it is: {@code csv}
     * @param name   its name when downloaded
     * @param digest SHA-256 in hexadecimal
     */
    public record Line(String format, String name, String path, long size, String digest) {

        /** The checksum in groups of eight, for the eye. */
        public String grouped() {
            return digest.replaceAll("(.{8})(?=.)", "$1 ");
        }
    }

    /** The file that is checked in the example. */
    public Line example() {
        return files.stream().filter(file -> file.name().equals(checked)).findFirst().orElseThrow();
    }
}
