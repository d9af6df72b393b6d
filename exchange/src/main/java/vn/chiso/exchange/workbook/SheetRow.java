package vn.chiso.exchange.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that holds something; its cells with content from left to right. */
public record SheetRow(int number, List<WorkbookCell> cells) {

    /** The cell of a column counted from 1, or null when it is empty. */
    public @Nullable WorkbookCell cell(int column) {
        int low = 0;
        int high = cells.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = cells.get(middle).column();
            if (there == column) {
                return cells.get(middle);
            }
            if (there < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
