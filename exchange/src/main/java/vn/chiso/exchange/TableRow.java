package vn.chiso.exchange;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;

/** A row of a table with named columns, whatever kind of file the table stands in. */
interface TableRow {

    /** The cell without blanks around it; "" when it is empty or there is no such column. */
    String cell(String column);

    /** The cell as {@link InputText} reads values of this input; null when it cannot be one, which is told then. */
    @Nullable
    String value(String column, Input input);

    /** The problem with the place of the cell. */
    TableProblem problemAt(String column, TableProblem.Code code, Object... facts);

    /** Keeps a problem of this row. */
    void problem(String column, TableProblem.Code code, Object... facts);

    default boolean has(String column) {
        return !cell(column).isEmpty();
    }

    /** A cell that must hold something that is not a formula; "" and a problem otherwise. */
    default String identifier(String column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            problem(column, TableProblem.Code.CELL_EMPTY);
        } else if ("=+-@".indexOf(cell.charAt(0)) >= 0) {
            problem(column, TableProblem.Code.CELL_FORMULA, Problems.shortened(cell));
            return "";
        }
        return cell;
    }
}
