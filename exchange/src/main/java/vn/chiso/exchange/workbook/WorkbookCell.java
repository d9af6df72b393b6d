package vn.chiso.exchange.workbook;

/**
 * A cell with content, as people see it.
 *
 * @param row     from 1
 * @param column  from 1
 * @param text    text in NFC without blanks around it; a number as plain decimal of at most 15 digits, which is what
 *                spreadsheets keep; 1 or 0; the error's name; a date as dd/MM/yyyy
 * @param formula whether it is the last result of a formula
 */
public record WorkbookCell(int row, int column, Kind kind, String text, boolean formula) {

    /** What the cell shows. */
    public enum Kind {
        TEXT, NUMBER,
        /** A number shown with a % sign: 48,37% holds 0.4837. */
        PERCENT, DATE, BOOLEAN, ERROR,
        /** A formula that was never computed. */
        NO_RESULT
    }

    /** The address: {@code E14}. */
    public String address() {
        return address(row, column);
    }

    /** The address of a place, both counted from 1. */
    public static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
