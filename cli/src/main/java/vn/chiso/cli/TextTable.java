package vn.chiso.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table for people to read in a terminal or a text file. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();
    private final Set<Integer> right = new HashSet<>();

    TextTable(String... header) {
        rows.add(header);
    }

    /** Aligns a column to the right, for numbers. */
    TextTable right(int column) {
        right.add(column);
        return this;
    }

    void row(String... cells) {
        rows.add(cells);
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String blanks = " ".repeat(widths[i] - width(row[i]));
                line.append(right.contains(i) ? blanks + row[i] : row[i] + blanks)
                        .append(i + 1 < row.length ? "  " : "");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Vietnamese letters in composed form take one place each. */
    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
