package vn.chiso.exchange.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes one sheet. Rows and columns are counted from 1. All texts are text cells, whatever they begin with. */
public final class SheetWriter {

    /** Keeps people from changing by mistake what is not theirs; what comes back is checked all the same. */
    private static final String PASSWORD = "chiso";
    private static final double LINE_POINTS = 12.75;
    /** Wider sheets, in characters, would be printed too small to read on one page's width. */
    private static final int WIDEST_PAGE = 400;
    /** So many cells are kept in memory at most, before they go to the stream. */
    private static final int FLUSH_EVERY = 16_000;
    private static final String HEADING_COLOUR = "1F4E79";
    private static final String GROUP_COLOUR = "DDEBF7";
    private static final String ENTRY_COLOUR = "FFF9DB";
    private static final String LOCKED_COLOUR = "EDEDED";
    private static final String DECIDED_COLOUR = "FCE4D6";
    private static final String LINE_COLOUR = "BFBFBF";

    private final Worksheet sheet;
    private int[] widths = {};
    private int flushed;
    private int currentRow;
    private int currentLines;
    /** Cells side by side that look alike and have not got their look yet. */
    private @Nullable Look look;
    private int lookRow;
    private int lookFirst;
    private int lookLast;

    SheetWriter(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Widths in characters, from the first column on; 0 hides the column. */
    public SheetWriter widths(int... widths) {
        this.widths = widths.clone();
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                sheet.hideColumn(i);
            } else {
                sheet.width(i, widths[i]);
            }
        }
        return this;
    }

    /**
     * Printed landscape on A4, with the first rows on every page and frozen on the screen; as wide as the page, unless the
     * columns are so many that nobody could read them: then on several pages, the frozen columns on each.
     */
    public SheetWriter page(int headingRows, int frozenColumns) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        if (Arrays.stream(widths).sum() <= WIDEST_PAGE) {
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else if (frozenColumns > 0) {
            sheet.repeatCols(0, frozenColumns - 1);
        }
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        if (headingRows > 0) {
            sheet.freezePane(frozenColumns, headingRows);
            sheet.repeatRows(0, headingRows - 1);
        }
        return this;
    }

    /** What every printed page says above, with its number below. */
    public SheetWriter head(String text) {
        sheet.header(CellText.clean(text).replace("&", "&&"), Position.CENTER, 9);
        sheet.footer("&P / &N", Position.CENTER, 9);
        return this;
    }

    /** Only cells that are entries can be changed; columns can be made wider, rows higher, filters set. */
    public SheetWriter protect() {
        // The library's options are what is forbidden, not what is allowed.
        sheet.protect(PASSWORD, SheetProtectionOption.SHEET, SheetProtectionOption.OBJECTS,
                SheetProtectionOption.SCENARIOS, SheetProtectionOption.DELETE_COLUMNS,
                SheetProtectionOption.DELETE_ROWS, SheetProtectionOption.FORMAT_CELLS,
                SheetProtectionOption.INSERT_COLUMNS, SheetProtectionOption.INSERT_HYPERLINKS,
                SheetProtectionOption.INSERT_ROWS, SheetProtectionOption.PIVOT_TABLES, SheetProtectionOption.SORT);
        return this;
    }

    /** Not shown, not even in the list of hidden sheets. */
    public SheetWriter veryHidden() {
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        return this;
    }

    /** What is typed into the empty cells of this column stays text: 5.10 does not become 5.1. */
    public SheetWriter texts(int column) {
        sheet.style(column - 1).format("@").set();
        return this;
    }

    /** Filters on the heading row. */
    public void filter(int headingRow, int lastRow, int lastColumn) {
        sheet.setAutoFilter(headingRow - 1, 0, Math.max(headingRow, lastRow) - 1, lastColumn - 1);
    }

    public void text(int row, int column, String text, Look look) {
        String written = CellText.written(text);
        if (!written.isEmpty()) {
            sheet.value(row - 1, column - 1, written);
        }
        style(row, column, look);
        height(row, column, text, look);
    }

    /** Not every program makes rows as high as their texts: the height is estimated and written. */
    private void height(int row, int column, String text, Look look) {
        if (row != currentRow) {
            currentRow = row;
            currentLines = 0;
        }
        int width = column <= widths.length ? widths[column - 1] : 0;
        int lines = Math.max(look == Look.ENTRY_TEXT ? 3 : 1, width == 0 || look == Look.TITLE
                ? 1
                : TextLines.count(text, look == Look.HEADING || look == Look.GROUP ? width : width + width / 12));
        if (lines > currentLines) {
            currentLines = lines;
            double points = lines * LINE_POINTS + (look == Look.TITLE ? 9 : 3);
            sheet.rowHeight(row - 1, Math.min(points, Worksheet.MAX_ROW_HEIGHT));
        }
    }

    /** A number of at most 15 digits; a longer one becomes text, which loses nothing. */
    public void number(int row, int column, BigDecimal number, Look look) {
        if (CellText.fits(number)) {
            sheet.value(row - 1, column - 1, new BigDecimal(CellText.plain(number)));
            style(row, column, look);
        } else {
            text(row, column, CellText.plain(number), look);
        }
    }

    /** What spreadsheets work out, without the equals sign. No result is written: whoever opens the file computes it. */
    public void formula(int row, int column, String formula, Look look) {
        // The library writes formulas as they are.
        sheet.formula(row - 1, column - 1, escaped(formula));
        style(row, column, look);
    }

    private static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Texts without any look, from the first column on: for sheets that nobody sees. */
    public void line(int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            String written = CellText.written(texts.get(i));
            if (!written.isEmpty()) {
                sheet.value(row - 1, i, written);
            }
        }
    }

    /**
     * Ends a row of a sheet that may be long and is not kept in memory. From the first row ended on, no other sheet may be
     * ended, by row or as a whole, before {@link #finish} of this one; sheets made before it must be finished.
     */
    public void endRow(int row) throws IOException {
        if ((row - flushed) * Math.max(1, widths.length) >= FLUSH_EVERY) {
            endLook();
            sheet.flush();
            flushed = row;
        }
    }

    /** Ends the sheet. Needed only where rows were ended; other sheets end with the workbook. */
    public void finish() throws IOException {
        endLook();
        sheet.finish();
    }

    /** A list of answers to choose from, which stands in a row of another sheet. */
    public void choice(int firstRow, int lastRow, int column, SheetWriter from, int listRow, int listed, String title,
            String error) {
        choice(range(firstRow, lastRow, column), from, listRow, listed, title, error);
    }

    /** The same for cells of one row, from one column to another. */
    public void choiceAcross(int row, int firstColumn, int lastColumn, SheetWriter from, int listRow, int listed,
            String title, String error) {
        choice(sheet.range(row - 1, firstColumn - 1, row - 1, lastColumn - 1), from, listRow, listed, title, error);
    }

    private static void choice(Range cells, SheetWriter from, int listRow, int listed, String title, String error) {
        Range list = from.sheet.range(listRow - 1, 0, listRow - 1, listed - 1);
        cells.validateWithList(list).allowBlank(true).errorTitle(title).error(error).showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP);
    }

    /** A condition that entries meet; {@code @} stands for the cell. */
    public void check(int firstRow, int lastRow, int column, String condition, String title, String error) {
        check(range(firstRow, lastRow, column), condition.replace("@", WorkbookCell.address(firstRow, column)), title,
                error);
    }

    /** The same for cells of one row, from one column to another. */
    public void checkAcross(int row, int firstColumn, int lastColumn, String condition, String title, String error) {
        check(sheet.range(row - 1, firstColumn - 1, row - 1, lastColumn - 1),
                condition.replace("@", WorkbookCell.address(row, firstColumn)), title, error);
    }

    private static void check(Range cells, String formula, String title, String error) {
        cells.validateWithFormula(formula).allowBlank(true).errorTitle(title).error(error).showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP);
    }

    private Range range(int firstRow, int lastRow, int column) {
        return sheet.range(firstRow - 1, column - 1, lastRow - 1, column - 1);
    }

    private void style(int row, int column, Look cell) {
        if (look == cell && lookRow == row && lookLast + 1 == column) {
            lookLast = column;
            return;
        }
        endLook();
        look = cell;
        lookRow = row;
        lookFirst = column;
        lookLast = column;
    }

    /** Gives cells side by side their look at once: one by one, looks take most of the time of a large sheet. */
    void endLook() {
        Look ended = look;
        look = null;
        if (ended != null) {
            style(sheet.range(lookRow - 1, lookFirst - 1, lookRow - 1, lookLast - 1).style(), ended);
        }
    }

    private static void style(StyleSetter style, Look look) {
        style.wrapText(look != Look.TITLE).verticalAlignment("top");
        switch (look) {
            case TITLE -> style.bold().fontSize(14);
            case HEADING -> style.bold().fillColor(HEADING_COLOUR).fontColor("FFFFFF").verticalAlignment("center");
            case TEXT -> style.format("General");
            case GROUP -> style.bold().fillColor(GROUP_COLOUR);
            case CODE -> style.format("@");
            case NUMBER -> style.format("General");
            case POINTS -> style.format("#,##0.00");
            case AMOUNT -> style.format("#,##0");
            case SHARE -> style.format("0.00%");
            case ENTRY -> style.fillColor(ENTRY_COLOUR).protectionOption(ProtectionOption.LOCKED, false);
            case ENTRY_TEXT ->
                style.fillColor(ENTRY_COLOUR).format("@").protectionOption(ProtectionOption.LOCKED, false);
            case LOCKED -> style.fillColor(LOCKED_COLOUR);
            case DECIDED -> style.italic().fillColor(DECIDED_COLOUR);
        }
        if (look != Look.TITLE) {
            lines(style);
        }
        style.set();
    }

    private static void lines(StyleSetter style) {
        style.borderStyle(BorderStyle.THIN).borderColor(LINE_COLOUR);
    }
}
