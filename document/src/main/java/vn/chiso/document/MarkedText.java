package vn.chiso.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.chiso.document.part.Xml;

/** The text of one paragraph of a template and the marks in it, which Word may have cut into several runs. */
final class MarkedText {

    /** Whether the text was put in, so that its line ends are meant. */
    static final String FILLED = "filled";

    private static final Pattern MARK = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

    private final List<Element> pieces;
    private final String text;
    private final List<Mark> marks = new ArrayList<>();

    /** A mark: the name in it, and from where to where it stands in the paragraph's text. */
    record Mark(String name, int from, int to) {
    }

    MarkedText(Element paragraph) {
        this.pieces = Xml.below(paragraph, each -> Xml.is(each, "t"), MarkedText::isElsewhere);
        StringBuilder all = new StringBuilder();
        pieces.forEach(piece -> all.append(piece.getTextContent()));
        this.text = all.toString();
        for (Matcher matcher = MARK.matcher(text); matcher.find();) {
            marks.add(new Mark(matcher.group(1).strip().toLowerCase(Locale.ROOT), matcher.start(), matcher.end()));
        }
    }

    /** Text boxes and the like have paragraphs of their own. */
    static boolean isElsewhere(Element element) {
        return switch (element.getLocalName()) {
            case "AlternateContent", "drawing", "pict", "object", "del" -> true;
            default -> false;
        };
    }

    String text() {
        return text;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Whether the paragraph holds nothing but one mark. */
    boolean isAlone() {
        return marks.size() == 1 && MARK.matcher(text.strip()).matches();
    }

    /** Whether there are braces that begin or end no mark. */
    boolean isOpen() {
        String rest = MARK.matcher(text).replaceAll("");
        return rest.contains("{{") || rest.contains("}}");
    }

    /** The element whose look a mark has: the run in which it begins. */
    Element run(Mark mark) {
        return (Element) piece(mark).getParentNode();
    }

    private Element piece(Mark mark) {
        int end = 0;
        for (Element piece : pieces) {
            end += piece.getTextContent().length();
            if (mark.from() < end) {
                return piece;
            }
        }
        throw new IllegalStateException(mark.name());
    }

    /** The texts that make up the paragraph, each in its run. */
    List<Element> pieces() {
        return List.copyOf(pieces);
    }

    /** Puts texts where the marks stand, each into the run in which its mark begins. What is put in is not looked at. */
    void replace(Function<String, String> values) {
        for (Mark mark : marks.reversed()) {
            String value = values.apply(mark.name());
            int start = 0;
            for (Element piece : pieces) {
                String whole = piece.getTextContent();
                int length = piece.getUserData(FILLED) instanceof Integer original ? original : whole.length();
                int from = Math.max(mark.from(), start) - start;
                int to = Math.min(mark.to(), start + length) - start;
                if (from < to) {
                    piece.setUserData(FILLED, length, null);
                    piece.setTextContent(whole.substring(0, from) + value + whole.substring(to));
                    value = "";
                }
                start += length;
            }
        }
    }
}
