package vn.chiso.document.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The four faces of Tinos, whose letters are as wide as those of Times New Roman: what is measured and shown with it
 * breaks where Word breaks it.
 */
public enum Face {
    REGULAR("Regular"), BOLD("Bold"), ITALIC("Italic"), BOLD_ITALIC("BoldItalic");

    /** Shares of the size above and below the base line, and of a single line's height. */
    public static final float ASCENT = 0.891f;
    /** See {@link #ASCENT}. */
    public static final float DESCENT = 0.216f;
    /** See {@link #ASCENT}. */
    public static final float LINE = 1.149f;

    private static final int LETTERS = 0x10000;
    /** A hyphen after which no line ends is drawn as a hyphen: fonts need not have it, and searches find it. */
    private static final char UNBROKEN = '\u2011';

    private final String file;

    Face(String file) {
        this.file = file;
    }

    /** The face for these properties of a run. */
    public static Face of(Look run) {
        if (run.on("b")) {
            return run.on("i") ? BOLD_ITALIC : BOLD;
        }
        return run.on("i") ? ITALIC : REGULAR;
    }

    /** The font's file; to be closed by the caller. */
    public InputStream open() {
        InputStream stream = Face.class.getResourceAsStream("/vn/chiso/document/font/Tinos-" + file + ".ttf");
        if (stream == null) {
            throw new IllegalStateException("no font " + file);
        }
        return stream;
    }

    /** The text with the letters that are drawn for it. */
    public static String drawn(String text) {
        return text.replace(UNBROKEN, '-');
    }

    /** Whether the font has the letter. */
    public boolean has(char letter) {
        return widths()[letter] >= 0;
    }

    /** Width of a letter as a share of the size; that of a replacement when the font lacks it. */
    public float width(char letter) {
        float width = widths()[letter];
        return width >= 0 ? width : widths()['?'];
    }

    /** Width of a text in the unit of the size. */
    public float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width * size;
    }

    private float[] widths() {
        return Widths.of(this);
    }

    /** Read when letters are first measured. */
    private static final class Widths {

        private static final Map<Face, float[]> ALL = new EnumMap<>(Face.class);

        static {
            for (Face face : values()) {
                ALL.put(face, face.read());
            }
        }

        private Widths() {
        }

        private static float[] of(Face face) {
            return Objects.requireNonNull(ALL.get(face));
        }
    }

    private float[] read() {
        float[] read = new float[LETTERS];
        Arrays.fill(read, -1);
        try (InputStream stream = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            float unit = font.getUnitsPerEm();
            for (int letter = ' '; letter < LETTERS; letter++) {
                int glyph = letters.getGlyphId(letter);
                if (glyph > 0) {
                    read[letter] = font.getAdvanceWidth(glyph) / unit;
                }
            }
            read[UNBROKEN] = read['-'];
            return read;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
