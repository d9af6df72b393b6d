package vn.chiso.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Limits;

/**
 * A value of an entry.
 *
 * @param id            identifier of the input
 * @param letter        the document's letter for it, which the rule names; "" when there is none
 * @param unitOfMeasure null for answers and options
 * @param options       identifier to text, in the framework's order; empty unless the type is option
 * @param lastYear      last year's value as people read it; null when there is none
 * @param value         the value in the form of {@link InputText}; null when there is none
 * @param editable      false for a value that is entered elsewhere: it is shown and locked
 */
public record PacketInput(String id, String letter, String name, @Nullable String unitOfMeasure, InputType type,
        Map<String, String> options, @Nullable String lastYear, @Nullable String value, boolean editable) {

    /** The input without the limits of the framework, which who takes the packet in knows. */
    Input input() {
        return new Input(new InputId(id), name, type, unitOfMeasure, null, null, Input.Scope.UNIT, options, null,
                Limits.NONE, 0);
    }

    /** How the sheet calls it. */
    String label() {
        return letter.isEmpty() ? name : letter + ": " + name;
    }

    /** The value in its one canonical form, "" when there is none; a text that is no value stays as it is. */
    String canonical() {
        if (value == null || value.isBlank()) {
            return "";
        }
        return switch (InputText.parse(input(), value.strip())) {
            case InputText.Parsed.Value(var parsed) -> InputText.of(parsed);
            case InputText.Parsed.Doubtful(var parsed, _) -> InputText.of(parsed);
            case InputText.Parsed.Refused _ -> value.strip();
        };
    }
}
