package vn.chiso.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param cells in the order of the columns; missing ones at the end are empty
 */
public record Row(List<String> cells, Kind kind) {

    /** What a row says. */
    public enum Kind {
        NORMAL,
        /** A heading inside the table, bold: each cell that is filled reaches over the empty ones after it. */
        GROUP,
        /** A sum, bold. */
        TOTAL
    }

    public Row {
        cells = List.copyOf(cells);
    }

    /** An ordinary row. */
    public static Row of(String... cells) {
        return new Row(List.of(cells), Kind.NORMAL);
    }
}
