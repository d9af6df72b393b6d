package vn.chiso.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.Xml;

/** How wide the text is at a place of a template: that of the page, or of a cell. */
final class Room {

    private static final int CELL_MARGIN = 108; // where nothing is said

    private Room() {
    }

    /**
     * Width in twentieths of a point; 0 where the cell's margins leave none.
     *
     * @param page width of the page's text, in the same unit
     */
    static int of(Element paragraph, int page) {
        Element cell = around(paragraph, "tc");
        if (cell == null) {
            return page;
        }
        Element table = around(cell, "tbl");
        Look own = Look.of(Xml.child(cell, "tcPr"));
        Look all = table == null ? Look.NONE : Look.of(Xml.child(table, "tblPr"));
        int width = said(own);
        if (width <= 0) {
            width = columns(cell, own, table);
        }
        return Math.max(0, (width > 0 ? width : page) - margin(own, all, "left") - margin(own, all, "right"));
    }

    private static int margin(Look cell, Look table, String side) {
        return cell.number("tcMar." + side + ".w", table.number("tblCellMar." + side + ".w", CELL_MARGIN));
    }

    /** Widths are also said in fiftieths of a percent, or left to Word; then the columns tell. */
    private static int said(Look cell) {
        String type = cell.text("tcW.type");
        return type.isEmpty() || type.equals("dxa") ? cell.number("tcW.w", 0) : 0;
    }

    private static int columns(Element cell, Look own, @Nullable Element table) {
        Element grid = table == null ? null : Xml.child(table, "tblGrid");
        Element row = around(cell, "tr");
        if (grid == null || row == null) {
            return 0;
        }
        List<Element> columns = Xml.children(grid).stream().filter(each -> Xml.is(each, "gridCol")).toList();
        long from = Look.of(Xml.child(row, "trPr")).number("gridBefore.val", 0);
        for (Element before : Xml.below(row, each -> Xml.is(each, "tc"), each -> Xml.is(each, "tbl"))) {
            if (before.isSameNode(cell)) {
                break;
            }
            from += span(Look.of(Xml.child(before, "tcPr")));
        }
        return columns.stream().skip(Math.max(0, from)).limit(span(own)).mapToInt(each -> Xml.number(each, "w", 0))
                .sum();
    }

    private static int span(Look cell) {
        return Math.max(1, cell.number("gridSpan.val", 1));
    }

    private static @Nullable Element around(Element inner, String name) {
        for (Node at = inner.getParentNode(); at instanceof Element around; at = at.getParentNode()) {
            if (Xml.is(around, name)) {
                return around;
            }
        }
        return null;
    }
}
