package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.chiso.exchange.workbook.Opening;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.SheetRow;
import vn.chiso.exchange.workbook.WorkbookCell;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.exchange.workbook.WorkbookRefusal;

/** Reads a packet that came back. Rows are found by their hidden keys, wherever they stand. */
public final class PacketReader {

    private PacketReader() {
    }

    /** Reads the bytes of an uploaded file. */
    public static PacketResult read(byte[] file) {
        return read(SafeWorkbook.open(file, WorkbookLimits.UPLOADED));
    }

    /**
     * Reads a file; of one that is too large not more than the limit is read.
     *
     * @throws IOException when the file cannot be read
     */
    public static PacketResult read(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return read(SafeWorkbook.open(input, WorkbookLimits.UPLOADED));
        }
    }

    private static PacketResult read(Opening opening) {
        return switch (opening) {
            case WorkbookRefusal refusal -> new PacketResult.Refused(List.of(SheetTable.problem(refusal)));
            case SafeWorkbook workbook -> read(workbook);
        };
    }

    private static PacketResult read(SafeWorkbook workbook) {
        for (SafeWorkbook.Sheet sheet : workbook.sheets()) {
            List<List<String>> lines = new ArrayList<>();
            Optional<WorkbookRefusal> refusal = workbook.read(sheet, row -> line(row, lines));
            if (refusal.isPresent()) {
                return new PacketResult.Refused(List.of(SheetTable.problem(refusal.get())));
            }
            if (!lines.isEmpty()) {
                return read(workbook, sheet, lines);
            }
        }
        return refused(TableProblem.Code.PACKET_MISSING);
    }

    /** Takes the rows from the first on, without a gap, of a sheet that begins as the hidden one does. */
    private static void line(SheetRow row, List<List<String>> lines) {
        if (row.number() != lines.size() + 1
                || (lines.isEmpty() && !row.cells().getFirst().text().equals(PacketLines.FORMAT))) {
            return;
        }
        List<String> line = new ArrayList<>();
        for (WorkbookCell cell : row.cells()) {
            while (line.size() < cell.column() - 1) {
                line.add("");
            }
            line.add(cell.text());
        }
        lines.add(line);
    }

    private static PacketResult read(SafeWorkbook workbook, SafeWorkbook.Sheet hidden, List<List<String>> lines) {
        if (!lines.getFirst().equals(List.of(PacketLines.FORMAT, PacketLines.VERSION))) {
            return refused(TableProblem.Code.PACKET_NEWER);
        }
        Optional<PacketLines> known = PacketLines.read(lines);
        Optional<List<PacketLines.Known>> entries = known.flatMap(PacketLines::entries);
        if (known.isEmpty() || entries.isEmpty()) {
            return refused(TableProblem.Code.PACKET_CHANGED);
        }
        PacketRows rows = new PacketRows(entries.get());
        for (SafeWorkbook.Sheet sheet : workbook.sheets()) {
            Optional<WorkbookRefusal> refusal = sheet.equals(hidden)
                    ? Optional.empty()
                    : workbook.read(sheet, new PacketSheet(sheet.name(), rows)::row);
            if (refusal.isPresent()) { // half a sheet is no sheet
                return new PacketResult.Refused(List.of(SheetTable.problem(refusal.get())));
            }
        }
        List<TableProblem> missing = rows.missingSheets(
                String.join(", ", workbook.sheets().stream().map(SafeWorkbook.Sheet::name).toList()));
        return missing.isEmpty()
                ? rows.result(known.get().fingerprint())
                : new PacketResult.Refused(missing);
    }

    private static PacketResult refused(TableProblem.Code code) {
        return new PacketResult.Refused(List.of(new TableProblem(0, "", code, List.of())));
    }

    /** One visible sheet: its heading row says what stands in which column. */
    private static final class PacketSheet {
        private final String name;
        private final PacketRows rows;
        private final TreeMap<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        PacketSheet(String name, PacketRows rows) {
            this.name = name;
            this.rows = rows;
        }

        void row(SheetRow row) {
            if (!columns.isEmpty()) {
                rows.row(new PacketRow(name, row, columns));
            } else if (row.cells().stream().anyMatch(cell -> cell.text().equals(PacketWriter.KEY_LEAF))) {
                row.cells().forEach(cell -> columns.putIfAbsent(cell.text(), cell.column()));
                rows.heading(columns.keySet());
            }
        }
    }
}
