package vn.chiso.document;

import java.util.List;
import vn.chiso.document.part.PlainText;

/** Blocks as Word's XML. */
final class BodyXml {

    /** Between two tables that would grow together, and after a table that would otherwise end a section. */
    static final String SPACER = "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>"
            + "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";
    /** What ends a document (Decree 30/2020, appendix III, forms 1.4, 1.5 and 2.1). */
    private static final String END = "./.";

    private final WordXml xml;
    private final Runnable written;

    /** @param written is told each block and each row */
    BodyXml(WordXml xml, Runnable written) {
        this.xml = xml;
        this.written = written;
    }

    /** @param width of the text, in twentieths of a point */
    void write(List<Block> blocks, int width) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            switch (blocks.get(i)) {
                case Block.Part part -> xml.paragraph(style(part), heading(part));
                case Block.Paragraph paragraph -> xml.paragraph(Style.PARAGRAPH, ended(paragraph.text(), last));
                case Block.Item item -> xml.paragraph(Style.ITEM, "- " + ended(item.text(), last));
                case Block.Table table -> table(table, width, last);
            }
            written.run();
        }
    }

    private static Style style(Block.Part part) {
        return switch (part.level()) {
            case 1 -> Style.PART_1;
            case 2 -> Style.PART_2;
            default -> Style.PART_3;
        };
    }

    private static String heading(Block.Part part) {
        return part.level() == 1 ? part.text().toUpperCase(PlainText.VIETNAMESE) : part.text();
    }

    private static String ended(String text, boolean last) {
        return last ? unended(text) + END : text;
    }

    /** A text without what ends a sentence or a line of a list. */
    static String unended(String text) {
        String bare = text.strip();
        while (!bare.isEmpty() && ".;,/".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }

    private void table(Block.Table table, int width, boolean last) {
        if (!table.caption().isEmpty()) {
            xml.paragraph(Style.CAPTION, table.caption());
        }
        new TableXml(xml, table, width).write(written);
        if (!table.note().isEmpty()) {
            xml.paragraph(Style.NOTE, ended(table.note(), last));
        } else if (last) {
            xml.paragraph(Style.PARAGRAPH, END);
        } else {
            xml.raw(SPACER);
        }
    }
}
