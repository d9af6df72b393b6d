package vn.chiso.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.chiso.document.part.Xml;

/** The text of a Word file as a stream of paragraphs and rows, each a small tree, so that long tables need no memory. */
final class Pieces {

    /** What is done with each piece. */
    interface Reader {

        void paragraph(Element paragraph) throws IOException;

        void table(Element properties) throws IOException;

        void grid(Element grid) throws IOException;

        void row(Element row) throws IOException;

        void tableEnd() throws IOException;

        void section(Element section) throws IOException;
    }

    private final XMLStreamReader stream;
    private final Document trees = Xml.empty();

    private Pieces(XMLStreamReader stream) {
        this.stream = stream;
    }

    static void read(byte[] part, Reader reader) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader stream = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            new Pieces(stream).walk(reader);
            stream.close();
        } catch (XMLStreamException exception) {
            throw new IOException("not the XML of a Word file", exception);
        }
    }

    private void walk(Reader reader) throws XMLStreamException, IOException {
        while (stream.hasNext()) {
            int event = stream.next();
            if (event == XMLStreamConstants.END_ELEMENT && stream.getLocalName().equals("tbl")) {
                reader.tableEnd();
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                begin(reader);
            }
        }
    }

    private void begin(Reader reader) throws XMLStreamException, IOException {
        switch (stream.getLocalName()) {
            case "p" -> reader.paragraph(piece());
            case "tblPr" -> reader.table(piece());
            case "tblGrid" -> reader.grid(piece());
            case "tr" -> reader.row(piece());
            case "sectPr" -> reader.section(piece());
            case "sdtPr", "sdtEndPr", "tblPrEx", "background" -> piece();
            default -> {
                // what wraps others: document, body, table, content control
            }
        }
    }

    /** The element at which the stream stands, with all below it; the stream moves to its end. */
    private Element piece() throws XMLStreamException {
        Element root = element();
        Element at = root;
        while (true) {
            switch (stream.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element child = element();
                    at.appendChild(child);
                    at = child;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> at
                        .appendChild(trees.createTextNode(stream.getText()));
                case XMLStreamConstants.END_ELEMENT -> {
                    if (at.isSameNode(root)) {
                        return root;
                    }
                    at = (Element) at.getParentNode();
                }
                default -> {
                    // comments and instructions
                }
            }
        }
    }

    private Element element() {
        Element element = trees.createElementNS(stream.getNamespaceURI(), stream.getLocalName());
        for (int i = 0; i < stream.getAttributeCount(); i++) {
            element.setAttributeNS(stream.getAttributeNamespace(i), stream.getAttributeLocalName(i),
                    stream.getAttributeValue(i));
        }
        return element;
    }
}
