package vn.chiso.web.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan as it is stored.
 *
 * @param position order in its table
 * @param due      last day on which it is in time; null where its words name none
 * @param percent  how much of it is done; null when nobody has said
 * @param version  what a change must name, so that nobody overwrites another's
 */
public record PlanRow(long id, long plan, int position, RowContent content, RowState state, @Nullable Integer percent,
        @Nullable LocalDate due, int version, Instant changedAt, String changedBy) {
}
