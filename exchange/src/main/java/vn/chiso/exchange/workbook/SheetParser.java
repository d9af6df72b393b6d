package vn.chiso.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet. What the sheet claims about its size is not believed. */
final class SheetParser {

    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_COLUMN = 16_384;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final XmlCursor cursor;
    private final List<String> strings;
    private final Styles styles;
    private final int maxRows;
    private int row;
    private int column;

    SheetParser(byte[] part, List<String> strings, Styles styles, int maxRows) throws FlawException {
        this.cursor = new XmlCursor(new ByteArrayInputStream(part));
        this.strings = strings;
        this.styles = styles;
        this.maxRows = maxRows;
    }

    void rows(Consumer<SheetRow> consumer) throws FlawException {
        List<WorkbookCell> cells = new ArrayList<>();
        int rows = 0;
        while (cursor.advance()) { // to the end of the part: broken XML after the data is broken all the same
            if (cursor.starts("row")) {
                int number = Numerals.whole(cursor.attribute("r"), row + 1);
                if (number <= row || number > MAX_ROW) {
                    throw new FlawException(Flaw.WORKBOOK_BROKEN);
                }
                row = number;
                column = 0;
                cells = new ArrayList<>();
            } else if (cursor.starts("c")) {
                WorkbookCell cell = cell();
                if (cell != null) {
                    cells.add(cell);
                }
            } else if (cursor.ends("row") && !cells.isEmpty()) {
                if (++rows > maxRows) {
                    throw new FlawException(Flaw.TOO_MANY_ROWS, maxRows);
                }
                consumer.accept(new SheetRow(row, List.copyOf(cells)));
                cells = new ArrayList<>();
            }
        }
    }

    private @Nullable WorkbookCell cell() throws FlawException {
        place(cursor.attribute("r"));
        String style = cursor.attribute("s");
        String type = cursor.attribute("t");
        String value = null;
        boolean formula = false;
        while (cursor.advance() && !cursor.ends("c")) {
            if (cursor.starts("v")) {
                value = cursor.text();
            } else if (cursor.starts("is")) {
                value = cursor.runs("is");
            } else if (cursor.starts("f")) {
                formula = true;
                cursor.text();
            }
        }
        if (formula && (value == null || (value.isEmpty() && !"str".equals(type)))) {
            return of(WorkbookCell.Kind.NO_RESULT, "", true);
        }
        return value == null ? null : content(type == null ? "n" : type, style, value, formula);
    }

    private @Nullable WorkbookCell content(String type, @Nullable String style, String value, boolean formula)
            throws FlawException {
        return switch (type) {
            case "s" -> text(strings, Numerals.whole(value.strip(), Integer.MAX_VALUE), formula);
            case "str" -> text(CellText.read(value), formula);
            case "inlineStr" -> text(value, formula);
            case "b" -> of(WorkbookCell.Kind.BOOLEAN, value.strip().equals("1") ? "1" : "0", formula);
            case "e" -> of(WorkbookCell.Kind.ERROR, CellText.read(value), formula);
            case "d" -> of(WorkbookCell.Kind.DATE, CellText.read(value), formula);
            case "n" -> value.isBlank() ? null : number(styles.kind(style), value.strip(), formula);
            default -> throw new FlawException(Flaw.WORKBOOK_BROKEN);
        };
    }

    private WorkbookCell number(WorkbookCell.Kind kind, String value, boolean formula) throws FlawException {
        String number = CellText.number(value);
        if (number == null) {
            throw new FlawException(Flaw.WORKBOOK_BROKEN);
        }
        if (kind != WorkbookCell.Kind.DATE) {
            return of(kind, number, formula);
        }
        double days = Double.parseDouble(value);
        boolean shown = days >= 0 && days < 2_958_466;
        return of(kind, shown ? DAY_ZERO.plusDays((long) days).format(DATE) : number, formula);
    }

    private @Nullable WorkbookCell text(List<String> shared, int index, boolean formula) throws FlawException {
        if (index >= shared.size()) {
            throw new FlawException(Flaw.WORKBOOK_BROKEN);
        }
        return text(shared.get(index), formula);
    }

    private @Nullable WorkbookCell text(String text, boolean formula) {
        return text.isEmpty() ? null : of(WorkbookCell.Kind.TEXT, text, formula);
    }

    private WorkbookCell of(WorkbookCell.Kind kind, String text, boolean formula) {
        return new WorkbookCell(row, column, kind, text, formula);
    }

    /** Takes the cell's place from its address, or the next one when it has none. */
    private void place(@Nullable String address) throws FlawException {
        if (address == null) {
            column++;
            return;
        }
        int letters = 0;
        int there = 0;
        while (letters < address.length() && letters < 4 && Character.isLetter(address.charAt(letters))) {
            there = there * 26 + (Character.toUpperCase(address.charAt(letters)) - 'A' + 1);
            letters++;
        }
        boolean sameRow = Numerals.whole(address.substring(letters), 0) == row;
        if (!sameRow || there <= column || there > MAX_COLUMN) {
            throw new FlawException(Flaw.WORKBOOK_BROKEN);
        }
        column = there;
    }
}
