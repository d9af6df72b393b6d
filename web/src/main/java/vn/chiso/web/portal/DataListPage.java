package vn.chiso.web.portal;

import java.util.List;
import vn.chiso.web.standing.Standing;

/**
 * All open data.
 *
 * @param catalogue address of the catalogue for programs
 * @param address   the same, whole
 */
public record DataListPage(List<Series> series, String catalogue, String address) {

    /** The tables of a series; our own under the empty name. */
    public record Series(String name, List<Line> lines) {
    }

    /** A table with its files, without sizes and checksums: those stand on its own page. */
    public record Line(Standing table, String path, String licence, List<Link> files) {
    }

    /** A file of a table. */
    public record Link(String format, String path) {
    }
}
