package vn.chiso.document.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** What a field of a Word file does: the first word of its instruction. */
public final class FieldName {

    private FieldName() {
    }

    /** {@code PAGE} of {@code page \\* MERGEFORMAT}. */
    public static String of(String instruction) {
        String text = instruction.strip();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** The instructions of all fields below, which Word may have cut into several runs. */
    public static List<String> instructions(Element parent) {
        List<String> found = new ArrayList<>();
        StringBuilder instruction = new StringBuilder();
        for (Element each : Xml.below(parent, FieldName::isOfField, _ -> false)) {
            switch (each.getLocalName()) {
                case "fldSimple" -> found.add(Xml.value(each, "instr"));
                case "instrText" -> instruction.append(each.getTextContent());
                default -> {
                    found.add(instruction.toString()); // it begins, has been said, or ends
                    instruction.setLength(0);
                }
            }
        }
        found.add(instruction.toString());
        found.removeIf(String::isBlank);
        return found;
    }

    private static boolean isOfField(Element element) {
        return Xml.is(element, "fldSimple") || Xml.is(element, "instrText") || Xml.is(element, "fldChar");
    }
}
