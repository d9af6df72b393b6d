package vn.chiso.web.plan.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a lead unit reports for a quarter, without its rows.
 *
 * @param sentAt  null while it is a draft
 * @param sentBy  name of who sent it; null while it is a draft
 * @param version 0 while nothing is stored
 */
public record Report(long id, long plan, long unit, Quarter quarter, Words words, @Nullable Instant sentAt,
        @Nullable String sentBy, int version, @Nullable Instant changedAt, String changedBy) {

    /** What is said about the quarter as a whole. */
    public record Words(String obstacles, String causes, String proposals) {

        static final Words NONE = new Words("", "", "");
    }

    /** A report that nobody has begun. */
    static Report none(long plan, long unit, Quarter quarter) {
        return new Report(0, plan, unit, quarter, Words.NONE, null, null, 0, null, "");
    }

    public boolean sent() {
        return sentAt != null;
    }
}
