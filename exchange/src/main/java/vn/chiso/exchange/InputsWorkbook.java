package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookCell;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.exchange.workbook.WorkbookRefusal;
import vn.chiso.exchange.workbook.WorkbookWriter;

/**
 * Input values as a workbook: the same table as {@link InputsFile}, on any sheet. Numbers are numbers, yes and no may also
 * be words or logical values, an option may also be its text. What is typed there is the same value as in a CSV file.
 */
public final class InputsWorkbook {

    /** Beyond this many, checks while typing are left out: spreadsheets would become slow. */
    private static final int MAX_CHECKS = 5_000;
    private static final int VALUE_COLUMN = 7;

    private InputsWorkbook() {
    }

    /**
     * Reads the values of all units, in the file's order of units; constants are added to each.
     *
     * @throws IOException when the stream cannot be read
     */
    public static TableResult<List<UnitInputs>> read(Framework framework, InputStream input) throws IOException {
        return switch (SafeWorkbook.open(input, WorkbookLimits.LOCAL)) {
            case WorkbookRefusal refusal -> new TableResult.Refused<>(List.of(SheetTable.problem(refusal)));
            case SafeWorkbook workbook -> read(framework, workbook);
        };
    }

    private static TableResult<List<UnitInputs>> read(Framework framework, SafeWorkbook workbook) {
        SheetTable table = new SheetTable(InputsCollector.COLUMNS);
        InputsCollector collector = new InputsCollector(framework);
        table.read(workbook, (row, problems) -> {
            int before = problems.size();
            if (row.isEmpty(InputsCollector.COLUMNS) || !row.wellFormed(InputsCollector.COLUMNS)) {
                return;
            }
            collector.row(row);
            WorkbookCell value = row.at("value");
            if (value != null && value.formula() && problems.size() == before) {
                collector.warn(row.problemAt("value", TableProblem.Code.FORMULA_RESULT, value.text()));
            }
        });
        return collector.result(table.problems());
    }

    /** Whether bytes at the start of a file are those of a workbook, of whatever kind; four are enough. */
    static boolean looksLikeWorkbook(byte[] first) {
        boolean zip = first.length >= 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
        boolean ole = first.length >= 4 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF;
        return zip || ole;
    }

    /**
     * Writes a workbook to fill in: one row for each unit and input, only the value cells can be changed.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void writeTemplate(Framework framework, List<UnitId> units, Language language, OutputStream output)
            throws IOException {
        new Template(framework, language, output).write(units);
    }

    /** One template on its way to the stream. */
    private static final class Template {
        private final Framework framework;
        private final Language language;
        private final Messages messages;
        private final WorkbookWriter workbook;
        private final SheetWriter help;
        private final SheetWriter sheet;
        private final EntryChecks checks;
        private final Map<InputId, String> usedBy;
        private int row = 1;

        Template(Framework framework, Language language, OutputStream output) {
            this.framework = framework;
            this.language = language;
            this.messages = TableText.messages(language);
            this.workbook = new WorkbookWriter(output, framework.name().in(language));
            this.help = workbook.sheet(messages.say("sheet.help")).widths(110).page(0, 0).protect();
            this.sheet = workbook.sheet(messages.say("sheet.values")).widths(16, 14, 46, 22, 40, 14, 18, 40)
                    .page(1, 0).protect();
            SheetWriter lists = workbook.sheet(messages.say("sheet.lists")).veryHidden();
            this.checks = new EntryChecks(sheet, lists, VALUE_COLUMN, messages, MAX_CHECKS, 1);
            this.usedBy = InputsFile.usedBy(framework);
        }

        void write(List<UnitId> units) throws IOException {
            List<String> lines = HelpSheet.lines("help.inputs.", messages);
            HelpSheet.write(help, framework.name().in(language), lines);
            help.finish();
            String[] columns = {"unit", "used-by", "rule", "input", "name", "unit-of-measure", "value", "type"};
            for (int i = 0; i < columns.length; i++) {
                sheet.text(1, i + 1, messages.say("heading." + columns[i]), Look.HEADING);
            }
            Map<InputId, String> rules = rules();
            Set<InputId> claims = claims();
            for (Input input : framework.inputs().values()) {
                if (input.scope() == Input.Scope.CAMPAIGN) {
                    row(InputsFile.ALL_UNITS, input, rules, claims);
                }
            }
            for (UnitId unit : units) {
                for (Input input : framework.inputs().values()) {
                    if (input.scope() == Input.Scope.UNIT) {
                        row(unit.value(), input, rules, claims);
                    }
                }
            }
            checks.finish();
            sheet.finish();
            workbook.finish();
        }

        private void row(String unit, Input input, Map<InputId, String> rules, Set<InputId> claims)
                throws IOException {
            row++;
            sheet.text(row, 1, unit, Look.CODE);
            sheet.text(row, 2, usedBy.getOrDefault(input.id(), ""), Look.CODE);
            sheet.text(row, 3, rules.getOrDefault(input.id(), ""), Look.TEXT);
            sheet.text(row, 4, input.id().value(), Look.CODE);
            sheet.text(row, 5, input.name(), Look.TEXT);
            sheet.text(row, 6, input.unit() == null ? "" : input.unit(), Look.TEXT);
            sheet.text(row, VALUE_COLUMN, "", Look.ENTRY);
            List<String> choices = new ArrayList<>(WorkbookValue.choices(input, messages));
            sheet.text(row, 8, TableText.type(input.type(), messages)
                    + (choices.isEmpty() ? "" : ": " + String.join("; ", choices)), Look.TEXT);
            if (claims.contains(input.id())) {
                choices.add(InputText.NOT_APPLICABLE);
            }
            checks.entry(row, input.type(), choices, claims.contains(input.id()));
            sheet.endRow(row);
        }

        private Map<InputId, String> rules() {
            Messages engine = EngineText.messages(language);
            Map<InputId, String> rules = new HashMap<>();
            for (Node.Leaf leaf : framework.tree().leaves()) {
                if (leaf.rule() != null) {
                    String text = leaf.code() + ": " + RuleText.sentence(leaf.rule(), engine);
                    leaf.operands().stream().map(operand -> operand.input().id()).distinct()
                            .forEach(id -> rules.merge(id, text, (all, one) -> all + "\n" + one));
                }
            }
            return rules;
        }

        /** Inputs by which a unit may say that an indicator does not apply. */
        private Set<InputId> claims() {
            Set<InputId> claims = new HashSet<>();
            for (Node.Leaf leaf : framework.tree().leaves()) {
                if (leaf.applicability().claim() == Node.Applicability.Claim.ALLOWED) {
                    leaf.operands().forEach(operand -> claims.add(operand.input().id()));
                }
            }
            return claims;
        }
    }
}
