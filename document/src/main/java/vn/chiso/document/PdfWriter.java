package vn.chiso.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/** Shows Word files as PDF. */
public final class PdfWriter {

    private PdfWriter() {
    }

    /**
     * Turns a .docx written by {@link WordWriter} into PDF.
     *
     * @param docx     read to its end; left open
     * @param pdf      gets the PDF with its fonts; left open
     * @param progress told percents that only grow, 100 at the end
     * @throws IOException when the file cannot be read or the output cannot be written
     */
    public static void write(InputStream docx, OutputStream pdf, IntConsumer progress) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
