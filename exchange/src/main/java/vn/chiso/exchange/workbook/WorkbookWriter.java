package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook, sheet by sheet. */
public final class WorkbookWriter {

    private final Workbook workbook;

    public WorkbookWriter(OutputStream output, String title) {
        this.workbook = new Workbook(output, "Chiso", "1.0");
        workbook.properties().setTitle(CellText.clean(title));
        workbook.setGlobalDefaultFont("Arial", 10);
    }

    /** A new sheet after those before; the name is cut to what spreadsheets take. */
    public SheetWriter sheet(String name) {
        return new SheetWriter(workbook.newWorksheet(name));
    }

    /** Writes what is left. The stream stays open. */
    public void finish() throws IOException {
        workbook.finish();
    }
}
