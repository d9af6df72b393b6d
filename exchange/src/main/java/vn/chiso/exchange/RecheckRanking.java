package vn.chiso.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.framework.Ties;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/**
 * The sheet of a workbook to recheck that ranks units, one in each row. People sort it: what it reads from other sheets is
 * named in full, since spreadsheets move what is not along with the row.
 */
final class RecheckRanking {

    static final int FIRST_ROW = 2;
    private static final int SHARE_COLUMN = 6;
    private static final int FIRST_BREAKER = 7;
    /** Shares that differ by less are the same: binary arithmetic gives equal results unequal last digits. */
    private static final int SHARE_DIGITS = 12;

    private final Framework framework;
    private final List<RecheckUnit> units;
    private final RecheckLayout layout;
    private final RecheckFormulas formulas;
    private final Messages messages;
    private final String notApplicable;
    private final boolean dense;
    /** Blocks by name, numbered from 1: names may hold what formulas take for wildcards. */
    private final Map<String, Integer> blocks = new LinkedHashMap<>();

    RecheckRanking(RecheckContent content, RecheckLayout layout, RecheckFormulas formulas, Messages messages) {
        this.framework = content.framework();
        this.units = content.units();
        this.layout = layout;
        this.formulas = formulas;
        this.messages = messages;
        this.notApplicable = EngineText.label(Outcome.NOT_APPLICABLE, EngineText.messages(messages.language()));
        this.dense = framework.ties().style() == Ties.Style.DENSE;
        units.stream().map(RecheckUnit::block).filter(Objects::nonNull)
                .forEach(block -> blocks.putIfAbsent(block, blocks.size() + 1));
    }

    private int lastRow() {
        return FIRST_ROW + units.size() - 1;
    }

    /** Of the columns, in characters. */
    int[] widths() {
        int[] widths = new int[blocks.isEmpty() ? blockColumn() - 1 : blockRankColumn()];
        Arrays.fill(widths, 12);
        widths[0] = 8;
        widths[1] = 16;
        widths[2] = 40;
        if (!blocks.isEmpty()) {
            widths[blockColumn() - 1] = 24;
        }
        return widths;
    }

    /** Ranks by unrounded share, in the order of the file: whoever wants the best first sorts by the first column. */
    void write(SheetWriter sheet) throws IOException {
        List<String> keys = new ArrayList<>(List.of("recheck.rank", "heading.unit", "recheck.unit-name",
                "heading.points", "heading.max", "heading.share"));
        headings(sheet, keys);
        List<NodeCode> breakers = framework.ties().breakBy();
        for (int i = 0; i < breakers.size(); i++) {
            sheet.text(1, FIRST_BREAKER + i, messages.say("recheck.breaker", breakers.get(i)), Look.HEADING);
        }
        if (dense) {
            sheet.text(1, firstColumn(), messages.say("recheck.first"), Look.HEADING);
        }
        if (!blocks.isEmpty()) {
            blockHeadings(sheet);
        }
        for (int i = 0; i < units.size(); i++) {
            int row = FIRST_ROW + i;
            String max = "E" + row;
            RecheckFormulas.write(sheet, row, 1, ranked(row, rank(row)), Look.NUMBER);
            sheet.text(row, 2, units.get(i).code(), Look.CODE);
            sheet.text(row, 3, units.get(i).name(), Look.TEXT);
            RecheckFormulas.write(sheet, row, 4, sum(RecheckLayout.Sum.TOTAL, i), Look.POINTS);
            RecheckFormulas.write(sheet, row, 5, max(i), Look.NUMBER);
            RecheckFormulas.write(sheet, row, SHARE_COLUMN, "IF(" + max + "=0,\"\",ROUND("
                    + sum(RecheckLayout.Sum.SHARE, i) + "," + SHARE_DIGITS + "))", Look.SHARE);
            for (int j = 0; j < breakers.size(); j++) {
                RecheckFormulas.write(sheet, row, FIRST_BREAKER + j, share(breakers.get(j), i), Look.SHARE);
            }
            if (dense) {
                first(sheet, row, firstColumn(), List.of());
            }
            if (!blocks.isEmpty()) {
                block(sheet, row, units.get(i).block());
            }
            sheet.endRow(row);
        }
        sheet.filter(1, lastRow(), blocks.isEmpty() ? blockColumn() - 1 : blockRankColumn());
    }

