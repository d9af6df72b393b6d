package vn.chiso.web.appraisal;

import java.util.Locale;

/** What was decided about a declared value. */
public enum Verdict {
    /** Chấp nhận: what the unit declared counts. */
    ACCEPTED,
    /** Điều chỉnh: other figures count; the rule gives the points. */
    CORRECTED,
    /** Không công nhận: 0 points. */
    REJECTED,
    /** Chấm trực tiếp: points by hand. */
    SET_BY_HAND,
    /** Giữ nguyên: what was decided before counts; only for what is decided after an appraisal. */
    UPHELD;

    /** {@code set-by-hand}; also the end of the key of its name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
