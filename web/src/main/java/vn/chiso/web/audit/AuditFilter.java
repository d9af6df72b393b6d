package vn.chiso.web.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines to show.
 *
 * @param person part of the name of who did it; empty for anyone
 * @param action stable name; empty for any
 * @param from   first day
 * @param to     last day
 * @param before only lines older than this one, for the next page
 */
public record AuditFilter(String person, String action, @Nullable Long campaign, @Nullable Long unit,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long before) {

    /** The same, but only lines older than one. */
    public AuditFilter before(long line) {
        return new AuditFilter(person, action, campaign, unit, from, to, line);
    }
}
