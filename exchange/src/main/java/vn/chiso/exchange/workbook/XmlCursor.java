package vn.chiso.exchange.workbook;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks an XML part: no document type, no entity from outside, bounded depth. */
final class XmlCursor {

    private static final int MAX_DEPTH = 100;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;
    private int event;

    XmlCursor(InputStream input) throws FlawException {
        try {
            this.reader = FACTORY.createXMLStreamReader(input);
        } catch (XMLStreamException exception) {
            throw flaw(exception);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean advance() throws FlawException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new FlawException(Flaw.DOCTYPE);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > MAX_DEPTH) {
                        throw new FlawException(Flaw.WORKBOOK_BROKEN);
                    }
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException exception) {
            throw flaw(exception);
        }
    }

    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** The attribute with this local name in whatever namespace, or null. */
    @Nullable
    String attribute(String name) {
        return event == XMLStreamConstants.START_ELEMENT ? reader.getAttributeValue(null, name) : null;
    }

    String attributeOrEmpty(String name) {
        String value = attribute(name);
        return value == null ? "" : value;
    }

    /** The text of the element at whose start this stands; afterwards it stands at its end. */
    String text() throws FlawException {
        try {
            String text = reader.getElementText();
            event = XMLStreamConstants.END_ELEMENT;
            depth--;
            return text;
        } catch (XMLStreamException exception) {
            throw flaw(exception);
        }
    }

    /** The texts of the runs inside the element at whose start this stands, without phonetic hints. */
    String runs(String element) throws FlawException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        while (advance() && !ends(element)) {
            phonetic = starts("rPh") || (phonetic && !ends("rPh"));
            if (starts("t") && !phonetic) {
                text.append(text());
            }
        }
        return CellText.read(text.toString());
    }

    private static FlawException flaw(XMLStreamException exception) {
        FlawException flaw = new FlawException(Flaw.WORKBOOK_BROKEN);
        flaw.initCause(exception);
        return flaw;
    }
}
