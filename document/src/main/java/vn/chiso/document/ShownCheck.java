package vn.chiso.document;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.chiso.document.Findings.Spot;
import vn.chiso.document.TemplateProblem.Code;
import vn.chiso.document.TemplateProblem.Where;
import vn.chiso.document.part.FieldName;
import vn.chiso.document.part.Xml;

/** Remarks about what stands in the Word file and is not seen in the PDF. */
final class ShownCheck {

    /** What is not shown; each has its words in the bundles. */
    enum Unseen {
        PICTURE, BOX, CHART, NUMBERING, NOTE, EQUATION, INNER_TABLE, PAGE_COUNT, COLUMNS, MIDDLE;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Findings findings;

    ShownCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Element part, Where where) {
        Map<Unseen, Boolean> told = new EnumMap<>(Unseen.class);
        int number = 0;
        for (Element paragraph : MarkCheck.paragraphs(part)) {
            number++;
            Spot spot = new Spot(where, number, new MarkedText(paragraph).text());
            for (Element each : Xml.below(paragraph, _ -> true, element -> Xml.is(element, "Fallback"))) {
                Unseen unseen = of(each);
                if (unseen != null && told.put(unseen, true) == null) {
                    findings.remark(spot, Code.NOT_SHOWN, unseen.id());
                }
            }
            if (countsPages(paragraph) && told.put(Unseen.PAGE_COUNT, true) == null) {
                findings.remark(spot, Code.NOT_SHOWN, Unseen.PAGE_COUNT.id());
            }
            if (isInnerTable(paragraph) && told.put(Unseen.INNER_TABLE, true) == null) {
                findings.remark(spot, Code.NOT_SHOWN, Unseen.INNER_TABLE.id());
            }
        }
    }

    /** Columns, and sections that begin in the middle of a page. */
    void checkSections(Element text) {
        boolean first = true;
        for (Element section : Xml.below(text, each -> Xml.is(each, "sectPr"), each -> Xml.is(each, "sectPrChange"))) {
            if (Xml.number(Xml.child(section, "cols"), "num", 1) > 1) {
                findings.remark(Spot.FILE, Code.NOT_SHOWN, Unseen.COLUMNS.id());
            }
            if (!first && Xml.value(Xml.child(section, "type"), "val").equals("continuous")) {
                findings.remark(Spot.FILE, Code.NOT_SHOWN, Unseen.MIDDLE.id());
            }
            first = false;
        }
    }

    private static boolean countsPages(Element paragraph) {
        return FieldName.instructions(paragraph).stream().map(FieldName::of)
                .anyMatch(name -> name.equals("NUMPAGES") || name.equals("SECTIONPAGES"));
    }

    private static @Nullable Unseen of(Element element) {
        return switch (element.getLocalName()) {
            case "pic", "imagedata" -> Unseen.PICTURE;
            case "txbxContent", "wsp", "shape", "line", "rect" -> Unseen.BOX;
            case "chart" -> Unseen.CHART;
            case "numPr" -> Unseen.NUMBERING;
            case "footnoteReference", "endnoteReference" -> Unseen.NOTE;
            case "oMath" -> Unseen.EQUATION;
            default -> null;
        };
    }

    private static boolean isInnerTable(Element paragraph) {
        int tables = 0;
        for (Node at = paragraph.getParentNode(); at instanceof Element; at = at.getParentNode()) {
            tables += Xml.is(at, "tbl") ? 1 : 0;
        }
        return tables > 1;
    }
}
