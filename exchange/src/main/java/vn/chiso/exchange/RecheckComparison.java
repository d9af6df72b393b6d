package vn.chiso.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/** The sheet of a workbook to recheck that says of each unit whether its total is still the one that it is compared with. */
final class RecheckComparison {

    private static final int PUBLISHED_RANK = 7;

    private final RecheckContent content;
    private final RecheckLayout layout;
    private final RecheckFormulas formulas;
    private final Messages messages;

    RecheckComparison(RecheckContent content, RecheckLayout layout, RecheckFormulas formulas, Messages messages) {
        this.content = content;
        this.layout = layout;
        this.formulas = formulas;
        this.messages = messages;
    }

    /** What differs from the engine, or from what was published, has been changed since the file was made. */
    void write(SheetWriter sheet) throws IOException {
        boolean published = content.units().stream().anyMatch(unit -> unit.published() != null);
        boolean ranked = published && content.units().size() > 1;
        List<String> keys = new ArrayList<>(List.of("heading.unit", "recheck.unit-name",
                published ? "recheck.published" : "recheck.engine", "recheck.workbook", "recheck.difference",
                "recheck.verdict"));
        if (ranked) {
            keys.addAll(List.of("recheck.published-rank", "recheck.workbook-rank"));
        }
        for (int i = 0; i < keys.size(); i++) {
            sheet.text(1, i + 1, messages.say(keys.get(i)), Look.HEADING);
        }
        Scoring scoring = new Scoring(content.framework());
        for (int i = 0; i < content.units().size(); i++) {
            unit(sheet, i, scoring, ranked);
            sheet.endRow(RecheckRanking.FIRST_ROW + i);
        }
    }

    private void unit(SheetWriter sheet, int place, Scoring scoring, boolean ranked) {
        RecheckUnit unit = content.units().get(place);
        int row = RecheckRanking.FIRST_ROW + place;
        sheet.text(row, 1, unit.code(), Look.CODE);
        sheet.text(row, 2, unit.name(), Look.TEXT);
        RecheckUnit.Published published = unit.published();
        sheet.number(row, 3, (published == null ? scoring.score(unit.inputs()).total().points() : published.points())
                .rounded(10), Look.LOCKED);
        RecheckFormulas.write(sheet, row, 4, layout.fixedCell(RecheckLayout.Sheet.POINTS, formulas.column(place),
                layout.row(RecheckLayout.Sum.TOTAL)), Look.POINTS);
        RecheckFormulas.write(sheet, row, 5, "ROUND(D" + row + "-C" + row + ",8)", Look.NUMBER);
        String same = "E" + row + "=0";
        RecheckFormulas.write(sheet, row, 6, "IF(" + (ranked ? "AND(" + same + ",G" + row + "=H" + row + ")" : same)
                + "," + Terms.quoted(messages.say("recheck.same")) + ","
                + Terms.quoted(messages.say("recheck.changed")) + ")", Look.TEXT);
        if (ranked) {
            Integer rank = published == null ? null : published.rank();
            if (rank == null) {
                sheet.text(row, PUBLISHED_RANK, "", Look.LOCKED);
            } else {
                sheet.number(row, PUBLISHED_RANK, BigDecimal.valueOf(rank), Look.LOCKED);
            }
            RecheckFormulas.write(sheet, row, PUBLISHED_RANK + 1, rank(row), Look.NUMBER);
        }
    }

    /** Rows of the ranking may have been sorted: the unit's is found by its code. */
    private String rank(int row) {
        return "INDEX(" + ranking("$A$") + ",MATCH($A" + row + "," + ranking("$B$") + ",0))";
    }

    private String ranking(String column) {
        int last = RecheckRanking.FIRST_ROW + content.units().size() - 1;
        return layout.prefix(RecheckLayout.Sheet.RANKING) + column + RecheckRanking.FIRST_ROW + ":" + column + last;
    }
}
