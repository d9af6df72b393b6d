package vn.chiso.cli;

/** Output formats. */
enum Format {
    /** For people, in their number format. */
    TABLE,
    /** For programs and spreadsheets: plain numbers. */
    CSV,
    /** For programs: plain numbers and exact fractions. */
    JSON
}
