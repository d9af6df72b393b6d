package vn.chiso.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/** The sheets of a workbook to recheck that have one row for each unit: the ranking, and what has been changed. */
final class RecheckUnits {

    private static final int FIRST_ROW = 2;
    private static final int SHARE_COLUMN = 6;
    private static final int FIRST_BREAKER = 7;
    /** Shares that differ by less are the same: binary arithmetic gives equal results unequal last digits. */
    private static final int SHARE_DIGITS = 12;

    private final Framework framework;
    private final RecheckLayout layout;
    private final List<UnitInputs> units;
    private final Function<UnitId, String> names;
    private final Messages messages;
    private final String notApplicable;

    RecheckUnits(Framework framework, RecheckLayout layout, List<UnitInputs> units, Function<UnitId, String> names,
            Messages messages) {
        this.framework = framework;
        this.layout = layout;
        this.units = units;
        this.names = names;
        this.messages = messages;
        this.notApplicable = EngineText.label(Outcome.NOT_APPLICABLE, EngineText.messages(messages.language()));
    }

    private int lastRow() {
        return FIRST_ROW + units.size() - 1;
    }

    /** Engine and workbook side by side: what differs has been changed since the file was made. */
    void writeComparison(SheetWriter sheet) throws IOException {
        headings(sheet, List.of("heading.unit", "recheck.unit-name", "recheck.engine", "recheck.workbook",
                "recheck.difference", "recheck.verdict"));
        Scoring scoring = new Scoring(framework);
        for (int i = 0; i < units.size(); i++) {
            int row = FIRST_ROW + i;
            UnitInputs unit = units.get(i);
            describe(sheet, row, 1, unit.unit());
            sheet.number(row, 3, scoring.score(unit).total().points().rounded(10), Look.LOCKED);
            sheet.formula(row, 4, sum(RecheckLayout.Sum.TOTAL, i), Look.POINTS);
            sheet.formula(row, 5, "ROUND(D" + row + "-C" + row + ",8)", Look.NUMBER);
            sheet.formula(row, 6, "IF(E" + row + "=0," + Terms.quoted(messages.say("recheck.same")) + ","
                    + Terms.quoted(messages.say("recheck.changed")) + ")", Look.TEXT);
            sheet.endRow(row);
        }
    }

    /** Ranks by unrounded share, in the order of the file: whoever wants the best first sorts by the first column. */
    void writeRanking(SheetWriter sheet) throws IOException {
        List<String> keys = new ArrayList<>(List.of("recheck.rank", "heading.unit", "recheck.unit-name",
                "heading.points", "heading.max", "heading.share"));
        headings(sheet, keys);
        List<NodeCode> breakers = framework.ties().breakBy();
        for (int i = 0; i < breakers.size(); i++) {
            sheet.text(1, FIRST_BREAKER + i, messages.say("recheck.breaker", breakers.get(i)), Look.HEADING);
        }
        boolean dense = framework.ties().style() == Ties.Style.DENSE;
        if (dense) {
            sheet.text(1, firstColumn(), messages.say("recheck.first"), Look.HEADING);
        }
        for (int i = 0; i < units.size(); i++) {
            int row = FIRST_ROW + i;
            String max = "E" + row;
            sheet.formula(row, 1, "IF(" + max + "=0,\"\"," + rank(row) + ")", Look.NUMBER);
            describe(sheet, row, 2, units.get(i).unit());
            sheet.formula(row, 4, sum(RecheckLayout.Sum.TOTAL, i), Look.POINTS);
            sheet.formula(row, 5, max(i), Look.NUMBER);
            sheet.formula(row, SHARE_COLUMN, "IF(" + max + "=0,\"\",ROUND(" + sum(RecheckLayout.Sum.SHARE, i) + ","
                    + SHARE_DIGITS + "))", Look.SHARE);
            for (int j = 0; j < breakers.size(); j++) {
                sheet.formula(row, FIRST_BREAKER + j,
                        RecheckLayout.of(share(breakers.get(j)), RecheckLayout.FIRST_UNIT + i), Look.SHARE);
            }
            if (dense) {
                String same = "COUNTIFS(" + String.join(",", equal(row, row)) + ")";
                sheet.formula(row, firstColumn(), "IF(AND(" + max + "<>0," + same + "=1),1,0)", Look.NUMBER);
            }
            sheet.endRow(row);
        }
        sheet.filter(1, lastRow(), firstColumn() - (dense ? 0 : 1));
    }

