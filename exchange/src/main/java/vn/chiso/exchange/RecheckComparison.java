package vn.chiso.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/** The sheet of a workbook to recheck that says of each unit whether its total is still the one that it is compared with. */
final class RecheckComparison {

    private static final int PUBLISHED_RANK = 7;
    private static final int PUBLISHED_BLOCK_RANK = 9;

    private final RecheckContent content;
    private final RecheckLayout layout;
    private final RecheckFormulas formulas;
    private final RecheckRanking ranking;
    private final Messages messages;
    private final boolean ranked;
    private final boolean rankedInBlocks;

    RecheckComparison(RecheckContent content, RecheckLayout layout, RecheckFormulas formulas, RecheckRanking ranking,
            Messages messages) {
        this.content = content;
        this.layout = layout;
        this.formulas = formulas;
        this.ranking = ranking;
        this.messages = messages;
        this.ranked = isPublished() && content.units().size() > 1;
        this.rankedInBlocks = ranked && content.units().stream().anyMatch(unit -> unit.block() != null);
    }

    private boolean isPublished() {
        return content.units().stream().anyMatch(unit -> unit.published() != null);
    }

    /** What differs from the engine, or from what was published, has been changed since the file was made. */
    void write(SheetWriter sheet) throws IOException {
        List<String> keys = new ArrayList<>(List.of("heading.unit", "recheck.unit-name",
                isPublished() ? "recheck.published" : "recheck.engine", "recheck.workbook", "recheck.difference",
                "recheck.verdict"));
        if (ranked) {
            keys.addAll(List.of("recheck.published-rank", "recheck.workbook-rank"));
        }
        if (rankedInBlocks) {
            keys.addAll(List.of("recheck.published-block-rank", "recheck.workbook-block-rank"));
        }
        for (int i = 0; i < keys.size(); i++) {
            sheet.text(1, i + 1, messages.say(keys.get(i)), Look.HEADING);
        }
        Scoring scoring = new Scoring(content.framework());
        for (int i = 0; i < content.units().size(); i++) {
            unit(sheet, i, scoring);
            sheet.endRow(RecheckRanking.FIRST_ROW + i);
        }
    }

    private void unit(SheetWriter sheet, int place, Scoring scoring) {
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
        boolean inBlock = rankedInBlocks && unit.block() != null;
        String same = "E" + row + "=0" + (ranked ? ",G" + row + "=H" + row : "")
                + (inBlock ? ",I" + row + "=J" + row : "");
        RecheckFormulas.write(sheet, row, 6, "IF(AND(" + same + ")," + Terms.quoted(messages.say("recheck.same")) + ","
                + Terms.quoted(messages.say("recheck.changed")) + ")", Look.TEXT);
        if (ranked) {
            rank(sheet, row, PUBLISHED_RANK, published == null ? null : published.rank(), 1);
        }
        if (inBlock) {
            rank(sheet, row, PUBLISHED_BLOCK_RANK, published == null ? null : published.blockRank(),
                    ranking.blockRankColumn());
        }
    }

    /** The rank as published, and beside it what stands in a column of the sheet that ranks. */
    private void rank(SheetWriter sheet, int row, int column, @Nullable Integer published, int ranked) {
        if (published == null) {
            sheet.text(row, column, "", Look.LOCKED);
        } else {
            sheet.number(row, column, BigDecimal.valueOf(published), Look.LOCKED);
        }
        // Rows of the ranking may have been sorted: the unit's is found by its code.
        RecheckFormulas.write(sheet, row, column + 1, "INDEX(" + ranking("$" + RecheckLayout.column(ranked) + "$")
                + ",MATCH($A" + row + "," + ranking("$B$") + ",0))", Look.NUMBER);
    }

    private String ranking(String column) {
        int last = RecheckRanking.FIRST_ROW + content.units().size() - 1;
        return layout.prefix(RecheckLayout.Sheet.RANKING) + column + RecheckRanking.FIRST_ROW + ":" + column + last;
    }
}
