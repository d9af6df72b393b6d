package vn.chiso.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.chiso.document.part.PlainText;

/** Writes paragraphs and tables as Word's XML. Texts are escaped here and nowhere else. */
final class WordXml {

    private final Appendable output;

    WordXml(Appendable output) {
        this.output = output;
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
     * @param own    markup of further paragraph properties, in the schema's order after the style
     * @param letters markup of run properties
     */
    WordXml paragraph(String style, String own, String letters, String text) {
        raw("<w:p><w:pPr><w:pStyle w:val=\"").raw(style).raw("\"/>").raw(own).raw("</w:pPr>");
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
