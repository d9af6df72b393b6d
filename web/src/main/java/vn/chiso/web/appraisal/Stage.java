package vn.chiso.web.appraisal;

import java.util.Locale;

/** When something was decided about a declared value; what comes later counts. */
public enum Stage {
    /** Thẩm định: the appraiser of the indicator. */
    APPRAISAL,
    /** Hội đồng: the council, about an appeal. */
    COUNCIL,
    /** Đính chính: the standing agency, after publication. */
    RESTATEMENT;

    /** {@code council}; also the end of the key of its name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
