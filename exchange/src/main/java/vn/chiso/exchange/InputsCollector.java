package vn.chiso.exchange;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Collects input values from the rows of a table {@code unit,input,value}, whatever kind of file it stands in. */
final class InputsCollector {

    static final List<String> COLUMNS = List.of("unit", "input", "value");

    private final Framework framework;
    private final Map<UnitId, Map<InputId, InputValue>> units = new LinkedHashMap<>();
    private final Map<InputId, InputValue> constants = new HashMap<>();
    private final Problems warnings = new Problems();
    private boolean tooManyUnits;

    InputsCollector(Framework framework) {
        this.framework = framework;
    }

    /** Something that people should know and nothing is refused for. */
    void warn(TableProblem warning) {
        warnings.add(warning);
    }

    /** What came together: all units with the constants added to each, or the problems. */
    TableResult<List<UnitInputs>> result(List<TableProblem> problems) {
        if (!problems.isEmpty()) {
            return new TableResult.Refused<>(problems);
        }
        if (units.isEmpty()) {
            return new TableResult.Refused<>(
                    List.of(new TableProblem(0, "", TableProblem.Code.NO_UNITS, List.of())));
        }
        return new TableResult.Read<>(units.keySet().stream().map(this::inputs).toList(), warnings.all());
    }

    /** The units that have rows, in the table's order. */
    Set<UnitId> units() {
        return Collections.unmodifiableSet(units.keySet());
    }

    /** The values of one unit with the constants; only those for a unit without rows. */
    UnitInputs inputs(UnitId unit) {
        Map<InputId, InputValue> values = new HashMap<>(units.getOrDefault(unit, Map.of()));
        values.putAll(constants);
        return new UnitInputs(unit, values);
    }

    void row(TableRow row) {
        boolean constant = row.cell("unit").equals(InputsFile.ALL_UNITS);
        String unit = constant ? InputsFile.ALL_UNITS : row.identifier("unit");
        String id = row.identifier("input");
        if (units.size() >= InputsFile.MAX_UNITS && !constant && !units.containsKey(new UnitId(unit))) {
            if (units.size() == InputsFile.MAX_UNITS && !tooManyUnits) {
                tooManyUnits = true;
                row.problem("unit", TableProblem.Code.TOO_MANY_UNITS, InputsFile.MAX_UNITS);
            }
            return;
        }
        if (!unit.isEmpty() && !constant) {
            units.computeIfAbsent(new UnitId(unit), _ -> new HashMap<>());
        }
        Input input = id.isEmpty() ? null : framework.inputs().get(new InputId(id));
        if (input == null) {
            if (!id.isEmpty()) {
                row.problem("input", TableProblem.Code.INPUT_UNKNOWN, Problems.shortened(id));
            }
            return;
        }
        boolean isConstant = input.scope() == Input.Scope.CAMPAIGN;
        if (isConstant != constant) {
            row.problem("unit", isConstant
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
            row.problem("input", TableProblem.Code.ROW_DUPLICATE, unit, id);
        }
    }

    private @Nullable InputValue value(TableRow row, Input input) {
        String text = row.value("value", input);
        if (text == null) {
            return null;
        }
        return switch (InputText.parse(input, text)) {
            case InputText.Parsed.Value(InputValue value) -> value;
            case InputText.Parsed.Doubtful(InputValue value, TableProblem.Code code) -> {
                warnings.add(row.problemAt("value", code, InputText.facts(input, text).toArray()));
                yield value;
            }
            case InputText.Parsed.Refused(TableProblem.Code code) -> {
                row.problem("value", code, InputText.facts(input, text).toArray());
                yield null;
            }
        };
    }
}
