package vn.chiso.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;

/** One sheet of a plan's workbook on its way from its heading to its last row. */
final class PlanSheet {

    /** Rows below the last one in which people may choose from lists, too. */
    private static final int FREE_ROWS = 200;
    private static final Map<String, Integer> WIDTHS = widths();
    private static final Set<String> MONEY = Set.of("declared", "total");

    private final SheetWriter sheet;
    private final List<String> columns;
    private final Messages messages;
    private int row = 1;

    PlanSheet(PlanTable table, Funding funding, WorkbookWriter workbook, Messages messages) {
        this.messages = messages;
        this.columns = columns(table, funding);
        String key = "plan.sheet." + table.name().toLowerCase(Locale.ROOT);
        this.sheet = workbook.sheet(messages.say(key));
        sheet.widths(columns.stream().mapToInt(PlanSheet::width).toArray()).page(1, 1).head(messages.say(key));
        for (int i = 0; i < columns.size(); i++) {
            if (PlanTable.holdsCodes(columns.get(i))) {
                sheet.texts(i + 1);
            }
            sheet.text(1, i + 1, heading(columns.get(i), funding, messages), Look.HEADING);
        }
    }

    /** With those of the sources, each {@code amounts.<source>}. */
    static List<String> columns(PlanTable table, Funding funding) {
        List<String> columns = new ArrayList<>(table.columns());
        if (table == PlanTable.PROJECT) {
            columns.addAll(columns.indexOf("total"),
                    funding.sources().stream().map(source -> amountColumn(source.id())).toList());
        }
        return columns;
    }

    static String amountColumn(String source) {
        return "amounts." + source;
    }

    static String heading(String column, Funding funding, Messages messages) {
        return funding.sources().stream().filter(source -> amountColumn(source.id()).equals(column)).findFirst()
                .map(source -> messages.say("plan.column.amount", source.name()))
                .orElseGet(() -> messages.say("plan.column." + column));
    }

    /** Texts, whole numbers and exact numbers. */
    void row(Object... cells) {
        row++;
        for (int i = 0; i < cells.length; i++) {
            String column = columns.get(i);
            boolean money = MONEY.contains(column) || column.startsWith("amounts.");
            switch (cells[i]) {
                case Exact number when Exact.of(number.rounded(12)).equals(number) ->
                    sheet.number(row, i + 1, number.rounded(12), money ? Look.AMOUNT : Look.NUMBER);
                case Integer number -> sheet.number(row, i + 1, new BigDecimal(number), Look.NUMBER);
                default -> sheet.text(row, i + 1, cells[i].toString(),
                        PlanTable.holdsCodes(column) ? Look.CODE : Look.TEXT);
            }
        }
    }

    /** Lets people choose the column's words from a list that stands in a row of the hidden sheet. */
    void choices(String column, List<String> words, SheetWriter lists, int listRow) {
        lists.line(listRow, words);
        sheet.choice(2, row + FREE_ROWS, columns.indexOf(column) + 1, lists, listRow, words.size(),
                messages.say("check.title"), messages.say("check.choice"));
    }

    private static int width(String column) {
        return column.startsWith("amounts.") ? 22 : WIDTHS.getOrDefault(column, 14);
    }

    private static Map<String, Integer> widths() {
        Map<String, Integer> widths = new HashMap<>();
        for (String wide : List.of("fact-value", "paragraphs", "text", "content")) {
            widths.put(wide, 70);
        }
        for (String wide : List.of("results", "shortcomings", "causes", "about", "name")) {
            widths.put(wide, 50);
        }
        for (String middle : List.of("fact", "cited-document", "issuer", "lead", "coordinating", "deliverable", "place",
                "standing-name", "reason", "deadline", "type")) {
            widths.put(middle, 28);
        }
        widths.put("declared", 22);
        widths.put("total", 22);
        widths.put("table", 24);
        return Map.copyOf(widths);
    }
}
