package vn.chiso.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.recheck.InputCheck;
import vn.chiso.exchange.recheck.Terms;
import vn.chiso.exchange.recheck.UnitFormula;
import vn.chiso.exchange.workbook.CellText;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;

/** The values of a workbook to recheck, which people may change, and what can be said about each by itself. */
final class RecheckValues {

    /** Characters; leaves room for what stands around it. */
    private static final int LONGEST_CHOICE = Terms.MOST_CHARACTERS / 2;

    private final Framework framework;
    private final RecheckLayout layout;
    private final List<UnitInputs> units;
    private final RecheckFormulas formulas;
    private final Messages messages;
    private final Map<InputId, String> usedBy;
    private final Set<InputId> claims = new HashSet<>();

    RecheckValues(Framework framework, RecheckLayout layout, List<UnitInputs> units, RecheckFormulas formulas,
            Messages messages) {
        this.formulas = formulas;
        this.framework = framework;
        this.layout = layout;
        this.units = units;
        this.messages = messages;
        this.usedBy = InputsFile.usedBy(framework);
        for (Node.Leaf leaf : framework.tree().leaves()) {
            if (leaf.applicability().claim() == Node.Applicability.Claim.ALLOWED) {
                leaf.operands().forEach(operand -> claims.add(operand.input().id()));
            }
        }
    }

    private String notApplicable() {
        return messages.say("claim.not-applicable");
    }

    void writeValues(SheetWriter sheet, SheetWriter lists) throws IOException {
        lists.line(1, List.of(messages.say("answer.yes"), messages.say("answer.no"), notApplicable()));
        for (Input input : framework.inputs().values()) {
            int row = layout.row(input);
            describe(sheet, input, row);
            if (layout.isCommon(input)) {
                value(sheet, row, RecheckLayout.COMMON_COLUMN, input, units.getFirst().values().get(input.id()));
                for (int i = 0; i < units.size(); i++) {
                    sheet.text(row, RecheckLayout.FIRST_UNIT + i, "", Look.LOCKED);
                }
                check(sheet, lists, input, RecheckLayout.COMMON_COLUMN, RecheckLayout.COMMON_COLUMN);
            } else {
                sheet.text(row, RecheckLayout.COMMON_COLUMN, "", Look.LOCKED);
                for (int i = 0; i < units.size(); i++) {
                    value(sheet, row, RecheckLayout.FIRST_UNIT + i, input, units.get(i).values().get(input.id()));
                }
                check(sheet, lists, input, RecheckLayout.FIRST_UNIT, RecheckLayout.FIRST_UNIT + units.size() - 1);
            }
            sheet.endRow(row);
        }
    }

    private void describe(SheetWriter sheet, Input input, int row) {
        sheet.text(row, 1, usedBy.getOrDefault(input.id(), ""), Look.CODE);
        sheet.text(row, 2, input.name(), Look.TEXT);
        sheet.text(row, 3, input.unit() == null ? "" : input.unit(), Look.TEXT);
        List<String> choices = WorkbookValue.choices(input, messages);
        sheet.text(row, 4, input.type().isNumber()
                ? TableText.type(input.type(), messages)
                : String.join("; ", choices), Look.TEXT);
        sheet.text(row, 5, input.id().value(), Look.CODE);
    }

    private void value(SheetWriter sheet, int row, int column, Input input, @Nullable InputValue value) {
        switch (value) {
            case null -> sheet.text(row, column, "", Look.ENTRY);
            case InputValue.Amount(Exact number) when input.type().isNumber() -> number(sheet, row, column, number);
            case InputValue.Answer answer when input.type() == InputType.YES_NO -> sheet.text(row, column,
                    messages.say(answer == InputValue.Answer.YES ? "answer.yes" : "answer.no"), Look.ENTRY);
            case InputValue.Option(String id) when !layout.shown(input, id).isEmpty() ->
                sheet.text(row, column, layout.shown(input, id), Look.ENTRY);
            case InputValue.NotApplicable _ -> sheet.text(row, column, notApplicable(), Look.ENTRY);
            // A value of another kind than the input's cannot be used: it is shown so that no formula takes it for one.
            case InputValue.Amount _,InputValue.Answer _,InputValue.Option _ ->
                sheet.text(row, column, "? " + InputText.of(value), Look.ENTRY);
        }
    }

