package vn.chiso.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.recheck.UnitFormula;
import vn.chiso.exchange.workbook.CellText;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/** The points of a workbook to recheck and how each indicator's scoring ends: formulas over the values. */
final class RecheckPoints {

    private final Framework framework;
    private final RecheckLayout layout;
    private final List<UnitInputs> units;
    private final Language language;
    private final Messages messages;
    private final Messages engine;
    private final RecheckFormulas formulas;
    private final RecheckLeaves leaves;

    RecheckPoints(Framework framework, RecheckLayout layout, List<UnitInputs> units, RecheckFormulas formulas,
            Language language) {
        this.framework = framework;
        this.layout = layout;
        this.units = units;
        this.language = language;
        this.messages = TableText.messages(language);
        this.engine = EngineText.messages(language);
        this.formulas = formulas;
        this.leaves = new RecheckLeaves(framework, layout, units, engine);
    }

    /** How scoring ends. */
    void writeOutcomes(SheetWriter sheet) throws IOException {
        for (Node node : framework.tree().nodes()) {
            int row = layout.row(node.code());
            describe(sheet, row, node);
            if (node instanceof Node.Leaf leaf) {
                for (int i = 0; i < units.size(); i++) {
                    outcome(sheet, row, i, leaf);
                }
            }
            sheet.endRow(row);
        }
    }

    private void outcome(SheetWriter sheet, int row, int i, Node.Leaf leaf) {
        UnitInputs unit = units.get(i);
        int column = RecheckLayout.FIRST_UNIT + i;
        PointsDecision decision = unit.decisions().get(leaf.code());
        if (unit.notApplicable().contains(leaf.code())) {
            sheet.text(row, column, leaves.word(Outcome.NOT_APPLICABLE), Look.DECIDED);
        } else if (decision != null) {
            sheet.text(row, column, messages.say("recheck.decided", decision.by(), decision.reason()), Look.DECIDED);
        } else {
            switch (leaves.of(leaf)) {
                case RecheckLeaves.Way.Formulas(var outcome, _) -> formulas.write(sheet, row, i, outcome, Look.TEXT);
                case RecheckLeaves.Way.Computed(var scores) ->
                    sheet.text(row, column, leaves.word(scores.get(i).outcome()), Look.LOCKED);
                case RecheckLeaves.Way.NoRule _ ->
                    sheet.text(row, column, leaves.word(Outcome.NO_RULE), Look.TEXT);
            }
        }
    }

    /** The points of rows and sums. */
    void writePoints(SheetWriter sheet) throws IOException {
        for (Node node : framework.tree().nodes()) {
            int row = layout.row(node.code());
            describe(sheet, row, node);
            switch (node) {
                case Node.Leaf leaf -> leaf(sheet, row, leaf);
                case Node.Group group -> sum(sheet, row, layout.addends(group.code()));
                case Node.SharedRow shared -> sums(sheet, row, UnitFormula.UNIT + layout.row(shared.sharesWith()),
                        RecheckLayout.max(layout.row(shared.sharesWith())));
            }
            sheet.endRow(row);
        }
        for (Pillar pillar : framework.pillars()) {
            int row = layout.row(pillar.code());
            describe(sheet, row, pillar.code().value(), pillar.name().in(language), messages.say("recheck.pillar"),
                    Look.GROUP);
            sum(sheet, row, layout.addends(pillar.code()));
            sheet.endRow(row);
        }
        writeTotals(sheet);
    }

    private void leaf(SheetWriter sheet, int row, Node.Leaf leaf) {
        exact(sheet, row, RecheckLayout.MAX_COLUMN, leaf.max(), Look.ENTRY);
        exact(sheet, row, RecheckLayout.RULE_MAX_COLUMN, leaf.ruleMax(), Look.ENTRY);
        boolean counts = framework.tree().counts(leaf.code());
        sheet.number(row, RecheckLayout.COUNTS_COLUMN, counts ? BigDecimal.ONE : BigDecimal.ZERO, Look.NUMBER);
        for (int i = 0; i < units.size(); i++) {
            UnitInputs unit = units.get(i);
            int column = RecheckLayout.FIRST_UNIT + i;
            PointsDecision decision = unit.decisions().get(leaf.code());
            if (decision != null && !unit.notApplicable().contains(leaf.code())) {
                exact(sheet, row, column, decision.points(), Look.DECIDED);
            } else {
                switch (leaves.of(leaf)) {
                    case RecheckLeaves.Way.Formulas(_, var points) ->
                        formulas.write(sheet, row, i, points, Look.POINTS);
                    case RecheckLeaves.Way.Computed(var scores) ->
                        exact(sheet, row, column, scores.get(i).points(), Look.LOCKED);
                    case RecheckLeaves.Way.NoRule _ -> sheet.formula(row, column, "0", Look.POINTS);
                }
            }
        }
    }

    /** A number without loss: what has no short decimal form is written as the formula of its fraction. */
    private static void exact(SheetWriter sheet, int row, int column, Exact number, Look look) {
        BigDecimal decimal = number.rounded(15);
        if (Exact.of(decimal).equals(number) && CellText.fits(decimal)) {
            sheet.number(row, column, decimal, look);
        } else {
            sheet.formula(row, column, Terms.constant(number), look);
        }
    }

