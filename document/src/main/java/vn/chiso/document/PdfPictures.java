package vn.chiso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF as pictures: phones and locked-down browsers show no PDF inside a page. */
public final class PdfPictures {

    private PdfPictures() {
    }

    /**
     * How many pages a PDF has.
     *
     * @throws IOException when the file cannot be read
     */
    public static int count(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return document.getNumberOfPages();
        }
    }

    /**
     * Writes a page as PNG in shades of grey, as documents are black.
     *
     * @param page from 1
     * @param dpi  dots per inch: 96 shows A4 794 wide
     * @throws IndexOutOfBoundsException when there is no such page
     * @throws IOException               when the file cannot be read or the picture not be written
     */
    public static void page(Path pdf, int page, int dpi, OutputStream png) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.GRAY), "png", png);
        }
    }
}
