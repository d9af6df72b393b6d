package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.Messages;

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
    public static final String NOT_APPLICABLE = InputText.NOT_APPLICABLE;

    /** Five times the communes of the country before 2025; more is not a campaign. */
    static final int MAX_UNITS = 50_000;

    private InputsFile() {
    }

    /**
     * Reads the values of all units, in the file's order of units; constants are added to each. A workbook is recognised
     * by its content and read as {@link InputsWorkbook} does.
     *
     * @throws IOException when the stream cannot be read
     */
    public static TableResult<List<UnitInputs>> read(Framework framework, InputStream input) throws IOException {
        PushbackInputStream start = new PushbackInputStream(input, 4);
        byte[] first = start.readNBytes(4);
        start.unread(first);
        if (InputsWorkbook.looksLikeWorkbook(first)) {
            return InputsWorkbook.read(framework, start);
        }
        CsvTable table = new CsvTable(InputsCollector.COLUMNS);
        InputsCollector collector = new InputsCollector(framework);
        table.read(start, collector::row);
        return collector.result(table.problems());
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
            Messages messages = TableText.messages(language);
            for (Input input : framework.inputs().values()) {
                if (input.scope() == Input.Scope.CAMPAIGN) {
                    csv.row(template(ALL_UNITS, input, usedBy, messages));
                }
            }
            for (UnitId unit : units) {
                for (Input input : framework.inputs().values()) {
                    if (input.scope() == Input.Scope.UNIT) {
                        csv.row(template(unit.value(), input, usedBy, messages));
                    }
                }
            }
        }
    }

    private static String[] template(String unit, Input input, Map<InputId, String> usedBy, Messages messages) {
        List<String> options = new ArrayList<>();
        input.options().forEach((id, text) -> options.add(id + " = " + text));
        String unitOfMeasure = input.unit() == null ? "" : input.unit();
        return new String[]{unit, input.id().value(), "", input.name(), TableText.type(input.type(), messages),
                unitOfMeasure, String.join("; ", options), usedBy.getOrDefault(input.id(), "")};
    }

    /** The codes of the indicators that use each input. */
    static Map<InputId, String> usedBy(Framework framework) {
        Map<InputId, String> usedBy = new HashMap<>();
        framework.tree().leaves().forEach(leaf -> leaf.operands().forEach(
                operand -> usedBy.merge(operand.input().id(), leaf.code().value(), (all, code) -> all + " " + code)));
        return usedBy;
    }
}
