package vn.chiso.web.entry.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an office archive notes about itself: of which kind it is, and what it links to. */
final class Notes {

    private static final Pattern FETCHED = Pattern.compile(".*/(attachedTemplate|oleObject|frame|subDocument)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("(https?:|ftp:|mhtml:|\\\\\\\\|file://[^/]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Notes() {
    }

    /**
     * What is wrong with the links of a part; null for nothing. Opening the file must not fetch anything; a link that
     * people click does not.
     *
     * @param note the part that holds the links; null when it is too large for one
     */
    static @Nullable DocumentFlaw links(byte @Nullable [] note) {
        List<Map<String, String>> elements = elements(note);
        if (elements == null) {
            return DocumentFlaw.BROKEN;
        }
        boolean fetches = elements.stream()
                .anyMatch(link -> FETCHED.matcher(link.getOrDefault("Type", "").strip()).matches()
                        && ELSEWHERE.matcher(link.getOrDefault("Target", "").strip()).matches());
        return fetches ? DocumentFlaw.REMOTE : null;
    }

    /**
     * Of which kind an archive is by the types of its parts.
     *
     * @param note the part that lists them; null when it is too large for one
     */
    static DocumentInspection office(byte @Nullable [] note) {
        List<Map<String, String>> elements = elements(note);
        if (elements == null) {
            return new DocumentInspection.Refused(DocumentFlaw.BROKEN);
        }
        List<String> types = elements.stream().map(part -> part.getOrDefault("ContentType", "").strip()).toList();
        if (types.stream().map(type -> type.toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))) {
            return new DocumentInspection.Refused(DocumentFlaw.MACROS);
        }
        for (DocumentKind kind : List.of(DocumentKind.DOCX, DocumentKind.XLSX, DocumentKind.PPTX)) {
            if (types.contains(kind.mediaType() + ".main+xml")) {
                return new DocumentInspection.Accepted(kind);
            }
        }
        return new DocumentInspection.Refused(DocumentFlaw.UNKNOWN);
    }

    /** The attributes of every element; null when it is no XML, or XML that defines something of its own. */
    private static @Nullable List<Map<String, String>> elements(byte @Nullable [] note) {
        if (note == null) {
            return null;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(note));
            List<Map<String, String>> elements = new ArrayList<>();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    return null;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Map<String, String> attributes = new TreeMap<>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    elements.add(attributes);
                }
            }
            return elements;
        } catch (XMLStreamException | RuntimeException broken) { // the parser answers some nonsense with the latter
            return null;
        }
    }
}