    /** A number that a cell cannot hold is written as the formula of its fraction. */
    private static void number(SheetWriter sheet, int row, int column, Exact number) {
        BigDecimal decimal = number.rounded(15);
        if (Exact.of(decimal).equals(number) && CellText.fits(decimal)) {
            sheet.number(row, column, decimal, Look.ENTRY);
        } else {
            sheet.formula(row, column, Terms.constant(number), Look.ENTRY);
        }
    }

    /** What spreadsheets check while people type. */
    private void check(SheetWriter sheet, SheetWriter lists, Input input, int first, int last) {
        boolean claim = claims.contains(input.id());
        String title = messages.say("check.title");
        int row = layout.row(input);
        if (input.type().isNumber()) {
            String number = WorkbookValue.condition(input.type());
            sheet.checkAcross(row, first, last,
                    claim ? "OR(@=" + Terms.quoted(notApplicable()) + "," + number + ")" : number, title,
                    messages.say("check." + TableText.key(input.type())));
            return;
        }
        List<String> choices = new ArrayList<>(WorkbookValue.choices(input, messages));
        choices.add(notApplicable());
        if (input.type() == InputType.OPTION) {
            lists.line(layout.listRow(input), choices);
        }
        sheet.choiceAcross(row, first, last, lists, layout.listRow(input), choices.size() - (claim ? 0 : 1), title,
                messages.say("check.choice"));
    }

    void writeChecks(SheetWriter sheet) throws IOException {
        for (Input input : framework.inputs().values()) {
            int row = layout.row(input);
            describe(sheet, input, row);
            String formula = InputCheck.formula(input, layout.value(input), chosen(input), most(input),
                    Terms.quoted(notApplicable()));
            if (layout.isCommon(input)) {
                RecheckFormulas.write(sheet, row, RecheckLayout.COMMON_COLUMN, formula, Look.NUMBER);
            } else {
                formulas.writeAll(sheet, row, formula, Look.NUMBER);
            }
            sheet.endRow(row);
        }
    }

    /** Whether the cell shows one of the answers. */
    private String chosen(Input input) {
        String cell = layout.value(input);
        return switch (input.type()) {
            case YES_NO -> isOneOf(input, cell, List.of("yes", "no"));
            case OPTION -> {
                String each = isOneOf(input, cell, List.copyOf(input.options().keySet()));
                yield new UnitFormula(each).fits() && each.length() <= LONGEST_CHOICE ? each : isListed(input, cell);
            }
            case COUNT, AMOUNT, SHARE, POINTS -> "FALSE";
        };
    }

    private String isOneOf(Input input, String cell, List<String> answers) {
        return Terms.or(answers.stream().map(answer -> cell + "=" + layout.answer(input, answer)).toList());
    }

    /** Options that are too many for one formula are looked up; what is found is compared, since * finds anything. */
    private String isListed(Input input, String cell) {
        String plain = cell;
        for (String sign : List.of("~", "*", "?")) {
            plain = "SUBSTITUTE(" + plain + "," + Terms.quoted(sign) + "," + Terms.quoted("~" + sign) + ")";
        }
        String options = layout.options(input);
        return "IFERROR(INDEX(" + options + ",MATCH(" + plain + "," + options + ",0))=" + cell + ",FALSE)";
    }

    /** Given points go up to the maximum, which people may change. */
    private String most(Input input) {
        if (framework.tree().node(new NodeCode(input.id().value())) instanceof Node.Leaf leaf
                && input.type() == InputType.POINTS && leaf.ruleMax().equals(input.limits().to())
                && leaf.operands().stream().anyMatch(operand -> operand.input().equals(input))) {
            return layout.prefix(RecheckLayout.Sheet.POINTS) + RecheckLayout.ruleMax(leaf, layout.row(leaf.code()));
        }
        return InputCheck.most(input);
    }

    /** What the inputs' columns are headed with, up to the units. */
    Map<Integer, String> headings() {
        Map<Integer, String> headings = new HashMap<>();
        String[] keys = {"heading.used-by", "heading.name", "heading.unit-of-measure", "heading.type", "heading.input",
                "recheck.common"};
        for (int i = 0; i < keys.length; i++) {
            headings.put(i + 1, messages.say(keys[i]));
        }
        return headings;
    }
}
