package vn.chiso.document.pdf;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.part.Face;

/** The pages, drawn one after the other; measured in points from the upper left corner. */
public final class Canvas implements Closeable {

    private static final float UNDERLINE_AT = 0.11f;
    private static final float UNDERLINE_WIDTH = 0.05f;
    private static final float THOUSAND = 1000;

    private final PDDocument document;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final List<TrueTypeFont> files = new ArrayList<>();
    private @Nullable PDPageContentStream content;
    private int filling;
    private int stroking;
    private float height;

    /** Draws into the document. */
    public Canvas(PDDocument document) {
        this.document = document;
    }

    void newPage(float width, float pageHeight) throws IOException {
        end();
        height = pageHeight;
        PDPage page = new PDPage(new PDRectangle(width, pageHeight));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        filling = 0;
        stroking = 0;
    }

    /** Ends the last page. */
    void end() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    /** Frees the fonts; after the PDF was written, which needs them. */
    @Override
    public void close() throws IOException {
        for (TrueTypeFont file : files) {
            file.close();
        }
    }

    private PDPageContentStream content() {
        if (content == null) {
            throw new IllegalStateException("no page");
        }
        return content;
    }

    /**
     * Draws letters of one look.
     *
     * @param base  the base line
     * @param extra what each blank is wider than it is in the font
     */
    void text(String text, Letters letters, float x, float base, float extra) throws IOException {
        PDPageContentStream on = content();
        on.beginText();
        on.setFont(font(letters.face()), letters.size());
        fillIn(on, letters.colour());
        on.newLineAtOffset(x, height - base + letters.rise());
        String shown = shown(Face.drawn(text), letters.face());
        if (extra == 0) {
            on.showText(shown);
        } else {
            on.showTextWithPositioning(stretched(shown, -extra * THOUSAND / letters.size()));
        }
        on.endText();
        if (letters.underlined()) {
            float width = letters.face().width(shown, letters.size())
                    + extra * shown.chars().filter(c -> c == ' ').count();
            line(x, base + letters.size() * UNDERLINE_AT, x + width, base + letters.size() * UNDERLINE_AT,
                    letters.size() * UNDERLINE_WIDTH, letters.colour());
        }
    }

    private void fillIn(PDPageContentStream on, int colour) throws IOException {
        if (filling != colour) {
            on.setNonStrokingColor(new Color(colour));
            filling = colour;
        }
    }

    private static Object[] stretched(String text, float adjustment) {
        List<Object> parts = new ArrayList<>();
        int from = 0;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', from)) {
            parts.add(text.substring(from, blank + 1));
            parts.add(adjustment);
            from = blank + 1;
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts.toArray();
    }

    /** Letters that the font lacks are shown as question marks rather than not at all. */
    private static String shown(String text, Face face) {
        for (int i = 0; i < text.length(); i++) {
            if (!face.has(text.charAt(i))) {
                StringBuilder shown = new StringBuilder(text);
                for (int j = i; j < shown.length(); j++) {
                    shown.setCharAt(j, face.has(shown.charAt(j)) ? shown.charAt(j) : '?');
                }
                return shown.toString();
            }
        }
        return text;
    }

    private PDFont font(Face face) throws IOException {
        PDFont font = fonts.get(face);
        if (font == null) {
            try (InputStream stream = face.open()) {
                TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(stream));
                // Looking for ligatures takes longer than everything else, and Vietnamese has none.
                file.setEnableGsub(false);
                files.add(file);
                font = PDType0Font.load(document, file, true);
            }
            fonts.put(face, font);
        }
        return font;
    }

    void line(float x, float y, float toX, float toY, float width, int colour) throws IOException {
        PDPageContentStream on = content();
        on.setLineWidth(width);
        if (stroking != colour) {
            on.setStrokingColor(new Color(colour));
            stroking = colour;
        }
        on.moveTo(x, height - y);
        on.lineTo(toX, height - toY);
        on.stroke();
    }

    void fill(float x, float y, float width, float tall, int colour) throws IOException {
        PDPageContentStream on = content();
        fillIn(on, colour);
        on.addRect(x, height - y - tall, width, tall);
        on.fill();
    }
}