    /** To whom nothing applies has no rank. */
    private static String ranked(int row, String rank) {
        return "IF(E" + row + "=0,\"\"," + rank + ")";
    }

    private void first(SheetWriter sheet, int row, int column, List<String> within) {
        List<String> same = new ArrayList<>(within);
        same.addAll(equal(row, row));
        RecheckFormulas.write(sheet, row, column,
                "IF(AND(E" + row + "<>0,COUNTIFS(" + String.join(",", same) + ")=1),1,0)", Look.NUMBER);
    }

    private int blockColumn() {
        return firstColumn() + (dense ? 1 : 0);
    }

    private int blockNumberColumn() {
        return blockColumn() + 1;
    }

    /** Where the ranks within blocks stand; asked only where there are blocks. */
    int blockRankColumn() {
        return blockNumberColumn() + (dense ? 2 : 1);
    }

    private void blockHeadings(SheetWriter sheet) {
        sheet.text(1, blockColumn(), messages.say("recheck.block"), Look.HEADING);
        sheet.text(1, blockNumberColumn(), messages.say("recheck.block-number"), Look.HEADING);
        if (dense) {
            sheet.text(1, blockNumberColumn() + 1, messages.say("recheck.block-first"), Look.HEADING);
        }
        sheet.text(1, blockRankColumn(), messages.say("recheck.block-rank"), Look.HEADING);
    }

    private void block(SheetWriter sheet, int row, @Nullable String block) {
        Integer number = block == null ? null : blocks.get(block);
        if (block == null || number == null) {
            return;
        }
        sheet.text(row, blockColumn(), block, Look.TEXT);
        sheet.number(row, blockNumberColumn(), BigDecimal.valueOf(number), Look.NUMBER);
        if (dense) {
            first(sheet, row, blockNumberColumn() + 1, List.of(equal(blockNumberColumn(), row, row)));
        }
        String within = area(blockNumberColumn(), lastRow()) + "," + RecheckLayout.column(blockNumberColumn()) + row
                + ",";
        RecheckFormulas.write(sheet, row, blockRankColumn(),
                ranked(row, counted(row, within, blockNumberColumn() + 1)), Look.NUMBER);
    }

    private String max(int unit) {
        String applicable = sum(RecheckLayout.Sum.APPLICABLE_MAX, unit);
        return framework.rescale() == Rescale.NONE
                ? applicable
                : "IF(" + applicable + "=0,0," + layout.fixedCell(RecheckLayout.Sheet.POINTS,
                        RecheckLayout.column(RecheckLayout.MAX_COLUMN), layout.row(RecheckLayout.Sum.TOTAL))
                        + ")";
    }

    /** Where each result is counted once, at its first unit: what ranks without gaps are counted by. */
    private int firstColumn() {
        return FIRST_BREAKER + framework.ties().breakBy().size();
    }

    private String rank(int row) {
        return !dense && framework.ties().breakBy().isEmpty()
                ? "RANK(" + RecheckLayout.column(SHARE_COLUMN) + row + "," + area(SHARE_COLUMN, lastRow()) + ")"
                : counted(row, "", firstColumn());
    }

    /**
     * One more than the better results are.
     *
     * @param within conditions under which a row is looked at, each with its area and a comma after it; may be empty
     * @param firsts column in which each result is counted once, for ranks without gaps
     */
    private String counted(int row, String within, int firsts) {
        StringBuilder rank = new StringBuilder("1");
        for (int column = SHARE_COLUMN; column < firstColumn(); column++) {
            List<String> better = new ArrayList<>();
            for (int before = SHARE_COLUMN; before < column; before++) {
                better.add(area(before, lastRow()) + "," + RecheckLayout.column(before) + row);
            }
            better.add(area(column, lastRow()) + ",\">\"&" + RecheckLayout.column(column) + row);
            String conditions = within + String.join(",", better);
            rank.append(dense
                    ? "+SUMIFS(" + area(firsts, lastRow()) + "," + conditions + ")"
                    : "+COUNTIFS(" + conditions + ")");
        }
        return rank.toString();
    }

