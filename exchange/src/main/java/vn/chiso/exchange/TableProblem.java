package vn.chiso.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something wrong with a table, at a place.
 *
 * @param row     line of the file or row of the sheet, counted from 1 with the header; 0 for the file as a whole
 * @param column  name of the column; "" for the row as a whole
 * @param address the cell as a spreadsheet calls it, {@code Số liệu!E14}; "" where the file has no addresses
 * @param facts   what the sentence names, in the order of the message's places
 */
public record TableProblem(long row, String column, String address, Code code, List<String> facts) {

    private static final Set<Code> NOTES = Set.of(Code.FORMULA_RESULT);

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
        NO_UNITS,
        NOT_WORKBOOK, OLD_WORKBOOK, ENCRYPTED, MACROS, EXTERNAL_LINKS, PART_NAMES, DOCTYPE, WORKBOOK_BROKEN,
        INFLATED_TOO_LARGE, TOO_MANY_PARTS,
        TABLE_MISSING, TABLE_TWICE, CELL_ERROR, CELL_DATE, NUMBER_AS_PERCENT, FORMULA_UNKNOWN, FORMULA_RESULT,
        PACKET_MISSING, PACKET_CHANGED, PACKET_NEWER, PACKET_CAMPAIGN, PACKET_UNIT, PACKET_FRAMEWORK,
        PACKET_ROW_ADDED, PACKET_ROW_FOREIGN, PACKET_ROW_TWICE, PACKET_ROW_MIXED, PACKET_LOCKED, PACKET_CLAIM_BAD,
        PACKET_TEXT_LONG,
        UNIT_UNKNOWN, INDICATOR_UNKNOWN, BASIS_BAD, POINTS_BAD, RESOLUTION_BAD,
        PLAN_NUMBER_BAD, PLAN_COUNT_BAD, PLAN_AMOUNT_BAD, PLAN_YEARS_BAD, PLAN_PERIOD_BAD, PLAN_WORD_BAD,
        PLAN_FRACTION_BAD, PLAN_FIGURE_BAD, PLAN_PERCENT, PLAN_FACT_UNKNOWN, PLAN_FACT_TWICE, PLAN_FACT_MISSING,
        PLAN_TASK_UNKNOWN, PLAN_TASK_TWICE, PLAN_SOURCE_TWICE, PLAN_ID_BAD, PLAN_CODE_NUMBER;

        /** The stable name: {@code number-bad}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A problem of a file without addresses. */
    public TableProblem(long row, String column, Code code, List<String> facts) {
        this(row, column, "", code, facts);
    }

    /** Whether this is told only so that people know; nothing has to be corrected. */
    public boolean isNote() {
        return NOTES.contains(code);
    }
}
