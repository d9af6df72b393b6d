package vn.chiso.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.chiso.document.part.Look;
import vn.chiso.document.part.Styles;
import vn.chiso.document.part.Xml;

/** Lays the rows of one table out as strips, as they come. */
final class Tables {

    private static final int CELL_MARGIN = 108; // where nothing is said: 1.9 mm at the left and the right
    /** A row that takes more of a page is divided although it should not be: below a repeated heading it may not fit. */
    private static final float MOST = 0.75f;

    private final Paragraphs paragraphs;
    private final Paragraphs.Place place;
    private final Look look;
    private final List<Float> columns = new ArrayList<>();
    private final float left;
    private final float undivided;

    private final List<Strip> heads = new ArrayList<>();
    /** Rows that are tied by a cell that reaches over them. */
    private final List<PendingRow> band = new ArrayList<>();
    private boolean bodyBegun;
    private int rowsSeen;

    private record PendingRow(Element row, List<Cell> cells) {
    }

    /**
     * @param properties of the table
     * @param grid       widths of its columns
     * @param page       height of the text on a page
     */
    Tables(Element properties, Element grid, Styles styles, Paragraphs paragraphs, Paragraphs.Place place, float page) {
        this.paragraphs = paragraphs;
        this.place = place;
        this.undivided = page * MOST;
        this.look = styles.table(Xml.value(Xml.child(properties, "tblStyle"), "val")).with(Look.of(properties));
        float width = 0;
        for (Element column : Xml.children(grid)) {
            if (Xml.is(column, "gridCol")) {
                columns.add(Xml.number(column, "w", 0) / Paragraphs.TWENTIETHS);
                width += columns.getLast();
            }
        }
        float indent = look.number("tblInd.w", 0) / Paragraphs.TWENTIETHS;
        this.left = place.left() + switch (look.text("jc.val")) {
            case "center" -> (place.width() - width) / 2;
            case "right", "end" -> place.width() - width;
            default -> indent;
        };
    }

    /** Takes a row; gives the strips that are complete by it. */
    List<Strip> add(Element row) {
        List<Cell> cells = cells(row);
        boolean tied = cells.stream().anyMatch(cell -> cell.rows() == 0);
        List<Strip> complete = tied ? List.of() : end();
        band.add(new PendingRow(row, cells));
        rowsSeen++;
        return complete;
    }

    /** The strips of the last rows. */
    List<Strip> end() {
        List<Strip> strips = strips();
        band.clear();
        return strips;
    }

