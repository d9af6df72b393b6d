package vn.chiso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.WorkbookCell;
import vn.chiso.exchange.workbook.WorkbookLimits;

/** A workbook as people read it. */
public final class Sheets {

    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    private int formulas;

    /** Opens a workbook. */
    public Sheets(byte[] file) {
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(file, WorkbookLimits.UPLOADED);
        for (SafeWorkbook.Sheet sheet : workbook.sheets()) {
            List<List<String>> read = new ArrayList<>();
            assertThat(workbook.read(sheet, row -> {
                List<String> cells = new ArrayList<>();
                for (WorkbookCell cell : row.cells()) {
                    formulas += cell.formula() ? 1 : 0;
                    while (cells.size() < cell.column() - 1) {
                        cells.add("");
                    }
                    cells.add(cell.text());
                }
                read.add(cells);
            })).isEqualTo(Optional.empty());
            rows.put(sheet.name(), read);
        }
    }

    /** Names of its sheets, in order. */
    public List<String> names() {
        return List.copyOf(rows.keySet());
    }

    /** Rows of a sheet that hold something; empty cells between others are "". */
    public List<List<String>> rows(String sheet) {
        List<List<String>> found = rows.get(sheet);
        if (found == null) {
            throw new AssertionError("no sheet " + sheet + " among " + rows.keySet());
        }
        return found;
    }

    /** How many cells are worked out by whoever opens it. */
    public int formulas() {
        return formulas;
    }

    /** The cell below a heading of the first row, in the row that holds a text. */
    public String cell(String sheet, String row, String heading) {
        List<List<String>> all = rows(sheet);
        int column = all.getFirst().indexOf(heading);
        List<String> cells = all.stream().filter(each -> each.contains(row)).findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + row + " in " + all));
        return column < cells.size() ? cells.get(column) : "";
    }
}
