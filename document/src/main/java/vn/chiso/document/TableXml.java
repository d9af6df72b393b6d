package vn.chiso.document;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.document.part.Face;

/** Tables as Word's XML: fixed widths, a header that is repeated, thin borders. */
final class TableXml {

    private static final int MARGIN = 85; // 1.5 mm between border and letters
    private static final String BORDER = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
    /** More columns than these, on a page held upright or across, are written smaller. */
    private static final int FEW_COLUMNS = 6;
    private static final int FEW_COLUMNS_ACROSS = 8;
    private static final int ACROSS = 12_000; // a page's text is wider than this only when it is held across
    private static final int LONG_ROW = 8; // lines; a longer row may be broken over pages
    private static final float TWENTIETHS = 20f;
    private static final float SIZE = 12;

    private final WordXml xml;
    private final Block.Table table;
    private final int[] widths;
    private final Style head;
    private final Style cell;

    /** @param width of the text around, in twentieths of a point */
    TableXml(WordXml xml, Block.Table table, int width) {
        this.xml = xml;
        this.table = table;
        this.widths = widths(table.columns(), width);
        boolean many = table.columns().size() > (width > ACROSS ? FEW_COLUMNS_ACROSS : FEW_COLUMNS);
        this.head = many ? Style.SMALL_HEAD : Style.HEAD;
        this.cell = many ? Style.SMALL_CELL : Style.CELL;
    }

    private static int[] widths(List<Column> columns, int width) {
        long shares = columns.stream().mapToLong(Column::width).sum();
        int[] widths = new int[columns.size()];
        int left = width;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (int) (columns.get(i).width() * (long) width / shares);
            left -= widths[i];
        }
        widths[widths.length - 1] += left;
        return widths;
    }

    /**
     * Writes the table. Rows of its header and headings inside it stay with the row that follows.
     *
     * @param kept    how many of its last rows stay with what follows the table
     * @param written is told each row
     */
    void write(int kept, Runnable written) {
        int width = 0;
        for (int each : widths) {
            width += each;
        }
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.raw("<w:" + side + BORDER);
        }
        xml.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"" + MARGIN
                + "\" w:type=\"dxa\"/><w:right w:w=\"" + MARGIN
                + "\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int each : widths) {
            xml.raw("<w:gridCol w:w=\"" + each + "\"/>");
        }
        xml.raw("</w:tblGrid>");
        heads();
        List<Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            boolean heads = rows.get(i).kind() == Row.Kind.GROUP && i < rows.size() - 1;
            row(rows.get(i), heads || i >= rows.size() - kept ? BodyXml.KEPT : "");
            written.run();
        }
        xml.raw("</w:tbl>");
    }

    private void heads() {
        List<Column> columns = table.columns();
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        if (grouped) {
            xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (int i = 0; i < columns.size();) {
                String group = columns.get(i).group();
                int span = 1;
                while (!group.isEmpty() && i + span < columns.size() && columns.get(i + span).group().equals(group)) {
                    span++;
                }
                head(i, span, group.isEmpty() ? "<w:vMerge w:val=\"restart\"/>" : "",
                        group.isEmpty() ? columns.get(i).title() : group);
                i += span;
            }
            xml.raw("</w:tr>");
        }
        xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < columns.size(); i++) {
            boolean goesOn = grouped && columns.get(i).group().isEmpty();
            head(i, 1, goesOn ? "<w:vMerge/>" : "", goesOn ? "" : columns.get(i).title());
        }
        xml.raw("</w:tr>");
    }

    private void head(int column, int span, String merge, String title) {
        open(column, span, merge, "<w:vAlign w:val=\"center\"/>");
        xml.paragraph(head.id(), BodyXml.KEPT, "", title).raw("</w:tc>");
    }

    private void open(int column, int span, String merge, String standing) {
        int width = 0;
        for (int i = column; i < column + span; i++) {
            width += widths[i];
        }
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
        if (span > 1) {
            xml.raw("<w:gridSpan w:val=\"" + span + "\"/>");
        }
        xml.raw(merge).raw(standing).raw("</w:tcPr>");
    }

    private void row(Row row, String kept) {
        xml.raw(isLong(row) ? "<w:tr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < widths.length) {
            cells.add("");
        }
        for (int i = 0; i < widths.length;) {
            int span = 1;
            if (row.kind() == Row.Kind.GROUP && !cells.get(i).isEmpty()) {
                while (i + span < widths.length && cells.get(i + span).isEmpty()) {
                    span++;
                }
            }
            open(i, span, "", "<w:vAlign w:val=\"center\"/>");
            String alignment = span > 1 ? "" : alignment(table.columns().get(i).alignment());
            float room = room(i, span);
            String text = Symbols.joined(cells.get(i), symbol -> Face.BOLD.width(symbol, SIZE) <= room);
            xml.paragraph(cell.id(), kept + alignment, row.kind() == Row.Kind.NORMAL ? "" : "<w:b/>", text);
            xml.raw("</w:tc>");
            i += span;
        }
        xml.raw("</w:tr>");
    }

    /** Width of the text in cells, in points. */
    private float room(int column, int span) {
        int width = -2 * MARGIN;
        for (int i = column; i < column + span; i++) {
            width += widths[i];
        }
        return width / TWENTIETHS;
    }

    private static String alignment(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "";
            case CENTER -> "<w:jc w:val=\"center\"/>";
            case RIGHT -> "<w:jc w:val=\"right\"/>";
        };
    }

    private boolean isLong(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i);
            if (text.length() >= LONG_ROW && lines(text, widths[i] / TWENTIETHS) > LONG_ROW) {
                return true;
            }
        }
        return false;
    }

    /** A word that does not fit leaves room at a line's end, so lines are fuller than they are counted here. */
    private static int lines(String text, float room) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(Face.REGULAR.width(line, SIZE) / room));
        }
        return lines;
    }
}
