package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Has whoever opens a workbook work out its formulas: the library writes them without results. */
public final class Recalculated {

    private static final String PART = "xl/workbook.xml";
    private static final String END = "</workbook>";

    private Recalculated() {
    }

    /**
     * Writes the same workbook, which says that everything is to be computed when it is opened.
     *
     * @throws IOException when the stream cannot be written, or the file is no workbook
     */
    public static void copy(Path workbook, OutputStream output) throws IOException {
        PackedCopy.write(workbook, PART,
                text -> text.replace(END, "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>" + END), output);
    }
}
