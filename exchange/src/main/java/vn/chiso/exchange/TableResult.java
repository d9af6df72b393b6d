package vn.chiso.exchange;

import java.util.List;

/** What reading a table gives. */
public sealed interface TableResult<T> {

    /**
     * The table was read.
     *
     * @param warnings values that were taken as they stand and cannot be right (out of range); they will score 0
     */
    record Read<T>(T content, List<TableProblem> warnings) implements TableResult<T> {
    }

    /** The table cannot be used; every problem that could be seen, in the file's order. */
    record Refused<T>(List<TableProblem> problems) implements TableResult<T> {
    }
}