    private List<String> equal(int row, int last) {
        List<String> equal = new ArrayList<>();
        for (int column = SHARE_COLUMN; column < firstColumn(); column++) {
            equal.add(equal(column, row, last));
        }
        return equal;
    }

    private static String equal(int column, int row, int last) {
        String letters = RecheckLayout.column(column);
        // The last row goes along when rows are sorted.
        return letters + "$" + FIRST_ROW + ":" + letters + last + "," + letters + row;
    }

    private static String area(int column, int last) {
        String letters = RecheckLayout.column(column);
        return letters + "$" + FIRST_ROW + ":" + letters + "$" + last;
    }

    /** The share of a row or pillar that decides between equal results. */
    private String share(NodeCode code, int unit) {
        String max = max(code, unit);
        return "IF(" + max + "=0,0,ROUND("
                + layout.fixedCell(RecheckLayout.Sheet.POINTS, formulas.column(unit), layout.row(code)) + "/(" + max
                + ")," + SHARE_DIGITS + "))";
    }

    /** The maxima of the indicators in the row that apply to the unit; rows below each other are added together. */
    private String max(NodeCode code, int unit) {
        Set<NodeCode> within = new HashSet<>();
        leaves(code, within);
        // Rows that count in nothing are passed over, unless the row itself is one of them.
        boolean counted = within.stream().allMatch(framework.tree()::counts);
        List<String> sums = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (Node.Leaf leaf : framework.tree().leaves()) {
            if (within.contains(leaf.code())) {
                last = layout.row(leaf.code());
                first = first == 0 ? last : first;
            } else if (first > 0 && (!counted || framework.tree().counts(leaf.code()))) {
                sums.add(max(first, last, counted ? "1" : "\">=0\"", unit));
                first = 0;
            }
        }
        if (first > 0) {
            sums.add(max(first, last, counted ? "1" : "\">=0\"", unit));
        }
        return Terms.sum(sums);
    }

    private String max(int first, int last, String counts, int unit) {
        return "SUMIFS(" + points(RecheckLayout.column(RecheckLayout.MAX_COLUMN), first, last) + ","
                + points(RecheckLayout.column(RecheckLayout.COUNTS_COLUMN), first, last) + "," + counts + ","
                + area(RecheckLayout.Sheet.OUTCOMES, formulas.column(unit), first, last) + ","
                + Terms.quoted("<>" + notApplicable) + ")";
    }

    private String points(String column, int first, int last) {
        return area(RecheckLayout.Sheet.POINTS, column, first, last);
    }

    private String area(RecheckLayout.Sheet sheet, String column, int first, int last) {
        return layout.fixedCell(sheet, column, first) + ":$" + column + "$" + last;
    }

    private void leaves(NodeCode code, Set<NodeCode> leaves) {
        if (framework.tree().node(code) instanceof Node.Leaf) {
            leaves.add(code);
        }
        framework.tree().children(code).stream().filter(RecheckLayout::isAdded)
                .forEach(child -> leaves(child.code(), leaves));
        Pillar pillar = framework.pillar(code);
        if (pillar != null) {
            pillar.nodes().stream().filter(framework.tree()::counts).forEach(each -> leaves(each, leaves));
        }
    }

    private String sum(RecheckLayout.Sum sum, int unit) {
        return layout.fixedCell(RecheckLayout.Sheet.POINTS, formulas.column(unit), layout.row(sum));
    }

    private void headings(SheetWriter sheet, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            sheet.text(1, i + 1, messages.say(keys.get(i)), Look.HEADING);
        }
    }
}
