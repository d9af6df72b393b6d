package vn.chiso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.w3c.dom.Element;
import vn.chiso.document.part.Paper;
import vn.chiso.document.part.Xml;

/** The pages of the document and of its appendices, as the template's last section has them. */
final class Sections {

    private final Element section;
    private final WordXml xml;

    /** @param section properties of the template's last section */
    Sections(Element section, WordXml xml) {
        this.section = section;
        this.xml = xml;
    }

    private int size(Orientation orientation) {
        Element size = Xml.child(section, "pgSz");
        int one = Xml.number(size, "w", Paper.WIDTH);
        int other = Xml.number(size, "h", Paper.HEIGHT);
        return orientation == Orientation.LANDSCAPE ? Math.max(one, other) : Math.min(one, other);
    }

    /** Width of the text on a page of the template. */
    int width() {
        return Xml.number(Xml.child(section, "pgSz"), "w", Paper.WIDTH) - margins();
    }

    /** Width of the text on a page held that way. */
    int width(Orientation orientation) {
        return size(orientation) - margins();
    }

    private int margins() {
        Element margins = Xml.child(section, "pgMar");
        return Xml.number(margins, "left", 0) + Xml.number(margins, "right", 0);
    }

    /** Ends the document itself: a line that takes no room and has the section's properties. */
    void endOfDocument() {
        end(() -> copy(section));
    }

    /** Ends an appendix that others follow. */
    void endOfAppendix(Orientation orientation) {
        end(() -> appendix(orientation));
    }

    private void end(Runnable properties) {
        xml.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
                + "<w:rPr><w:sz w:val=\"2\"/></w:rPr>");
        properties.run();
        xml.raw("</w:pPr></w:p>");
    }

    /** Pages of an appendix: counted from 1 (Decree 30/2020, appendix I, part I, III.1.đ), the first without number. */
    void appendix(Orientation orientation) {
        xml.raw("<w:sectPr>");
        for (Element child : Xml.children(section)) {
            if (child.getLocalName().endsWith("Reference")) {
                copy(child);
            }
        }
        boolean across = orientation == Orientation.LANDSCAPE;
        xml.raw("<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"" + size(orientation) + "\" w:h=\""
                + size(across ? Orientation.PORTRAIT : Orientation.LANDSCAPE) + "\""
                + (across ? " w:orient=\"landscape\"" : "") + "/>");
        Element margins = Xml.child(section, "pgMar");
        if (margins != null) {
            copy(margins);
        }
        xml.raw("<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>");
    }

    private void copy(Element element) {
        try {
            new TreeXml(xml, _ -> false).write(element);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
