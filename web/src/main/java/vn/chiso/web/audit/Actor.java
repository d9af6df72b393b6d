package vn.chiso.web.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param id   person; null for the system itself and for people who are not signed in
 * @param name name to show even when the person is gone
 */
public record Actor(@Nullable Long id, String name) {

    /** The application itself: scheduled work, the demonstration. */
    public static final Actor SYSTEM = new Actor(null, "system");
}
