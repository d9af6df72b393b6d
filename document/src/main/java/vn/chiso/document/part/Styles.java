package vn.chiso.document.part;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The styles of a Word file, with what they inherit. */
public final class Styles {

    private final Map<String, Element> byId = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Look> paragraphs = new HashMap<>();
    private final Map<String, Look> runs = new HashMap<>();
    private Look paragraphDefault = Look.NONE;
    private Look runDefault = Look.NONE;
    private String ordinary = "";

    /** Reads the part; null stands for a file without styles. */
    public Styles(@Nullable Element part) {
        if (part == null) {
            return;
        }
        for (Element child : Xml.children(part)) {
            if (Xml.is(child, "docDefaults")) {
                paragraphDefault = Look.of(deep(child, "pPrDefault", "pPr"));
                runDefault = Look.of(deep(child, "rPrDefault", "rPr"));
            } else if (Xml.is(child, "style")) {
                String id = Xml.value(child, "styleId");
                byId.put(id, child);
                if (isOfParagraphs(child)) {
                    String name = Xml.value(Xml.child(child, "name"), "val");
                    named.putIfAbsent(Normalizer.normalize(name, Normalizer.Form.NFC), id);
                    ordinary = isOn(Xml.value(child, "default")) ? id : ordinary;
                }
            }
        }
    }

    /** The styles of a package. */
    public static Styles of(WordPackage file) throws Flaw {
        String name = file.linked(file.main(), "styles");
        return new Styles(name.isEmpty() ? null : file.tree(name));
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static @Nullable Element deep(Element parent, String name, String inner) {
        Element child = Xml.child(parent, name);
        return child == null ? null : Xml.child(child, inner);
    }

    /**
     * Identifier of the paragraph style of a name; of the one with the other identifier when none has the name; "" when
     * there is neither.
     */
    public String named(String name, String otherwise) {
        String id = named.get(Normalizer.normalize(name, Normalizer.Form.NFC));
        if (id != null) {
            return id;
        }
        Element style = byId.get(otherwise);
        return style != null && isOfParagraphs(style) ? otherwise : "";
    }

    private static boolean isOfParagraphs(Element style) {
        String type = Xml.value(style, "type");
        return type.isEmpty() || type.equals("paragraph");
    }

    /** Properties of paragraphs in this style; "" for ordinary ones. */
    public Look paragraph(String style) {
        return paragraphs.computeIfAbsent(known(style), id -> inherited(id, "pPr", paragraphDefault));
    }

    /** Properties of runs in paragraphs of this style; "" for ordinary ones. */
    public Look run(String style) {
        return runs.computeIfAbsent(known(style), id -> inherited(id, "rPr", runDefault));
    }

    /** What a character style adds. */
    public Look character(String style) {
        return byId.containsKey(style) ? inherited(style, "rPr", Look.NONE) : Look.NONE;
    }

    /** What a table style says of its borders and cells. */
    public Look table(String style) {
        return byId.containsKey(style) ? inherited(style, "tblPr", Look.NONE) : Look.NONE;
    }

    private String known(String style) {
        return byId.containsKey(style) ? style : ordinary;
    }

    private Look inherited(String style, String kind, Look first) {
        Deque<Element> chain = new ArrayDeque<>();
        for (Element at = byId.get(style); at != null && !chain.contains(at);) {
            chain.push(at);
            at = byId.get(Xml.value(Xml.child(at, "basedOn"), "val"));
        }
        Look look = first;
        for (Element at : chain) {
            look = look.with(Look.of(Xml.child(at, kind)));
        }
        return look;
    }

    /** Properties of a paragraph with what it sets itself. */
    public Look ofParagraph(Element paragraph) {
        Element own = Xml.child(paragraph, "pPr");
        return paragraph(style(paragraph)).with(Look.of(own));
    }

    /** Properties of a run in that paragraph with what it sets itself. */
    public Look ofRun(Element paragraph, Element run) {
        Element own = Xml.child(run, "rPr");
        Look look = run(style(paragraph));
        if (own == null) {
            return look;
        }
        return look.with(character(Xml.value(Xml.child(own, "rStyle"), "val"))).with(Look.of(own));
    }

    /** The style that a paragraph names; "" when it names none. */
    public static String style(Element paragraph) {
        Element own = Xml.child(paragraph, "pPr");
        return own == null ? "" : Xml.value(Xml.child(own, "pStyle"), "val");
    }
}
