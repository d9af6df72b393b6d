package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Input values as CSV: {@code unit,input,value}. Point as decimal sign, no thousands sign, yes and no as 1 and 0, an
 * option by its identifier, {@code n/a} for not applicable; constants of the campaign under the unit {@code *}. A row
 * with an empty value supplies nothing.
 */
public final class InputsFile {

    /** The unit under which constants of the campaign stand. */
    public static final String ALL_UNITS = "*";
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** The value that says that an indicator does not apply. */
    public static final String NOT_APPLICABLE = "n/a";

    /** Five times the communes of the country before 2025; more is not a campaign. */
    static final int MAX_UNITS = 50_000;

    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern COMMA = Pattern.compile("-?[\\d.]+,[\\d,]*");

    private final Framework framework;
    private final CsvTable table = new CsvTable(List.of("unit", "input", "value"));
    private final Map<UnitId, Map<InputId, InputValue>> units = new LinkedHashMap<>();
    private final Map<InputId, InputValue> constants = new HashMap<>();
    private final List<TableProblem> warnings = new ArrayList<>();
    private boolean tooManyUnits;

    private InputsFile(Framework framework) {
        this.framework = framework;
    }

    /**
     * Reads the values of all units, in the file's order of units; constants are added to each.
     *
     * @throws IOException when the stream cannot be read
     */
    public static TableResult<List<UnitInputs>> read(Framework framework, InputStream input) throws IOException {
        InputsFile file = new InputsFile(framework);
        file.table.read(input, file::row);
        if (!file.table.problems().isEmpty()) {
            return new TableResult.Refused<>(file.table.problems());
        }
        if (file.units.isEmpty()) {
            return new TableResult.Refused<>(
                    List.of(new TableProblem(0, "", TableProblem.Code.NO_UNITS, List.of())));
        }
        List<UnitInputs> all = new ArrayList<>();
        file.units.forEach((unit, values) -> {
            values.putAll(file.constants);
            all.add(new UnitInputs(unit, values));
        });
        return new TableResult.Read<>(all, file.warnings);
    }

    private void row(CsvTable.Row row) {
        boolean constant = row.cell("unit").equals(ALL_UNITS);
        String unit = constant ? ALL_UNITS : row.identifier("unit");
        String id = row.identifier("input");
        if (units.size() >= MAX_UNITS && !constant && !units.containsKey(new UnitId(unit))) {
            if (units.size() == MAX_UNITS && !tooManyUnits) {
                tooManyUnits = true;
                table.problem(row, "unit", TableProblem.Code.TOO_MANY_UNITS, MAX_UNITS);
            }
            return;
        }
        if (!unit.isEmpty() && !constant) {
            units.computeIfAbsent(new UnitId(unit), _ -> new HashMap<>());
        }
        Input input = id.isEmpty() ? null : framework.inputs().get(new InputId(id));
        if (input == null) {
            if (!id.isEmpty()) {
                table.problem(row, "input", TableProblem.Code.INPUT_UNKNOWN, CsvTable.shortened(id));
            }
            return;
        }
        boolean isConstant = input.scope() == Input.Scope.CAMPAIGN;
        if (isConstant != constant) {
            table.problem(row, "unit", isConstant
                    ? TableProblem.Code.INPUT_IS_CONSTANT
                    : TableProblem.Code.INPUT_IS_NO_CONSTANT, id);
            return;
        }
        InputValue value = row.has("value") ? value(row, input) : null;
        if (value == null || unit.isEmpty()) {
            return;
        }
        Map<InputId, InputValue> values = constant ? constants : units.getOrDefault(new UnitId(unit), constants);
        if (values.putIfAbsent(input.id(), value) != null) {
            table.problem(row, "input", TableProblem.Code.ROW_DUPLICATE, unit, id);
        }
    }

    private @Nullable InputValue value(CsvTable.Row row, Input input) {
        String text = row.cell("value");
        if (text.equalsIgnoreCase(NOT_APPLICABLE)) {
            return InputValue.NotApplicable.VALUE;
        }
        return switch (input.type()) {
            case YES_NO -> switch (text) {
                case "1" -> InputValue.Answer.YES;
                case "0" -> InputValue.Answer.NO;
                default -> refuse(row, TableProblem.Code.ANSWER_BAD, input, text);
            };
            case OPTION -> input.options().containsKey(text)
                    ? new InputValue.Option(text)
                    : refuse(row, TableProblem.Code.OPTION_BAD, input, text);
            case COUNT, AMOUNT, SHARE, POINTS -> number(row, input, text);
        };
    }

