package vn.chiso.document.pdf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.chiso.document.part.Xml;

/**
 * Pages of a section, in points.
 *
 * @param headers parts by kind ({@code header.default}, {@code header.first}, {@code footer.default}), by their reference
 * @param start   number of its first page; -1 counts on
 */
record SectionLook(float width, float height, float top, float bottom, float left, float right, float headerAt,
        float footerAt, Map<String, String> headers, boolean firstDiffers, int start) {

    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int HEADER = 709;

    /** @param before headers of the section before, which hold where this one names none */
    static SectionLook of(Element section, Map<String, String> before) {
        Element size = Xml.child(section, "pgSz");
        Element margins = Xml.child(section, "pgMar");
        Map<String, String> headers = new HashMap<>(before);
        for (Element child : Xml.children(section)) {
            String name = child.getLocalName();
            if (name.endsWith("Reference")) {
                String kind = name.substring(0, name.length() - "Reference".length());
                headers.put(kind + "." + Xml.value(child, "type"), child.getAttributeNS(Xml.R, "id"));
            }
        }
        Element title = Xml.child(section, "titlePg");
        String off = Xml.value(title, "val");
        return new SectionLook(points(size, "w", A4_WIDTH), points(size, "h", A4_HEIGHT),
                Math.abs(points(margins, "top", MARGIN)), Math.abs(points(margins, "bottom", MARGIN)),
                points(margins, "left", MARGIN), points(margins, "right", MARGIN), points(margins, "header", HEADER),
                points(margins, "footer", HEADER), headers,
                title != null && !off.equals("0") && !off.equals("false"),
                Xml.number(Xml.child(section, "pgNumType"), "start", -1));
    }

    private static float points(@Nullable Element element, String name, int otherwise) {
        return Xml.number(element, name, otherwise) / Paragraphs.TWENTIETHS;
    }

    float textWidth() {
        return width - left - right;
    }

    float textHeight() {
        return height - top - bottom;
    }
}
