package vn.chiso.exchange.workbook;

/** Why a file is not read as a workbook. The names are those of the table problems that tell people. */
public enum Flaw {
    /** Fact: the limit in MB. */
    FILE_TOO_LARGE, FILE_EMPTY,
    /** No workbook at all, or one of another kind: CSV, PDF, OpenDocument, .xlsb. */
    NOT_WORKBOOK,
    /** Excel 97-2003. */
    OLD_WORKBOOK, ENCRYPTED, MACROS, EXTERNAL_LINKS, PART_NAMES, DOCTYPE, WORKBOOK_BROKEN,
    /** Fact: the limit in MB. */
    INFLATED_TOO_LARGE,
    /** Fact: the limit. */
    TOO_MANY_PARTS,
    /** Fact: the limit. */
    TOO_MANY_ROWS
}
