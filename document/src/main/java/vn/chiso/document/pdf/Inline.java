package vn.chiso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import vn.chiso.document.part.FieldName;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.PlainText;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.Xml;

/** The letters of one paragraph: each with its look; tabs, line and page breaks are letters of their own. */
final class Inline {

    static final char TAB = '\t';
    static final char LINE = '\n';
    static final char PAGE = '\f';

    final StringBuilder text = new StringBuilder();
    private final List<Letters> looks = new ArrayList<>();
    private final Letters mark;

    // A field: its instruction comes first, then what it showed when it was saved.
    private final StringBuilder instruction = new StringBuilder();
    private int fieldDepth;
    private boolean inInstruction;
    private boolean replaced;

    private final Styles styles;
    private final Element paragraph;
    private final int page;

    /** @param page the number that a page field shows */
    Inline(Element paragraph, Styles styles, int page) {
        this.styles = styles;
        this.paragraph = paragraph;
        this.page = page;
        Element own = Xml.child(paragraph, "pPr");
        Look look = styles.run(Styles.style(paragraph));
        this.mark = Letters.of(own == null ? look : look.with(Look.of(Xml.child(own, "rPr"))));
        content(paragraph);
    }

    /** The look of the letter at the place; that of the paragraph's end after the last one. */
    Letters look(int at) {
        return at < looks.size() ? looks.get(at) : mark;
    }

    private void content(Element parent) {
        for (Element child : Xml.children(parent)) {
            switch (child.getLocalName()) {
                case "r" -> run(child);
                case "fldSimple" -> simpleField(child);
                case "hyperlink", "smartTag", "ins", "sdt", "sdtContent" -> content(child);
                default -> {
                    // properties, bookmarks, deleted text
                }
            }
        }
    }

    private void simpleField(Element field) {
        List<Element> runs = Xml.below(field, child -> Xml.is(child, "r"), _ -> false);
        if (isPage(Xml.value(field, "instr")) && !runs.isEmpty()) {
            add(String.valueOf(page), styles.ofRun(paragraph, runs.getFirst()));
        } else {
            content(field);
        }
    }

    private static boolean isPage(CharSequence instruction) {
        return FieldName.of(instruction.toString()).equals("PAGE");
    }

    private void run(Element run) {
        Look look = styles.ofRun(paragraph, run);
        if (look.on("vanish")) {
            return;
        }
        for (Element child : Xml.children(run)) {
            if (Xml.is(child, "fldChar")) {
                field(Xml.value(child, "fldCharType"), look);
            } else if (inInstruction) {
                if (Xml.is(child, "instrText")) {
                    instruction.append(child.getTextContent());
                }
            } else if (!replaced) {
                letters(child, look);
            }
        }
    }

    private void field(String type, Look look) {
        switch (type) {
            case "begin" -> {
                fieldDepth++;
                inInstruction = true;
                instruction.setLength(0);
            }
            case "separate" -> show(look);
            case "end" -> {
                if (inInstruction) {
                    show(look); // a field that was never worked out has no "separate"
                }
                fieldDepth--;
                replaced = replaced && fieldDepth > 0;
            }
            default -> {
                // no kind that Word knows
            }
        }
    }

    private void show(Look look) {
        inInstruction = false;
        if (isPage(instruction)) {
            add(String.valueOf(page), look);
            replaced = true;
        }
    }

    private void letters(Element child, Look look) {
        switch (child.getLocalName()) {
            case "t" -> add(child.getTextContent().replace('\n', ' '), look);
            case "tab", "ptab" -> add(String.valueOf(TAB), look);
            case "cr" -> add(String.valueOf(LINE), look);
            case "br" -> add(String.valueOf(Xml.value(child, "type").equals("page") ? PAGE : LINE), look);
            case "noBreakHyphen" -> add("\u2011", look);
            default -> {
                // what is not shown was told when the template was checked
            }
        }
    }

    private void add(String letters, Look look) {
        Letters drawn = Letters.of(look);
        text.append(drawn.capitals() ? letters.toUpperCase(PlainText.VIETNAMESE) : letters);
        while (looks.size() < text.length()) {
            looks.add(drawn);
        }
    }
}
