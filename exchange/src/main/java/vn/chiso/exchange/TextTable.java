package vn.chiso.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.exchange.workbook.WorkbookRefusal;
import vn.chiso.exchange.workbook.WorkbookWriter;

/**
 * A table of texts with named columns, as CSV or as a workbook, both ways: lists that an application offers for filling in
 * with a spreadsheet. Every row knows where it stood, so that the application can name the cell of its own problems.
 */
public final class TextTable {

    private TextTable() {
    }

    /**
     * A column.
     *
     * @param id       name that programs use, and that heads the column of a CSV file
     * @param headings names that people see in a workbook; the first is written
     * @param width    in characters
     * @param look     how its cells look
     */
    public record Column(String id, List<String> headings, int width, Look look) {
    }

    /** A row with the cells of the columns. */
    public static final class Row {
        private final Map<String, String> cells = new HashMap<>();
        private final TableRow row;

        private Row(TableRow row, List<Column> columns) {
            this.row = row;
            columns.forEach(column -> cells.put(column.id(), row.cell(column.id())));
        }

        /** The cell of a column without blanks around it; "" when it is empty. */
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A sentence about a cell of this row, with the place of the cell before it. */
        public String at(String column, String sentence, Messages messages) {
            TableProblem place = row.problemAt(column, TableProblem.Code.CELL_EMPTY);
            return place.address().isEmpty()
                    ? messages.say("at.cell", place.row(), column, sentence)
                    : messages.say("at.address", place.address(), sentence);
        }
    }

    /**
     * Reads a file that came over the network, CSV or workbook by its content. All columns must be there.
     *
     * @throws IOException when the bytes cannot be read
     */
    public static TableResult<List<Row>> read(List<Column> columns, byte[] file) throws IOException {
        List<String> ids = columns.stream().map(Column::id).toList();
        List<Row> rows = new ArrayList<>();
        List<TableProblem> problems;
        if (InputsWorkbook.looksLikeWorkbook(Arrays.copyOf(file, 4))) {
            problems = workbook(columns, ids, file, rows);
        } else {
            CsvTable table = new CsvTable(ids);
            table.read(new ByteArrayInputStream(file), row -> rows.add(new Row(row, columns)));
            problems = table.problems();
        }
        return problems.isEmpty()
                ? new TableResult.Read<>(List.copyOf(rows), List.of())
                : new TableResult.Refused<>(problems);
    }

    private static List<TableProblem> workbook(List<Column> columns, List<String> ids, byte[] file, List<Row> rows) {
        return switch (SafeWorkbook.open(file, WorkbookLimits.UPLOADED)) {
            case WorkbookRefusal refusal -> List.of(SheetTable.problem(refusal));
            case SafeWorkbook workbook -> {
                Map<String, String> aliases = new HashMap<>();
                Map<String, String> shown = new HashMap<>();
                for (Column column : columns) {
                    aliases.put(column.id(), column.id());
                    shown.put(column.id(), column.headings().getFirst());
                    column.headings().forEach(name -> aliases.put(name.toLowerCase(Locale.ROOT), column.id()));
                }
                SheetTable table = new SheetTable(ids, ids, aliases, shown);
                table.read(workbook, (row, problems) -> {
                    if (!row.isEmpty(ids) && row.wellFormed(ids)) {
                        rows.add(new Row(row, columns));
                    }
                });
                yield table.problems();
            }
        };
    }

    /**
     * Writes the rows as CSV in UTF-8, with a mark at the start without which Excel shows Vietnamese names garbled.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void writeCsv(List<Column> columns, List<List<String>> rows, OutputStream output)
            throws IOException {
        output.write(new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (CsvFile csv = new CsvFile(output)) {
            csv.row(columns.stream().map(Column::id).toArray(String[]::new));
            rows.forEach(row -> csv.row(row.toArray(String[]::new)));
        }
    }

    /**
     * Writes the rows as a workbook with one sheet.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void writeWorkbook(String title, String sheet, List<Column> columns, List<List<String>> rows,
            OutputStream output) throws IOException {
        WorkbookWriter workbook = new WorkbookWriter(output, title);
        SheetWriter writer = workbook.sheet(sheet).widths(columns.stream().mapToInt(Column::width).toArray())
                .page(1, 2).head(title);
        for (int i = 0; i < columns.size(); i++) {
            writer.text(1, i + 1, columns.get(i).headings().getFirst(), Look.HEADING);
        }
        int at = 1;
        for (List<String> row : rows) {
            at++;
            for (int i = 0; i < columns.size(); i++) {
                writer.text(at, i + 1, row.get(i), columns.get(i).look());
            }
            writer.endRow(at);
        }
        writer.filter(1, at, columns.size());
        workbook.finish();
    }
}
