package vn.chiso.document.part;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Properties of a paragraph, a run or a table cell, as Word's elements name them: {@code ind.left}, {@code b.val},
 * {@code pBdr.bottom.sz}. Later ones replace earlier ones, which is all that inheritance between styles is.
 */
public final class Look {

    /** No properties. */
    public static final Look NONE = new Look(Map.of());

    private final Map<String, String> properties;

    private Look(Map<String, String> properties) {
        this.properties = properties;
    }

    /** The properties that the element's children set. */
    public static Look of(@Nullable Element properties) {
        if (properties == null || properties.getFirstChild() == null) {
            return NONE;
        }
        Map<String, String> found = new HashMap<>();
        flatten(properties, "", found);
        return found.isEmpty() ? NONE : new Look(found);
    }

    private static void flatten(Element parent, String prefix, Map<String, String> found) {
        for (Element child : Xml.children(parent)) {
            if (Xml.is(child, "pStyle") || Xml.is(child, "sectPr")) {
                continue; // said elsewhere
            }
            String name = prefix + child.getLocalName();
            if (name.equals("tabs.tab")) {
                found.merge("tabs", Xml.value(child, "val") + ":" + Xml.value(child, "pos"), (a, b) -> a + ";" + b);
                continue;
            }
            NamedNodeMap attributes = child.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                found.put(name + "." + attribute.getLocalName(), attribute.getValue());
            }
            found.putIfAbsent(name + ".val", "");
            flatten(child, name + ".", found);
        }
    }

    /** These properties, replaced and added to by others. */
    public Look with(Look others) {
        if (others.properties.isEmpty()) {
            return this;
        }
        if (properties.isEmpty()) {
            return others;
        }
        Map<String, String> both = new HashMap<>(properties);
        // One of the two is meant at a time.
        if (others.properties.containsKey("ind.firstLine")) {
            both.remove("ind.hanging");
        } else if (others.properties.containsKey("ind.hanging")) {
            both.remove("ind.firstLine");
        }
        both.putAll(others.properties);
        return new Look(both);
    }

    /** The properties of one part alone, under another name. */
    public Look named(String part, String name) {
        Map<String, String> found = new HashMap<>();
        for (String property : List.of(".val", ".sz", ".color")) {
            String value = properties.get(part + property);
            if (value != null) {
                found.put(name + property, value);
            }
        }
        return new Look(found);
    }

    /** A property; "" when it is not set. */
    public String text(String property) {
        return properties.getOrDefault(property, "");
    }

    /** A property that is a whole number, in Word's units. */
    public int number(String property, int otherwise) {
        return Xml.number(text(property), otherwise);
    }

    /** Whether a property such as {@code b} is switched on. */
    public boolean on(String property) {
        String value = properties.get(property + ".val");
        return value != null && !value.equals("0") && !value.equals("false") && !value.equals("none")
                && !value.equals("off");
    }

    /** Whether the property is said at all. */
    public boolean has(String property) {
        return properties.containsKey(property + ".val");
    }

    @Override
    public String toString() {
        return properties.toString();
    }
}
