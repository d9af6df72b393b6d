package vn.chiso.web.campaign;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Phases of a round, in their order (DOMAIN: the workflow). */
public enum Phase {
    /** Giao chỉ tiêu: the round is set up. */
    PREPARATION,
    /** Tự đánh giá: units supply their figures. */
    SELF_ASSESSMENT,
    /** Thẩm định: appraisers check them. */
    APPRAISAL,
    /** Kiến nghị: units object, the council decides. */
    APPEAL,
    /** Chốt kết quả: values are final. */
    LOCK,
    /** Công bố: results are public. */
    PUBLICATION;

    /** {@code self-assessment}; also the end of the key of its name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The phase that follows; null after the last. */
    public @Nullable Phase next() {
        return switch (this) {
            case PREPARATION -> SELF_ASSESSMENT;
            case SELF_ASSESSMENT -> APPRAISAL;
            case APPRAISAL -> APPEAL;
            case APPEAL -> LOCK;
            case LOCK -> PUBLICATION;
            case PUBLICATION -> null;
        };
    }

    /** The phase before; null before the first. */
    public @Nullable Phase previous() {
        return switch (this) {
            case PREPARATION -> null;
            case SELF_ASSESSMENT -> PREPARATION;
            case APPRAISAL -> SELF_ASSESSMENT;
            case APPEAL -> APPRAISAL;
            case LOCK -> APPEAL;
            case PUBLICATION -> LOCK;
        };
    }

    /** Whether this phase comes before the other. */
    public boolean isBefore(Phase other) {
        return compareTo(other) < 0;
    }
}