    private @Nullable InputValue number(CsvTable.Row row, Input input, String text) {
        if (text.endsWith("%")) {
            return refuse(row, TableProblem.Code.NUMBER_PERCENT, input, text);
        }
        if (input.type() == InputType.COUNT && THOUSANDS.matcher(text).matches()) {
            return refuse(row, TableProblem.Code.NUMBER_THOUSANDS, input, text);
        }
        Optional<Exact> number = text.contains("/") ? Optional.empty() : ExactText.parse(text);
        if (number.isEmpty()) {
            boolean comma = COMMA.matcher(text).matches();
            return refuse(row, comma ? TableProblem.Code.NUMBER_COMMA : TableProblem.Code.NUMBER_BAD, input, text);
        }
        if (!input.allows(number.get()) && warnings.size() < CsvTable.MAX_PROBLEMS) {
            warnings.add(new TableProblem(row.number(), "value", outOfRange(input, number.get()), facts(input, text)));
        }
        return new InputValue.Amount(number.get());
    }

    private static TableProblem.Code outOfRange(Input input, Exact value) {
        if (input.type() != InputType.POINTS && !input.limits().allows(value)) {
            return TableProblem.Code.OUT_OF_LIMITS;
        }
        return switch (input.type()) {
            case COUNT -> TableProblem.Code.OUT_OF_RANGE_COUNT;
            case SHARE -> TableProblem.Code.OUT_OF_RANGE_SHARE;
            case POINTS -> TableProblem.Code.OUT_OF_RANGE_POINTS;
            case AMOUNT, YES_NO, OPTION -> TableProblem.Code.OUT_OF_RANGE_AMOUNT;
        };
    }

    private @Nullable InputValue refuse(CsvTable.Row row, TableProblem.Code code, Input input, String text) {
        table.problem(row, "value", code, facts(input, text).toArray());
        return null;
    }

    private static List<String> facts(Input input, String text) {
        return List.of(CsvTable.shortened(text), input.id().value(), input.name(),
                String.join(", ", input.options().keySet()), limits(input));
    }

    /** The limits of an input as people and programs alike read them: {@code >= 1, <= 20}. */
    private static String limits(Input input) {
        List<String> limits = new ArrayList<>();
        if (input.limits().from() != null) {
            limits.add("≥ " + input.limits().from());
        }
        if (input.limits().to() != null) {
            limits.add("≤ " + input.limits().to());
        }
        if (limits.isEmpty()) {
            limits.add("≥ 0");
        }
        return String.join(", ", limits);
    }

    /**
     * Writes a file to fill in: one row for each unit and input with an empty value; name, type, unit of measure and
     * options stand in further columns that reading ignores.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void writeTemplate(Framework framework, List<UnitId> units, Language language, OutputStream output)
            throws IOException {
        output.write(BYTE_ORDER_MARK); // without it Excel shows Vietnamese names garbled, and saves them so
        try (CsvFile csv = new CsvFile(output)) {
            csv.row("unit", "input", "value", "name", "type", "unit_of_measure", "options", "used_by");
            Map<InputId, String> usedBy = usedBy(framework);
            for (Input input : framework.inputs().values()) {
                if (input.scope() == Input.Scope.CAMPAIGN) {
                    csv.row(template(ALL_UNITS, input, usedBy, language));
                }
            }
            for (UnitId unit : units) {
                for (Input input : framework.inputs().values()) {
                    if (input.scope() == Input.Scope.UNIT) {
                        csv.row(template(unit.value(), input, usedBy, language));
                    }
                }
            }
        }
    }

    private static String[] template(String unit, Input input, Map<InputId, String> usedBy, Language language) {
        List<String> options = new ArrayList<>();
        input.options().forEach((id, text) -> options.add(id + " = " + text));
        String unitOfMeasure = input.unit() == null ? "" : input.unit();
        return new String[]{unit, input.id().value(), "", input.name(), TableText.type(input.type(), language),
                unitOfMeasure, String.join("; ", options), usedBy.getOrDefault(input.id(), "")};
    }

    private static Map<InputId, String> usedBy(Framework framework) {
        Map<InputId, String> usedBy = new HashMap<>();
        framework.tree().leaves().forEach(leaf -> leaf.operands().forEach(
                operand -> usedBy.merge(operand.input().id(), leaf.code().value(), (all, code) -> all + " " + code)));
        return usedBy;
    }
}
