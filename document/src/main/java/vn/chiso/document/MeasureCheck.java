package vn.chiso.document;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.chiso.document.Findings.Spot;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.document.TemplateProblem.Where;
import vn.chiso.document.part.FieldName;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.Paper;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.Xml;

/** Remarks about what is not as Decree 30/2020/NĐ-CP, appendix I, part I, section I wants pages and letters. */
final class MeasureCheck {

    private static final String FONT = "Times New Roman";
    private static final float MILLIMETRE = 56.7f;
    private static final int ROUNDING = 15; // Word rounds measures that people type in centimetres
    private static final int LEAST_SIZE = 22; // half points: the smallest of the decree's sizes is 11
    private static final int MOST_SIZE = 28;
    private static final Set<String> BLACK = Set.of("", "auto", "000000");

    private final Styles styles;
    private final Findings findings;

    MeasureCheck(Styles styles, Findings findings) {
        this.styles = styles;
        this.findings = findings;
    }

    void check(Element text) {
        for (Element section : Xml.below(text, each -> Xml.is(each, "sectPr"), _ -> false)) {
            section(section);
        }
        int number = 0;
        for (Element paragraph : MarkCheck.paragraphs(text)) {
            number++;
            paragraph(paragraph, number);
        }
        for (Style style : Style.values()) {
            String id = style.in(styles);
            if (!id.isEmpty() && style != Style.RULE) {
                letters(styles.run(id), new Spot(Where.STYLE, 0, style.shown()));
            }
        }
    }

    private void section(Element section) {
        Element size = Xml.child(section, "pgSz");
        int one = Xml.number(size, "w", 0);
        int other = Xml.number(size, "h", 0);
        // I.1: A4, 210 mm x 297 mm
        if (Math.abs(Math.min(one, other) - Paper.WIDTH) > ROUNDING
                || Math.abs(Math.max(one, other) - Paper.HEIGHT) > ROUNDING) {
            findings.remark(Spot.FILE, Code.PAPER, millimetres(one), millimetres(other));
        }
        // I.3: 20 to 25 mm above and below, 30 to 35 at the left, 15 to 20 at the right
        Element margins = Xml.child(section, "pgMar");
        margin(margins, "top", Code.MARGIN_TOP, 20, 25);
        margin(margins, "bottom", Code.MARGIN_BOTTOM, 20, 25);
        margin(margins, "left", Code.MARGIN_LEFT, 30, 35);
        margin(margins, "right", Code.MARGIN_RIGHT, 15, 20);
    }

    private void margin(@Nullable Element margins, String side, Code code, int least, int most) {
        int margin = Math.abs(Xml.number(margins, side, 0));
        if (margin < least * MILLIMETRE - ROUNDING || margin > most * MILLIMETRE + ROUNDING) {
            findings.remark(Spot.FILE, code, millimetres(margin));
        }
    }

    private static String millimetres(int measure) {
        return String.valueOf(Math.round(measure / MILLIMETRE));
    }

    private void paragraph(Element paragraph, int number) {
        MarkedText text = new MarkedText(paragraph);
        Spot spot = new Spot(Where.BODY, number, text.text());
        boolean block = text.isAlone() && isBlock(text);
        for (Element piece : text.pieces()) {
            if (!block && !piece.getTextContent().isBlank()) {
                letters(styles.ofRun(paragraph, (Element) piece.getParentNode()), spot);
            }
        }
    }

    /** What the mark of a block looks like is not seen. */
    private static boolean isBlock(MarkedText text) {
        Place place = Place.of(text.marks().getFirst().name());
        return place != null && place.isBlock();
    }

    private void letters(Look run, Spot spot) {
        String font = run.text("rFonts.ascii");
        // I.4: Times New Roman, black
        if (!font.equals(FONT)) {
            findings.remark(spot, Code.FONT, font.isEmpty() ? "-" : font);
        }
        if (!BLACK.contains(run.text("color.val").toLowerCase(Locale.ROOT))) {
            findings.remark(spot, Code.COLOUR, run.text("color.val"));
        }
        int size = run.number("sz.val", 20);
        if (size < LEAST_SIZE || size > MOST_SIZE) {
            findings.remark(spot, Code.SIZE, size % 2 == 0 ? String.valueOf(size / 2) : size / 2 + ",5");
        }
    }

    /** I.7: whether a header shows the page's number in its middle. */
    static boolean isNumbered(Element header, Styles styles) {
        for (Element paragraph : MarkCheck.paragraphs(header)) {
            boolean page = FieldName.instructions(paragraph).stream()
                    .anyMatch(instruction -> FieldName.of(instruction).equals("PAGE"));
            if (page && styles.ofParagraph(paragraph).text("jc.val").equals("center")) {
                return true;
            }
        }
        return false;
    }
}
