package vn.chiso.exchange;

import java.util.List;
import java.util.Locale;

/**
 * Something wrong with a table, at a place.
 *
 * @param row    line of the file, counted from 1 with the header; 0 for the file as a whole
 * @param column name of the column; "" for the row as a whole
 * @param facts  what the sentence names, in the order of the message's places
 */
public record TableProblem(long row, String column, Code code, List<String> facts) {

    /** Kinds of problem; {@link #id()} is stable, for programs that read the output. */
    public enum Code {
        FILE_TOO_LARGE, FILE_EMPTY, NOT_UTF8, NOT_NFC, CONTROL_CHARACTER, NOT_CSV, SPREADSHEET, COLUMN_MISSING,
        COLUMN_TWICE,
        SEPARATOR_SEMICOLON, ROW_TOO_SHORT, CELL_EMPTY, CELL_TOO_LONG, CELL_FORMULA, ROW_DUPLICATE, TOO_MANY_ROWS,
        TOO_MANY_UNITS,
        INPUT_UNKNOWN, INPUT_IS_CONSTANT, INPUT_IS_NO_CONSTANT, NUMBER_BAD, NUMBER_COMMA, NUMBER_THOUSANDS,
        NUMBER_PERCENT, ANSWER_BAD,
        OPTION_BAD, OUT_OF_LIMITS, OUT_OF_RANGE_COUNT, OUT_OF_RANGE_AMOUNT, OUT_OF_RANGE_SHARE, OUT_OF_RANGE_POINTS,
        RANK_BAD,
        NO_UNITS;

        /** The stable name: {@code number-bad}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
