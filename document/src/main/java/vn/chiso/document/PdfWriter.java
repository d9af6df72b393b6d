package vn.chiso.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.chiso.document.part.Flaw;
import vn.chiso.document.part.WordPackage;
import vn.chiso.document.pdf.Canvas;
import vn.chiso.document.pdf.Pages;

/** Shows Word files as PDF. */
public final class PdfWriter {

    private static final int LAID_OUT = 90; // the rest is for writing the file

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
        Percents percents = new Percents(progress);
        try (PDDocument document = new PDDocument(); Canvas canvas = new Canvas(document)) {
            WordPackage file = WordPackage.open(docx.readAllBytes(), WordPackage.Limits.WRITTEN);
            Pages.write(file, canvas, percent -> percents.tell(percent * LAID_OUT / 100));
            document.getDocumentCatalog().setLanguage("vi");
            document.save(pdf);
        } catch (Flaw flaw) {
            throw new IOException("not a Word file that can be shown: " + flaw.kind(), flaw);
        }
        percents.tell(100);
    }
}
