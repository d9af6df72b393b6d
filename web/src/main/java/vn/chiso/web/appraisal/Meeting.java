package vn.chiso.web.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the council that decides appeals.
 *
 * @param minutes   what was said, beside the decisions themselves
 * @param closedAt  when its minutes were signed off; nothing is decided in it afterwards
 * @param items     disputes on its agenda
 * @param decided   those of them that are decided
 * @param changedAt when title, day or minutes were written last; null where nobody knows
 * @param changedBy by whom
 */
public record Meeting(long id, long campaign, String title, LocalDate heldOn, String minutes,
        @Nullable Instant closedAt, int version, int items, int decided, @Nullable Instant changedAt,
        @Nullable Long changedBy) {

    /** The meeting as somebody saw it who read another version. */
    Meeting seen(int read) {
        return new Meeting(id, campaign, title, heldOn, minutes, closedAt, read, items, decided, changedAt,
                changedBy);
    }

    /** Whether disputes may be put on its agenda and decided. */
    public boolean open() {
        return closedAt == null;
    }
}
