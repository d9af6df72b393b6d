package vn.chiso.web.organisation.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.SheetRow;
import vn.chiso.exchange.workbook.WorkbookCell;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.exchange.workbook.WorkbookRefusal;

/** Reads the lines of a workbook: of the first sheet that people see and that has the table's heading. */
final class WorkbookLines {

    private WorkbookLines() {
    }

    /** Whether the file is a workbook, or means to be one. */
    static boolean looksLikeWorkbook(byte[] file) {
        return file.length >= 4 && ((file[0] == 'P' && file[1] == 'K')
                || ((file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF));
    }

    static Table read(byte[] file, List<Column> columns) {
        return switch (SafeWorkbook.open(file, WorkbookLimits.UPLOADED)) {
            case WorkbookRefusal refusal -> Table.refused(problem(refusal));
            case SafeWorkbook workbook -> read(workbook, columns);
        };
    }

    private static Table read(SafeWorkbook workbook, List<Column> columns) {
        Table first = null;
        for (SafeWorkbook.Sheet sheet : workbook.sheets()) {
            if (sheet.hidden()) {
                continue;
            }
            List<TableFile.Line> lines = new ArrayList<>();
            Optional<WorkbookRefusal> refusal = workbook.read(sheet, row -> lines.add(line(row)));
            if (refusal.isPresent()) {
                return Table.refused(problem(refusal.get()));
            }
            Table table = new TableReading(columns).read(lines);
            if (table.problems().isEmpty()) {
                return table;
            }
            first = first == null ? table : first;
        }
        return first == null ? new TableReading(columns).read(List.of()) : first;
    }

    private static Problem problem(WorkbookRefusal refusal) {
        return Problem.at("",
                "organisation.import.flaw." + refusal.flaw().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                refusal.facts().toArray());
    }

    private static TableFile.Line line(SheetRow row) {
        List<String> texts = new ArrayList<>();
        Set<Integer> broken = new HashSet<>();
        for (WorkbookCell cell : row.cells()) {
            while (texts.size() < cell.column() - 1) {
                texts.add("");
            }
            boolean value = cell.kind() != WorkbookCell.Kind.ERROR && cell.kind() != WorkbookCell.Kind.NO_RESULT;
            if (!value) {
                broken.add(texts.size());
            }
            texts.add(value ? cell.text() : "");
        }
        return new TableFile.Line(row.number(), texts, broken);
    }
}
