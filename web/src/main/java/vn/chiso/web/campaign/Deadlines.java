package vn.chiso.web.campaign;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When each unit's time to supply figures ends. */
public record Deadlines(@Nullable LocalDate planned, Map<Long, LocalDate> extended) {

    /** Last day for a unit; null while nothing is planned. */
    public @Nullable LocalDate of(long unit) {
        LocalDate later = extended.get(unit);
        return later != null && (planned == null || later.isAfter(planned)) ? later : planned;
    }
}
