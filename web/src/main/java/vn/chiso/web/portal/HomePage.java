package vn.chiso.web.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.standing.MapPage;
import vn.chiso.web.standing.RankingPage.Movement;
import vn.chiso.web.standing.Standing;

/**
 * The first public page: the latest publication, and all tables.
 *
 * @param latest null while there is no table at all
 * @param series all tables, series by series
 */
public record HomePage(@Nullable Latest latest, List<Series> series) {

    /**
     * The latest publication.
     *
     * @param path    its ranking
     * @param others  other tables of its series
     * @param rows    its first units
     * @param units   how many there are in all
     * @param map     null for tables without boundaries
     * @param before  year with which ranks are compared; empty for none
     * @param files   in which forms it can be fetched
     * @param history its versions, the latest first; empty for outside bodies
     */
    public record Latest(Standing table, String path, String methodPath, String dataPath, @Nullable MapPage map,
            List<Line> others, List<Figure> figures, List<Row> rows, int units, String before, FilesCard files,
            List<Version> history) {
    }

    /** A figure with what it is. */
    public record Figure(String label, String value, String unit, String note) {
    }

    /** A unit. */
    public record Row(String rank, String name, String path, String value, String max, @Nullable Movement moved) {
    }

    /** A version of a publication. */
    public record Version(int version, Instant at, String reason, String path, boolean current) {
    }

    /** The tables of a series; our own under the empty name. */
    public record Series(String name, List<Line> lines) {
    }

    /** A table. */
    public record Line(Standing table, String path, boolean current) {
    }
}
