package vn.chiso.engine;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** The installed frameworks and their examples, read from the project's folder. */
public final class Installed {

    public static final String HUE_2020 = "thua-thien-hue-chinh-quyen-so-2020";

    private Installed() {
    }

    /** The folder of the project. */
    public static Path home() {
        return Path.of(System.getProperty("chiso.home", ".."));
    }

    /** Identifiers of the installed frameworks. */
    public static List<String> ids() {
        try (Stream<Path> folders = Files.list(home().resolve("frameworks"))) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public static Framework framework(String id) {
        try {
            return switch (FrameworkReader.read(folder(id).resolve("framework.yaml"))) {
                case ReadResult.Read(Framework framework, _) -> framework;
                case ReadResult.Refused(var problems) -> throw new AssertionError(id + ": " + problems);
            };
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The folder of a framework. */
    public static Path folder(String id) {
        return home().resolve("frameworks").resolve(id);
    }

    /** The example folders of a framework. */
    public static List<Path> examples(String id) {
        try (Stream<Path> folders = Files.list(folder(id))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("examples")).sorted().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The rows of a CSV file. */
    public static List<NamedCsvRecord> csv(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The example units of a folder with their values. */
    public static Map<UnitId, UnitInputs> units(Framework framework, Path folder) {
        Map<UnitId, Map<InputId, InputValue>> units = new LinkedHashMap<>();
        Map<InputId, InputValue> constants = new HashMap<>();
        for (NamedCsvRecord row : csv(folder.resolve("inputs.csv"))) {
            Input input = framework.inputs().get(new InputId(row.getField("input")));
            if (input == null) {
                throw new AssertionError("no input " + row.getField("input"));
            }
            Map<InputId, InputValue> values = row.getField("unit").equals("*")
                    ? constants
                    : units.computeIfAbsent(new UnitId(row.getField("unit")), _ -> new HashMap<>());
            if (!row.getField("value").isEmpty()) {
                values.put(input.id(), Sample.value(input, row.getField("value")));
            }
        }
        Map<UnitId, UnitInputs> all = new LinkedHashMap<>();
        units.forEach((unit, values) -> {
            values.putAll(constants);
            all.put(unit, new UnitInputs(unit, values));
        });
        return all;
    }
}
