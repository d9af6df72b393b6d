package vn.chiso.document.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.chiso.document.part.Flaw.Kind;

/** XML of Word files: read without document types and entities, walked by local names. */
public final class Xml {

    /** WordprocessingML. */
    public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** References to other parts. */
    public static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Trees are walked by methods that call themselves. */
    private static final int MAX_DEPTH = 200;

    private Xml() {
    }

    /** A part as a tree. */
    public static Document parse(byte[] part) throws Flaw {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(part));
        } catch (SAXException exception) {
            String said = String.valueOf(exception.getMessage());
            throw new Flaw(said.contains("DOCTYPE") ? Kind.DOCTYPE : Kind.BROKEN, "");
        } catch (IOException _) {
            throw new Flaw(Kind.BROKEN, ""); // letters that are not what the part says they are
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException exception) {
            throw new IllegalStateException(exception); // the JDK's own parser has these features
        }
    }

    /** An empty tree to hang pieces into. */
    public static Document empty() {
        return builder().newDocument();
    }

    /** Parser errors are told by the exception alone, not on the error stream. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {
            // nothing that stops reading
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }

    /** The elements directly below, in order. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first element of this name directly below. */
    public static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && is(element, name)) {
                return element;
            }
        }
        return null;
    }

    /** Whether the element has this local name. */
    public static boolean is(Node node, String name) {
        return name.equals(node.getLocalName());
    }

    /** All elements below that fit, in order; those below one that is skipped are not looked at. */
    public static List<Element> below(Element parent, Predicate<Element> wanted, Predicate<Element> skipped) {
        List<Element> found = new ArrayList<>();
        collect(parent, wanted, skipped, found);
        return found;
    }

    private static void collect(Element parent, Predicate<Element> wanted, Predicate<Element> skipped,
            List<Element> found) {
        for (Element child : children(parent)) {
            if (skipped.test(child)) {
                continue;
            }
            if (wanted.test(child)) {
                found.add(child);
            }
            collect(child, wanted, skipped, found);
        }
    }

    /** A property's value, {@code w:val} as a rule; "" when it is not given. */
    public static String value(@Nullable Element element, String name) {
        if (element == null) {
            return "";
        }
        String own = element.getAttributeNS(W, name);
        return own.isEmpty() ? element.getAttribute(name) : own;
    }

    /** A whole number of a property; the other where there is none or none that can be read. */
    public static int number(@Nullable Element element, String name, int otherwise) {
        return number(value(element, name), otherwise);
    }

    /** The text as a whole number; the other where it is none. Some programs write twentieths with a fraction. */
    public static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : (int) Math.round(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }
}
