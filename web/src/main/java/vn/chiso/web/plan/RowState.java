package vn.chiso.web.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a row of a plan is. */
public enum RowState {
    /** Chưa bắt đầu. */
    NOT_STARTED,
    /** Đang làm. */
    RUNNING,
    /** Hoàn thành. */
    DONE,
    /** Tạm dừng. */
    PAUSED;

    /** {@code not-started}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "plan.row." + id();
    }

    /** Whether it is late (quá hạn): its last day is over, it is not done and nobody has paused it. */
    public boolean late(@Nullable LocalDate due, LocalDate today) {
        return (this == NOT_STARTED || this == RUNNING) && due != null && today.isAfter(due);
    }
}
