package vn.chiso.web.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public table of results (bảng kết quả đã công bố): a version of one of our own publications, or a year as an outside
 * body published it.
 *
 * @param slug         its place in addresses, for good: {@code dti-cap-tinh-2023}, {@code cong-bo-3-lan-1}
 * @param series       tables of one series stand in one trend
 * @param publisher    who published; of a derived table, from whose figures it was computed
 * @param source       where the figures were taken from, for people
 * @param note         what one must know to read it; empty for nothing
 * @param complete     whether every ranked unit is in it; otherwise its ranks are published statements
 * @param ofUnits      how many units were ranked
 * @param shown        what stands in front
 * @param publication  our own publication; null for an outside body
 * @param version      1, and one more with every restatement
 * @param campaign     our own round; null for an outside body
 * @param framework    installed framework by which it was computed; null when not known
 * @param boundaries   on which boundaries it is drawn; null where units are not provinces
 * @param breakReason  why its values are not to be compared with the year before; empty when they are
 * @param digest       SHA-256 of the bundle; of outside tables, of the files and of what the program makes of them
 */
public record Standing(long id, String slug, String series, String seriesName, int year, String name,
        String publisher, String source, String note, Origin origin, boolean illustrative, boolean complete,
        int ofUnits, Shown shown, @Nullable Long publication, int version, @Nullable Long campaign,
        @Nullable Long framework, @Nullable Boundaries boundaries, String breakReason, String digest, Instant at) {

    /** Where a table comes from. */
    public enum Origin {
        /** Computed, locked and published here. */
        OWN,
        /** Published by an outside body. */
        OUTSIDE,
        /** Computed here from an outside body's table by a published rule; never published as such. */
        DERIVED
    }

    /** What stands in front of a result. */
    public enum Shown {
        /** Points, two decimals, with the maximum. */
        POINTS,
        /** Share of the maximum, 0 to 1, four decimals. */
        SHARE
    }

    /** Boundaries of provinces. */
    public enum Boundaries {
        /** The 63 before 1 July 2025. */
        BEFORE_2025("63"),
        /** The 34 since. */
        SINCE_2025("34");

        private final String id;

        Boundaries(String id) {
            this.id = id;
        }

        /** {@code 63} or {@code 34}, as stored and as the file of boundaries is named. */
        public String id() {
            return id;
        }

        static @Nullable Boundaries of(@Nullable String id) {
            return id == null ? null : id.equals("63") ? BEFORE_2025 : SINCE_2025;
        }
    }
}
