package vn.chiso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.chiso.document.part.PlainText;

/** Writes paragraphs and tables as Word's XML. Texts are escaped here and nowhere else. */
final class WordXml {

    private final Appendable output;
    private final Map<String, String> styles;

    /** Writes with the identifiers of the standard templates. */
    WordXml(Appendable output) {
        this(output, Map.of());
    }

    /** @param styles identifiers of the template's styles by those of the standard templates */
    WordXml(Appendable output, Map<String, String> styles) {
        this.output = output;
        this.styles = styles;
    }

    /** Markup as it is. */
    WordXml raw(String markup) {
        try {
            output.append(markup);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return this;
    }

    /** A paragraph in a style. */
    WordXml paragraph(Style style, String text) {
        return paragraph(style.id(), "", "", text);
    }

    /**
     * A paragraph.
     *
     * @param style  identifier in the standard templates
     * @param own    markup of further paragraph properties, in the schema's order after the style
     * @param letters markup of run properties
     */
    WordXml paragraph(String style, String own, String letters, String text) {
        String id = PlainText.escaped(styles.getOrDefault(style, style));
        raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(id).raw("\"/>").raw(own).raw("</w:pPr>");
        run(letters, text);
        return raw("</w:p>");
    }

    /** A run of letters; line ends become line breaks. */
    WordXml run(String letters, String text) {
        if (text.isEmpty()) {
            return this;
        }
        raw("<w:r>");
        if (!letters.isEmpty()) {
            raw("<w:rPr>").raw(letters).raw("</w:rPr>");
        }
        return text(text).raw("</w:r>");
    }

    /** What stands inside a run; hyphens after which no line ends are Word's own, whatever the font has. */
    WordXml text(String text) {
        String clean = PlainText.clean(text);
        int from = 0;
        for (int at = 0; at <= clean.length(); at++) {
            if (at < clean.length() && markup(clean.charAt(at)).isEmpty()) {
                continue;
            }
            if (at > from) {
                raw("<w:t xml:space=\"preserve\">").raw(PlainText.escaped(clean.substring(from, at))).raw("</w:t>");
            }
            if (at < clean.length()) {
                raw(markup(clean.charAt(at)));
            }
            from = at + 1;
        }
        return this;
    }

    /** How Word writes a letter that is markup; "" for all others. */
    private static String markup(char letter) {
        return switch (letter) {
            case '\n' -> "<w:br/>";
            case '\t' -> "<w:tab/>";
            case Symbols.HYPHEN -> "<w:noBreakHyphen/>";
            default -> "";
        };
    }
}
