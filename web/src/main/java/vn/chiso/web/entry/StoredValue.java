package vn.chiso.web.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A figure as it is stored, with where it comes from and who entered it. */
public record StoredValue(String value, String source, Instant changedAt, @Nullable Long changedBy) {
}
