package vn.chiso.exchange.workbook;

/** How a cell looks and whether people may fill it in on a protected sheet. */
public enum Look {
    TITLE, HEADING,
    /** Wrapped text. */
    TEXT,
    /** Wrapped text on the background of a group of rows. */
    GROUP,
    /** Text that looks like a number and must not become one: codes. */
    CODE,
    /** A number as it is. */
    NUMBER,
    /** A number with two decimals. */
    POINTS,
    /** A whole number with separators: money. */
    AMOUNT,
    /** A number as a percentage. */
    SHARE,
    /** A number or an answer to fill in. */
    ENTRY,
    /** A text to fill in. */
    ENTRY_TEXT,
    /** An entry that is filled in elsewhere. */
    LOCKED,
    /** What people have decided, in place of what is worked out. */
    DECIDED
}
