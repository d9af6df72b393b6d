package vn.chiso.web.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notices of a person, newest first.
 *
 * @param older address of the next page; null on the last one
 */
public record NoticesPage(List<Line> lines, boolean unread, @Nullable String older) {

    /** One notice; following its link marks it as read. */
    public record Line(long id, Instant at, String key, List<String> facts, boolean unread) {
    }
}
