package vn.chiso.document;

import java.util.List;

/** A piece of a body, in reading order. */
public sealed interface Block {

    /**
     * A heading with its number as people write it.
     *
     * @param level 1: {@code I. TÌNH HÌNH} in bold capitals; 2: {@code 1. Kết quả} bold; 3: {@code a) Tỉnh}
     * @param text  the heading with its number
     */
    record Part(int level, String text) implements Block {

        /** @throws IllegalArgumentException when the level is not 1, 2 or 3 */
        public Part {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("level " + level);
            }
        }
    }

    /** A paragraph. */
    record Paragraph(String text) implements Block {
    }

    /** A line of a list; written with a dash before it. */
    record Item(String text) implements Block {
    }

    /**
     * A table. Its header is repeated on each page; only rows of more than 8 lines are broken over pages.
     *
     * @param caption above the table; "" for none
     * @param columns at least one
     * @param note    below the table; "" for none
     */
    record Table(String caption, List<Column> columns, List<Row> rows, String note) implements Block {

        /** @throws IllegalArgumentException without columns, or when a row has more cells than there are columns */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("a table without columns");
            }
            for (Row row : rows) {
                if (row.cells().size() > columns.size()) {
                    throw new IllegalArgumentException("row with " + row.cells().size() + " cells: " + row.cells());
                }
            }
        }
    }
}
