package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.chiso.document.Alignment;
import vn.chiso.document.Block;
import vn.chiso.document.Column;
import vn.chiso.document.Row;
import vn.chiso.engine.planning.plan.Heading;

/** A table on its way. Columns that need not stand are left out where no row says anything in them. */
final class Sheet {

    private final List<Column> columns = new ArrayList<>();
    private final Set<Integer> optional = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    /** A column that always stands. */
    Sheet column(String title, int width, Alignment alignment) {
        return column(new Column(title, width, alignment));
    }

    /** A column that always stands. */
    Sheet column(Column column) {
        columns.add(column);
        return this;
    }

    /** A column that stands where some row says something in it. */
    Sheet optional(String title, int width, Alignment alignment) {
        optional.add(columns.size());
        return column(title, width, alignment);
    }

    /** Adds a row with a cell for each column. */
    void row(Row.Kind kind, List<String> cells) {
        rows.add(new Row(cells, kind));
    }

    /**
     * Adds rows under their headings: before the first row under a heading, that heading and those above it that have not
     * stood yet.
     *
     * @param <T>     what stands in a row
     * @param heading code of the heading of a row; "" for none
     * @param group   cells of a heading
     * @param cells   of a row
     */
    <T> void grouped(List<Heading> headings, List<T> all, Function<T, String> heading,
            Function<Heading, List<String>> group, Function<T, List<String>> cells) {
        Set<String> shown = new LinkedHashSet<>();
        for (T each : all) {
            for (Heading above : headings) {
                if (above.covers(heading.apply(each)) && shown.add(above.code())) {
                    row(Row.Kind.GROUP, group.apply(above));
                }
            }
            row(Row.Kind.NORMAL, cells.apply(each));
        }
    }

    /** Code and name of a heading, and nothing in the other columns. */
    List<String> heading(Heading heading) {
        return filled(List.of(heading.code(), heading.name()));
    }

    /** Some first cells, and empty ones in the columns after them. */
    List<String> filled(List<String> first) {
        List<String> cells = new ArrayList<>(first);
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        return cells;
    }

    /** The table; "" for no caption and no note. */
    Block.Table table(String caption, String note) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(column -> !optional.contains(column) || says(column)).boxed().toList();
        return new Block.Table(caption, kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> new Row(kept.stream().map(column -> row.cells().get(column)).toList(),
                        row.kind())).toList(),
                note);
    }

    private boolean says(int column) {
        return rows.stream().anyMatch(row -> row.kind() == Row.Kind.NORMAL && !row.cells().get(column).isEmpty());
    }
}
