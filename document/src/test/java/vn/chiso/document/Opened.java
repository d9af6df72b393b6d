package vn.chiso.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A Word file as another program reads it: POI. */
final class Opened {

    final XWPFDocument document;
    private final List<XWPFParagraph> paragraphs = new ArrayList<>();

    Opened(byte[] file) {
        try {
            document = new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        collect(document.getBodyElements());
    }

    private void collect(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> collect(cell.getBodyElements())));
            }
        }
    }

    /** All text, a line for each paragraph. */
    String text() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
        return text.toString();
    }

    XWPFParagraph paragraph(String beginning) {
        return paragraphs.stream().filter(paragraph -> paragraph.getText().startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph begins with " + beginning + " in\n" + text()));
    }

    /** The paragraph after the one that begins so. */
    XWPFParagraph after(String beginning) {
        return paragraphs.get(paragraphs.indexOf(paragraph(beginning)) + 1);
    }

    private XWPFStyle style(XWPFParagraph paragraph) {
        return document.getStyles().getStyle(paragraph.getStyle());
    }

    /** Size, and "bold" and "italic" where they are: {@code 13 bold}. */
    String letters(String beginning) {
        XWPFParagraph paragraph = paragraph(beginning);
        XWPFRun run = paragraph.getRuns().getFirst();
        CTRPr style = style(paragraph).getCTStyle().getRPr();
        int size = 28;
        boolean bold = run.isBold();
        boolean italic = run.isItalic();
        if (style != null) {
            size = style.sizeOfSzArray() > 0 ? Integer.parseInt(style.getSzArray(0).getVal().toString()) : size;
            bold |= style.sizeOfBArray() > 0;
            italic |= style.sizeOfIArray() > 0;
        }
        Double own = run.getFontSizeAsDouble();
        double points = own == null ? size / 2.0 : own;
        return (points % 1 == 0 ? String.valueOf((int) points) : points) + (bold ? " bold" : "")
                + (italic ? " italic" : "");
    }

    /** Where the text stands: {@code center}, {@code both}; "" when nothing is said. */
    String standing(String beginning) {
        XWPFParagraph paragraph = paragraph(beginning);
        if (paragraph.getCTPPr().isSetJc()) {
            return paragraph.getCTPPr().getJc().getVal().toString();
        }
        CTPPrGeneral style = style(paragraph).getCTStyle().getPPr();
        return style != null && style.isSetJc() ? style.getJc().getVal().toString() : "";
    }

    CTPPrGeneral style(String beginning) {
        return style(paragraph(beginning)).getCTStyle().getPPr();
    }

    /** Sections in order, the last one at the end. */
    List<CTSectPr> sections() {
        List<CTSectPr> sections = new ArrayList<>();
        paragraphs.stream().filter(paragraph -> paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetSectPr())
                .forEach(paragraph -> sections.add(paragraph.getCTPPr().getSectPr()));
        sections.add(document.getDocument().getBody().getSectPr());
        return sections;
    }

    /** A measure in millimetres. */
    static double millimetres(Object twentieths) {
        return Double.parseDouble(twentieths.toString()) / 56.6929;
    }
}
