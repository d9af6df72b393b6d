package vn.chiso.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitInputs;

/** Writes the made-up values as a file for {@code chiso rank}: file and number of units are the arguments. */
public final class WriteInputs {

    private WriteInputs() {
    }

    /** Writes the file. */
    public static void main(String[] arguments) throws IOException {
        Framework framework = FrameworkText.withLeaves(Material.LEAVES);
        List<UnitInputs> units = UnitMaker.units(framework, Integer.parseInt(arguments[1]));
        try (BufferedWriter writer = Files.newBufferedWriter(Path.of(arguments[0]))) {
            writer.write("unit,input,value\n");
            write(framework, Input.Scope.CAMPAIGN, "*", units.getFirst().values(), writer);
            for (UnitInputs unit : units) {
                write(framework, Input.Scope.UNIT, unit.unit().value(), unit.values(), writer);
            }
        }
    }

    private static void write(Framework framework, Input.Scope scope, String unit, Map<InputId, InputValue> values,
            Writer writer) throws IOException {
        for (Input input : framework.inputs().values()) {
            InputValue value = values.get(input.id());
            if (input.scope() == scope && value != null) {
                writer.write(unit + "," + input.id() + "," + text(value) + "\n");
            }
        }
    }

    private static String text(InputValue value) {
        return switch (value) {
            case InputValue.Amount(var amount) -> amount.toString();
            case InputValue.Answer answer -> answer == InputValue.Answer.YES ? "1" : "0";
            case InputValue.Option(String id) -> id;
            case InputValue.NotApplicable _ -> "n/a";
        };
    }
}
