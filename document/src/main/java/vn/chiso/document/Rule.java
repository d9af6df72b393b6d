package vn.chiso.document;

import java.util.List;
import org.w3c.dom.Element;
import vn.chiso.document.part.Face;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.Styles;

/** Short rules below lines of text: a third to a half of the text's length (Decree 30/2020, appendix I, part I, II.2.b). */
final class Rule {

    /** Part of the text's length, between a third and a half. */
    static final float SHARE = 0.4f;

    static final float TWENTIETHS = 20f;

    private Rule() {
    }

    /**
     * Writes a rule in the middle.
     *
     * @param width of what it stands in, in twentieths of a point
     * @param text  width of the text above, in the same unit
     */
    static void write(WordXml xml, int width, float text) {
        ruled(xml, width, Math.min(text, width) * SHARE);
    }

    /** Writes a rule of a length. */
    static void ruled(WordXml xml, int width, float length) {
        int side = Math.round((width - length) / 2);
        xml.paragraph(Style.RULE.id(), "<w:ind w:left=\"" + side + "\" w:right=\"" + side + "\" w:firstLine=\"0\"/>",
                "", "");
    }

    /** Width of the longest line of a paragraph, were it not broken, in twentieths of a point. */
    static float width(Element paragraph, List<Element> pieces, Styles styles) {
        float longest = 0;
        float width = 0;
        for (Element piece : pieces) {
            Look look = styles.ofRun(paragraph, (Element) piece.getParentNode());
            float size = look.number("sz.val", 20) / 2f;
            String[] lines = piece.getTextContent().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                width = (i == 0 ? width : 0) + Face.of(look).width(lines[i], size);
                longest = Math.max(longest, width);
            }
        }
        return longest * TWENTIETHS;
    }
}