    private List<Strip> strips() {
        int count = band.size();
        List<List<Cell>> rows = spanned();
        float[] heights = new float[count];
        for (int i = 0; i < count; i++) {
            heights[i] = least(band.get(i).row());
            for (Cell cell : rows.get(i)) {
                heights[i] = cell.rows() == 1 ? Math.max(heights[i], cell.height()) : heights[i];
            }
        }
        for (int i = 0; i < count; i++) {
            for (Cell cell : rows.get(i)) {
                float sum = 0;
                for (int j = i; j < i + cell.rows(); j++) {
                    sum += heights[j];
                }
                if (cell.rows() > 1 && sum < cell.height()) {
                    heights[i + cell.rows() - 1] += cell.height() - sum;
                }
            }
        }
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strips.add(strip(band.get(i).row(), rows.get(i), heights, i));
        }
        return strips;
    }

    private Strip strip(Element row, List<Cell> cells, float[] heights, int number) {
        Look own = Look.of(Xml.child(row, "trPr"));
        List<Float> below = new ArrayList<>();
        for (int i = number; i < heights.length; i++) {
            below.add(heights[i]);
        }
        boolean divisible = !own.on("cantSplit") || heights[number] > undivided;
        boolean head = own.on("tblHeader") && !bodyBegun;
        boolean tied = number < heights.length - 1;
        Strip strip = new Strip(0, heights[number], 0, head || tied || kept(cells), List.of(),
                new RowDrawing(cells, divisible && !head, below));
        if (head) {
            heads.add(strip);
            return strip;
        }
        bodyBegun = true;
        return strip.repeating(List.copyOf(heads));
    }

    /** Word keeps a row with the next one when its paragraphs ask for it. */
    private static boolean kept(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> !cell.content().isEmpty() && cell.content().getLast().keep());
    }

    /** How many rows each cell reaches over. */
    private List<List<Cell>> spanned() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < band.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (Cell cell : band.get(i).cells()) {
                int reach = cell.rows();
                while (reach > 0 && i + reach < band.size() && goesOn(band.get(i + reach).cells(), cell)) {
                    reach++;
                }
                cells.add(cell.over(reach));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static boolean goesOn(List<Cell> below, Cell cell) {
        return below.stream().anyMatch(each -> each.rows() == 0 && Math.abs(each.left() - cell.left()) < 1);
    }

    private static float least(Element row) {
        return Look.of(Xml.child(row, "trPr")).number("trHeight.val", 0) / Paragraphs.TWENTIETHS;
    }

    private List<Cell> cells(Element row) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        float x = left;
        for (Element child : Xml.below(row, each -> Xml.is(each, "tc"), each -> Xml.is(each, "tbl"))) {
            Look own = Look.of(Xml.child(child, "tcPr"));
            int span = Math.max(1, own.number("gridSpan.val", 1));
            float width = 0;
            for (int i = column; i < column + span; i++) {
                width += i < columns.size() ? columns.get(i) : 0;
            }
            boolean lastColumn = column + span >= columns.size();
            cells.add(cell(child, own, x, width, sides(own, column == 0, lastColumn)));
            column += span;
            x += width;
        }
        return cells;
    }

    private Cell cell(Element cell, Look own, float x, float width, Look borders) {
        float inner = margin(own, "left");
        Paragraphs.Place inside = new Paragraphs.Place(x + inner, width - inner - margin(own, "right"), place.page());
        List<Strip> content = new ArrayList<>();
        for (Element paragraph : Xml.below(cell, each -> Xml.is(each, "p"), Tables::isBox)) {
            content.addAll(paragraphs.strips(paragraph, inside));
        }
        content.removeIf(Strip::breaksPage);
        boolean goesOn = own.has("vMerge") && !own.text("vMerge.val").equals("restart");
        float above = margin(own, "top") + (content.isEmpty() ? 0 : content.getFirst().before());
        float below = margin(own, "bottom") + (content.isEmpty() ? 0 : content.getLast().after());
        return new Cell(x, width, borders, content, own, above, below, goesOn ? 0 : 1);
    }

    static boolean isBox(Node node) {
        return Xml.is(node, "AlternateContent") || Xml.is(node, "drawing") || Xml.is(node, "pict");
    }

    private float margin(Look own, String side) {
        boolean across = side.equals("left") || side.equals("right");
        int table = look.number("tblCellMar." + side + ".w", across ? CELL_MARGIN : 0);
        return own.number("tcMar." + side + ".w", table) / Paragraphs.TWENTIETHS;
    }

    /** The cell's own borders, and where it has none those of the table at this place. */
    private Look sides(Look own, boolean firstColumn, boolean lastColumn) {
        Look sides = Look.NONE;
        for (String side : List.of("top", "bottom", "left", "right")) {
            String table = switch (side) {
                case "top" -> rowsSeen == 0 ? "top" : "insideH";
                case "bottom" -> "insideH";
                case "left" -> firstColumn ? "left" : "insideV";
                default -> lastColumn ? "right" : "insideV";
            };
            String from = own.has("tcBorders." + side) ? "tcBorders." + side : "";
            if (from.isEmpty() && side.equals("left") && !firstColumn) {
                continue; // the neighbour's right one
            }
            Look source = from.isEmpty() ? look : own;
            sides = sides.with(source.named(from.isEmpty() ? "tblBorders." + table : from, side));
        }
        return sides;
    }
}