    private String max(int unit) {
        String applicable = sum(RecheckLayout.Sum.APPLICABLE_MAX, unit);
        return framework.rescale() == Rescale.NONE
                ? applicable
                : "IF(" + applicable + "=0,0," + layout.cell(RecheckLayout.Sheet.POINTS,
                        "$" + RecheckLayout.column(RecheckLayout.MAX_COLUMN), layout.row(RecheckLayout.Sum.TOTAL))
                        + ")";
    }

    /** Where each result is counted once, at its first unit: what ranks without gaps are counted by. */
    private int firstColumn() {
        return FIRST_BREAKER + framework.ties().breakBy().size();
    }

    private String rank(int row) {
        boolean dense = framework.ties().style() == Ties.Style.DENSE;
        if (!dense && framework.ties().breakBy().isEmpty()) {
            return "RANK(" + RecheckLayout.column(SHARE_COLUMN) + row + "," + area(SHARE_COLUMN, lastRow()) + ")";
        }
        StringBuilder rank = new StringBuilder("1");
        for (int column = SHARE_COLUMN; column < firstColumn(); column++) {
            List<String> better = new ArrayList<>();
            for (int before = SHARE_COLUMN; before < column; before++) {
                better.add(area(before, lastRow()) + "," + RecheckLayout.column(before) + row);
            }
            better.add(area(column, lastRow()) + ",\">\"&" + RecheckLayout.column(column) + row);
            String conditions = String.join(",", better);
            rank.append(dense
                    ? "+SUMIFS(" + area(firstColumn(), lastRow()) + "," + conditions + ")"
                    : "+COUNTIFS(" + conditions + ")");
        }
        return rank.toString();
    }

    private List<String> equal(int row, int last) {
        List<String> equal = new ArrayList<>();
        for (int column = SHARE_COLUMN; column < firstColumn(); column++) {
            equal.add(area(column, last) + "," + RecheckLayout.column(column) + row);
        }
        return equal;
    }

    private static String area(int column, int last) {
        String letters = RecheckLayout.column(column);
        return letters + "$" + FIRST_ROW + ":" + letters + "$" + last;
    }

    /** The share of a row or pillar that decides between equal results. */
    private String share(NodeCode code) {
        List<String> maxima = new ArrayList<>();
        maxima(code, maxima);
        String max = maxima.isEmpty() ? "0" : "(" + String.join("+", maxima) + ")";
        String points = layout.cell(RecheckLayout.Sheet.POINTS, RecheckLayout.UNIT, layout.row(code));
        return "IF(" + max + "=0,0,ROUND(" + points + "/" + max + "," + SHARE_DIGITS + "))";
    }

    /** The maxima of the indicators in the row that apply to the unit. */
    private void maxima(NodeCode code, List<String> maxima) {
        Node node = framework.tree().node(code);
        if (node instanceof Node.Leaf) {
            int row = layout.row(code);
            maxima.add("IF(" + layout.cell(RecheckLayout.Sheet.OUTCOMES, RecheckLayout.UNIT, row) + "="
                    + Terms.quoted(notApplicable) + ",0,"
                    + layout.cell(RecheckLayout.Sheet.POINTS, "$" + RecheckLayout.column(RecheckLayout.MAX_COLUMN),
                            row)
                    + ")");
        }
        framework.tree().children(code).stream().filter(RecheckLayout::isAdded)
                .forEach(child -> maxima(child.code(), maxima));
        Pillar pillar = framework.pillar(code);
        if (pillar != null) {
            pillar.nodes().stream().filter(framework.tree()::counts).forEach(each -> maxima(each, maxima));
        }
    }

    private String sum(RecheckLayout.Sum sum, int unit) {
        return layout.cell(RecheckLayout.Sheet.POINTS, RecheckLayout.column(RecheckLayout.FIRST_UNIT + unit),
                layout.row(sum));
    }

    private void describe(SheetWriter sheet, int row, int column, UnitId unit) {
        sheet.text(row, column, unit.value(), Look.CODE);
        sheet.text(row, column + 1, names.apply(unit), Look.TEXT);
    }

    private void headings(SheetWriter sheet, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            sheet.text(1, i + 1, messages.say(keys.get(i)), Look.HEADING);
        }
    }
}
