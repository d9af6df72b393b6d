package vn.chiso.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
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
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.recheck.LeafFormula;
import vn.chiso.exchange.recheck.Terms;
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
    private final Map<Outcome, String> words = new EnumMap<>(Outcome.class);

    RecheckPoints(Framework framework, RecheckLayout layout, List<UnitInputs> units, Language language) {
        this.framework = framework;
        this.layout = layout;
        this.units = units;
        this.language = language;
        this.messages = TableText.messages(language);
        this.engine = EngineText.messages(language);
        for (Outcome outcome : Outcome.values()) {
            words.put(outcome, EngineText.label(outcome, engine));
        }
    }

    private String word(Outcome outcome) {
        return words.getOrDefault(outcome, outcome.name());
    }

    private LeafFormula formulas(Node.Leaf leaf, String prefix) {
        int row = layout.row(leaf.code());
        return new LeafFormula(leaf, layout, prefix + RecheckLayout.max(row),
                prefix + "$" + RecheckLayout.column(
                        leaf.isRescaled() ? RecheckLayout.RULE_MAX_COLUMN : RecheckLayout.MAX_COLUMN) + row);
    }

    /**
     * How scoring ends.
     *
     * @throws IllegalArgumentException when a rule is longer than a formula can be
     */
    void writeOutcomes(SheetWriter sheet) throws IOException {
        String points = layout.cell(RecheckLayout.Sheet.POINTS, "", 0);
        String prefix = points.substring(0, points.length() - 1);
        for (Node node : framework.tree().nodes()) {
            int row = layout.row(node.code());
            describe(sheet, row, node);
            if (node instanceof Node.Leaf leaf) {
                Rule rule = leaf.rule();
                String formula = rule == null ? "" : checked(leaf, formulas(leaf, prefix).outcome(rule, words));
                for (int i = 0; i < units.size(); i++) {
                    outcome(sheet, row, RecheckLayout.FIRST_UNIT + i, leaf, units.get(i), formula);
                }
            }
            sheet.endRow(row);
        }
    }

    private void outcome(SheetWriter sheet, int row, int column, Node.Leaf leaf, UnitInputs unit, String formula) {
        PointsDecision decision = unit.decisions().get(leaf.code());
        if (unit.notApplicable().contains(leaf.code())) {
            sheet.text(row, column, word(Outcome.NOT_APPLICABLE), Look.DECIDED);
        } else if (decision != null) {
            sheet.text(row, column, messages.say("recheck.decided", decision.by(), decision.reason()), Look.DECIDED);
        } else if (formula.isEmpty()) {
            sheet.text(row, column, word(Outcome.NO_RULE), Look.TEXT);
        } else {
            sheet.formula(row, column, RecheckLayout.of(formula, column), Look.TEXT);
        }
    }

    /** Formulas beyond what spreadsheets take would make a file that nobody can open. */
    private static String checked(Node.Leaf leaf, String formula) {
        if (!Terms.fits(RecheckLayout.of(formula, RecheckLayout.FIRST_UNIT + RecheckLayout.MOST_UNITS - 1))) {
            throw new IllegalArgumentException(
                    "the rule of " + leaf.code() + " is longer than a formula of a spreadsheet can be");
        }
        return formula;
    }

    /**
     * The points of rows and sums.
     *
     * @throws IllegalArgumentException when a rule is longer than a formula can be
     */
    void writePoints(SheetWriter sheet) throws IOException {
        for (Node node : framework.tree().nodes()) {
            int row = layout.row(node.code());
            describe(sheet, row, node);
            switch (node) {
                case Node.Leaf leaf -> leaf(sheet, row, leaf);
                case Node.Group group -> sum(sheet, row, layout.addends(group.code()));
                case Node.SharedRow shared -> formulas(sheet, row, RecheckLayout.UNIT + layout.row(shared.sharesWith()),
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
        Rule rule = leaf.rule();
        String scored = layout.cell(RecheckLayout.Sheet.OUTCOMES, RecheckLayout.UNIT, row) + "="
                + Terms.quoted(word(Outcome.SCORED));
        String formula = rule == null
                ? "0"
                : checked(leaf, formulas(leaf, "").points(rule, scored, framework.rounding().leafPoints()));
        for (int i = 0; i < units.size(); i++) {
            UnitInputs unit = units.get(i);
            int column = RecheckLayout.FIRST_UNIT + i;
            PointsDecision decision = unit.decisions().get(leaf.code());
            if (decision != null && !unit.notApplicable().contains(leaf.code())) {
                exact(sheet, row, column, decision.points(), Look.DECIDED);
            } else {
                sheet.formula(row, column, RecheckLayout.of(formula, column), Look.POINTS);
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
        formulas(sheet, row, RecheckLayout.sum(addends, RecheckLayout.UNIT),
                RecheckLayout.sum(addends, RecheckLayout.column(RecheckLayout.MAX_COLUMN)));
    }

    private void formulas(SheetWriter sheet, int row, String points, @Nullable String max) {
        if (max != null) {
            sheet.formula(row, RecheckLayout.MAX_COLUMN, max, Look.NUMBER);
        }
        for (int column = RecheckLayout.FIRST_UNIT; column < RecheckLayout.FIRST_UNIT + units.size(); column++) {
            sheet.formula(row, column, RecheckLayout.of(points, column), Look.POINTS);
        }
    }

    private void writeTotals(SheetWriter sheet) throws IOException {
        List<Integer> roots = layout.addends(NodeCode.TOTAL);
        for (RecheckLayout.Sum sum : RecheckLayout.Sum.values()) {
            int row = layout.row(sum);
            String key = "recheck.total." + sum.name().toLowerCase(Locale.ROOT).replace('_', '-');
            describe(sheet, row, "", messages.say(key), "", Look.GROUP);
            formulas(sheet, row, total(sum), switch (sum) {
                case APPLICABLE, TOTAL -> RecheckLayout.sum(roots, RecheckLayout.column(RecheckLayout.MAX_COLUMN));
                case APPLICABLE_MAX, PUBLISHED, SHARE -> null;
            });
            sheet.endRow(row);
        }
    }

    private String total(RecheckLayout.Sum sum) {
        String applicable = RecheckLayout.UNIT + layout.row(RecheckLayout.Sum.APPLICABLE);
        String applicableMax = RecheckLayout.UNIT + layout.row(RecheckLayout.Sum.APPLICABLE_MAX);
        String points = RecheckLayout.UNIT + layout.row(RecheckLayout.Sum.TOTAL);
        boolean rescaled = framework.rescale() == Rescale.WHOLE;
        String full = RecheckLayout.max(layout.row(RecheckLayout.Sum.TOTAL));
        return switch (sum) {
            case APPLICABLE -> RecheckLayout.sum(layout.addends(NodeCode.TOTAL), RecheckLayout.UNIT);
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
        String outcomes = layout.cell(RecheckLayout.Sheet.OUTCOMES, RecheckLayout.UNIT + "$", RecheckLayout.FIRST_ROW)
                + ":" + RecheckLayout.UNIT + "$" + last;
        return "SUMIFS(" + area(RecheckLayout.MAX_COLUMN, last) + "," + area(RecheckLayout.COUNTS_COLUMN, last) + ",1,"
                + outcomes + "," + Terms.quoted("<>" + word(Outcome.NOT_APPLICABLE)) + ")";
    }

    private static String area(int column, int last) {
        String letters = "$" + RecheckLayout.column(column) + "$";
        return letters + RecheckLayout.FIRST_ROW + ":" + letters + last;
    }

    private void describe(SheetWriter sheet, int row, Node node) {
        String rule = switch (node) {
            case Node.Leaf leaf -> leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), engine);
            case Node.Group _ -> "";
            case Node.SharedRow shared -> messages.say("recheck.shared", shared.sharesWith());
        };
        String counted = framework.tree().counts(node.code())
                ? rule
                : (messages.say("recheck.not-counted") + " " + rule).strip();
        describe(sheet, row, node.head().codeAsPrinted(), node.head().name().in(language), counted,
                node instanceof Node.Group ? Look.GROUP : Look.TEXT);
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
