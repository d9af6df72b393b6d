package vn.chiso.web.organisation.table;

import java.util.List;
import java.util.Map;

/**
 * A table as somebody sent it.
 *
 * @param problems what is wrong with the file as a whole; then there are no rows
 */
record Table(List<Row> rows, List<Problem> problems) {

    /**
     * A row that holds something.
     *
     * @param number  as spreadsheets count, the heading is usually 1
     * @param cells   by column; what is empty is absent
     * @param letters letters of the columns
     */
    record Row(int number, Map<String, String> cells, Map<String, String> letters) {

        /** Text of a cell; empty when there is none. */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Address of a cell; that of the first cell of the row for a column that the table does not have. */
        String address(String column) {
            return letters.getOrDefault(column, "A") + number;
        }
    }

    static Table refused(Problem problem) {
        return new Table(List.of(), List.of(problem));
    }
}
