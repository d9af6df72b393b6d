package vn.chiso.document;

import java.util.List;
import vn.chiso.document.part.PlainText;

/** Blocks as Word's XML. */
final class BodyXml {

    /** On the page of what follows. Said at the paragraph itself, so that no template can leave a heading behind. */
    static final String KEPT = "<w:keepNext/>";
    /** On the page of what follows with two lines at least, however short the paragraph's part there is. */
    private static final String KEPT_LINES = KEPT + "<w:widowControl/>";
    /** Between two tables that would grow together, and after a table that would otherwise end a section. */
    static final String SPACER = "<w:p><w:pPr>" + KEPT
            + "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>"
            + "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";
    /** What ends a document (Decree 30/2020, appendix III, forms 1.4, 1.5 and 2.1). */
    private static final String END = "./.";
    /** Pieces at the end that a signature below takes along: two, since each may be a single line. */
    private static final int WITH_SIGNATURE = 2;

    private final WordXml xml;
    private final Runnable written;

    /** @param written is told each block and each row */
    BodyXml(WordXml xml, Runnable written) {
        this.xml = xml;
        this.written = written;
    }

    /** @param width of the text, in twentieths of a point */
    void write(List<Block> blocks, int width) {
        write(blocks, width, blocks.size());
    }

    /** Writes what stands above a signature: its last lines go where the signature goes. */
    void writeSigned(List<Block> blocks, int width) {
        write(blocks, width, blocks.size() - WITH_SIGNATURE);
    }

    /** @param kept number of the first block that stays with what follows it */
    private void write(List<Block> blocks, int width, int kept) {
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            boolean keeps = i >= kept;
            switch (blocks.get(i)) {
                case Block.Part part -> paragraph(style(part), KEPT, heading(part));
                case Block.Paragraph paragraph -> paragraph(Style.PARAGRAPH, keeps ? KEPT_LINES : "",
                        ended(paragraph.text(), last));
                case Block.Item item -> paragraph(Style.ITEM, keeps ? KEPT_LINES : "", "- " + ended(item.text(), last));
                case Block.Table table -> table(table, width, keeps ? WITH_SIGNATURE : 0, last);
            }
            written.run();
        }
    }

    private void paragraph(Style style, String own, String text) {
        xml.paragraph(style.id(), own, "", Symbols.joined(text));
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

    /** @param kept how many of its last rows stay with what follows */
    private void table(Block.Table table, int width, int kept, boolean last) {
        if (!table.caption().isEmpty()) {
            paragraph(Style.CAPTION, KEPT, table.caption());
        }
        new TableXml(xml, table, width).write(kept, written);
        String keeps = kept > 0 ? KEPT_LINES : "";
        if (!table.note().isEmpty()) {
            paragraph(Style.NOTE, keeps, ended(table.note(), last));
        } else if (last) {
            paragraph(Style.PARAGRAPH, keeps, END);
        } else {
            xml.raw(SPACER);
        }
    }
}
