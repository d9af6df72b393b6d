package vn.chiso.document;

import java.io.IOException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.chiso.document.part.PlainText;
import vn.chiso.document.part.Xml;

/** Writes a tree as it was read, but for elements that somebody else writes. */
final class TreeXml {

    /** Writes some elements its own way. */
    interface Other {

        /** Whether it wrote the element. */
        boolean wrote(Element element) throws IOException;
    }

    private final WordXml xml;
    private final Other other;

    TreeXml(WordXml xml, Other other) {
        this.xml = xml;
        this.other = other;
    }

    void write(Element element) throws IOException {
        if (other.wrote(element)) {
            return;
        }
        if (Xml.is(element, "t") && element.getUserData(MarkedText.FILLED) != null) {
            xml.text(element.getTextContent());
            return;
        }
        xml.raw("<").raw(element.getTagName());
        attributes(element);
        if (element.getFirstChild() == null) {
            xml.raw("/>");
            return;
        }
        xml.raw(">");
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                write(child);
            } else if (node instanceof Text text) {
                xml.raw(PlainText.escaped(PlainText.clean(text.getData())));
            }
        }
        xml.raw("</").raw(element.getTagName()).raw(">");
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            xml.raw(" ").raw(attribute.getName()).raw("=\"").raw(PlainText.escaped(attribute.getValue())).raw("\"");
        }
        if (element.getParentNode() instanceof Document && !element.hasAttribute("xmlns:w")) {
            xml.raw(" xmlns:w=\"" + Xml.W + "\""); // what is put in is written with this prefix
        }
    }
}
