package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook, sheet by sheet. */
public final class WorkbookWriter {

    private final Workbook workbook;
    private final List<SheetWriter> sheets = new ArrayList<>();

    public WorkbookWriter(OutputStream output, String title) {
        this.workbook = new Workbook(output, "Chiso", "1.0");
        workbook.properties().setTitle(CellText.clean(title));
        workbook.setGlobalDefaultFont("Arial", 10);
    }

    /** A new sheet after those before; the name is cut to what spreadsheets take. */
    public SheetWriter sheet(String name) {
        SheetWriter sheet = new SheetWriter(workbook.newWorksheet(name));
        sheets.add(sheet);
        return sheet;
    }

    /** Writes what is left. The stream stays open. */
    public void finish() throws IOException {
        sheets.forEach(SheetWriter::endLook);
        workbook.finish();
    }
}
