package vn.chiso.web.entry;

/** Where one indicator of one assessed unit stands (DOMAIN: the workflow). */
public enum EntryState {
    /** Chưa nhập. */
    EMPTY,
    /** Đang nhập. */
    ENTERING,
    /** Chờ duyệt: the officer has proposed it, the head has not signed. */
    PROPOSED,
    /** Đã nộp. */
    SUBMITTED,
    /** Trả lại. */
    RETURNED,
    /** Đang thẩm định. */
    IN_APPRAISAL,
    /** Đã thẩm định. */
    APPRAISED,
    /** Có kiến nghị. */
    APPEALED,
    /** Đã chốt. */
    LOCKED,
    /** Đã công bố. */
    PUBLISHED;

    /** Whether the officer may still change values. */
    public boolean open() {
        return this == EMPTY || this == ENTERING || this == RETURNED;
    }
}
