package vn.chiso.document.pdf;

import vn.chiso.document.part.Face;
import vn.chiso.document.part.Look;

/**
 * How letters are drawn.
 *
 * @param size   in points
 * @param colour red, green, blue in the low 24 bits
 * @param rise   above the base line, in points
 */
record Letters(Face face, float size, int colour, boolean underlined, boolean capitals, float rise) {

    private static final int DEFAULT_SIZE = 20; // half points, where nothing is said
    private static final float SMALL = 0.65f;

    static Letters of(Look run) {
        float size = run.number("sz.val", DEFAULT_SIZE) / 2f;
        String raised = run.text("vertAlign.val");
        boolean small = raised.equals("superscript") || raised.equals("subscript");
        float rise = !small ? 0 : raised.equals("superscript") ? size / 3 : -size / 6;
        return new Letters(Face.of(run), small ? size * SMALL : size, colour(run.text("color.val")), run.on("u"),
                run.on("caps"), rise);
    }

    static int colour(String text) {
        try {
            return text.length() == 6 ? Integer.parseInt(text, 16) : 0;
        } catch (NumberFormatException _) {
            return 0; // "auto" and names of themes
        }
    }

    float line() {
        return size * Face.LINE;
    }
}