    private void sum(SheetWriter sheet, int row, List<Integer> addends) {
        sums(sheet, row, RecheckLayout.sum(addends, UnitFormula.UNIT),
                RecheckLayout.sum(addends, RecheckLayout.column(RecheckLayout.MAX_COLUMN)));
    }

    private void sums(SheetWriter sheet, int row, String points, @Nullable String max) {
        if (max != null) {
            RecheckFormulas.write(sheet, row, RecheckLayout.MAX_COLUMN, max, Look.NUMBER);
        }
        formulas.writeAll(sheet, row, points, Look.POINTS);
    }

    private void writeTotals(SheetWriter sheet) throws IOException {
        List<Integer> roots = layout.addends(NodeCode.TOTAL);
        for (RecheckLayout.Sum sum : RecheckLayout.Sum.values()) {
            int row = layout.row(sum);
            String key = "recheck.total." + sum.name().toLowerCase(Locale.ROOT).replace('_', '-');
            describe(sheet, row, "", messages.say(key), "", Look.GROUP);
            sums(sheet, row, total(sum), switch (sum) {
                case APPLICABLE, TOTAL -> RecheckLayout.sum(roots, RecheckLayout.column(RecheckLayout.MAX_COLUMN));
                case APPLICABLE_MAX, PUBLISHED, SHARE -> null;
            });
            sheet.endRow(row);
        }
    }

    private String total(RecheckLayout.Sum sum) {
        String applicable = UnitFormula.UNIT + layout.row(RecheckLayout.Sum.APPLICABLE);
        String applicableMax = UnitFormula.UNIT + layout.row(RecheckLayout.Sum.APPLICABLE_MAX);
        String points = UnitFormula.UNIT + layout.row(RecheckLayout.Sum.TOTAL);
        boolean rescaled = framework.rescale() == Rescale.WHOLE;
        String full = RecheckLayout.max(layout.row(RecheckLayout.Sum.TOTAL));
        return switch (sum) {
            case APPLICABLE -> RecheckLayout.sum(layout.addends(NodeCode.TOTAL), UnitFormula.UNIT);
            case APPLICABLE_MAX -> applicableMax();
            case TOTAL -> rescaled
                    ? "IF(" + applicableMax + "=0," + applicable + "," + applicable + "*" + full + "/" + applicableMax
                            + ")"
                    : applicable;
            case PUBLISHED -> {
                Integer digits = framework.rounding().totalPoints();
                yield digits == null ? points : Terms.halfUp(points, digits);
            }
            case SHARE -> "IF(" + applicableMax + "=0,0," + points + "/" + (rescaled ? full : applicableMax) + ")";
        };
    }

    /** The maxima of the indicators that count and apply. */
    private String applicableMax() {
        int last = layout.lastNodeRow();
        String outcomes = layout.cell(RecheckLayout.Sheet.OUTCOMES, UnitFormula.UNIT + "$", RecheckLayout.FIRST_ROW)
                + ":" + UnitFormula.UNIT + "$" + last;
        return "SUMIFS(" + area(RecheckLayout.MAX_COLUMN, last) + "," + area(RecheckLayout.COUNTS_COLUMN, last) + ",1,"
                + outcomes + "," + Terms.quoted("<>" + leaves.word(Outcome.NOT_APPLICABLE)) + ")";
    }

    private static String area(int column, int last) {
        String letters = "$" + RecheckLayout.column(column) + "$";
        return letters + RecheckLayout.FIRST_ROW + ":" + letters + last;
    }

    private void describe(SheetWriter sheet, int row, Node node) {
        String rule = switch (node) {
            case Node.Leaf leaf -> rule(leaf);
            case Node.Group _ -> "";
            case Node.SharedRow shared -> messages.say("recheck.shared", shared.sharesWith());
        };
        String counted = framework.tree().counts(node.code())
                ? rule
                : (messages.say("recheck.not-counted") + " " + rule).strip();
        describe(sheet, row, node.head().codeAsPrinted(), node.head().name().in(language), counted,
                node instanceof Node.Group ? Look.GROUP : Look.TEXT);
    }

    private String rule(Node.Leaf leaf) {
        String sentence = leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), engine);
        return leaves.of(leaf) instanceof RecheckLeaves.Way.Computed
                ? messages.say("recheck.too-long") + " " + sentence
                : sentence;
    }

    private static void describe(SheetWriter sheet, int row, String code, String name, String rule, Look look) {
        sheet.text(row, 1, code, look == Look.GROUP ? Look.GROUP : Look.CODE);
        sheet.text(row, 2, name, look);
        sheet.text(row, 3, rule, look);
    }

    /** Whether a resolution changed a maximum: then the one that the rule knows is shown beside it. */
    boolean isRescaled() {
        return framework.tree().leaves().stream().anyMatch(Node.Leaf::isRescaled);
    }

    /** What the columns of indicators are headed with, up to the units. */
    Map<Integer, String> headings() {
        return Map.of(1, messages.say("heading.code"), 2, messages.say("heading.indicator"), 3,
                messages.say("heading.rule"), RecheckLayout.MAX_COLUMN, messages.say("heading.max"),
                RecheckLayout.RULE_MAX_COLUMN, messages.say("recheck.rule-max"), RecheckLayout.COUNTS_COLUMN,
                messages.say("recheck.counts"));
    }
}
