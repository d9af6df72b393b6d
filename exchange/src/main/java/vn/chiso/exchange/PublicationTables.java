package vn.chiso.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.UnitInputs;

/** Writes the tables of a publication. What could not be read back as it is, is a bug of whoever publishes it. */
final class PublicationTables {

    private PublicationTables() {
    }

    private static void write(OutputStream output, List<String> columns, Iterable<String[]> rows) throws IOException {
        try (CsvFile csv = new CsvFile(output)) {
            csv.row(columns.toArray(String[]::new));
            rows.forEach(csv::row);
        }
    }

    static void resolutions(List<AppliedResolution> resolutions, OutputStream output) throws IOException {
        write(output, PublicationFiles.RESOLUTION_COLUMNS, resolutions.stream().map(applied -> {
            Resolution resolution = applied.resolution();
            return new String[]{resolution.node().value(), resolution.kind(),
                    Objects.toString(resolution.target(), ""), readable(applied.basis())};
        }).toList());
    }

    static void units(List<UnitInfo> units, OutputStream output) throws IOException {
        write(output, List.of("unit", "name", "block", "region"),
                units.stream().map(unit -> new String[]{unit.unit().value(), readable(unit.name()),
                        readable(Objects.toString(unit.block(), "")), readable(Objects.toString(unit.region(), ""))})
                        .toList());
    }

    /** As {@link InputsFile} reads them: constants of the campaign once, for all units. */
    static void inputs(Framework framework, List<UnitInputs> units, OutputStream output) throws IOException {
        try (CsvFile csv = new CsvFile(output)) {
            csv.row("unit", "input", "value");
            Map<InputId, InputValue> constants = units.isEmpty() ? Map.of() : constants(framework, units.getFirst());
            values(framework, InputsFile.ALL_UNITS, constants, csv);
            for (UnitInputs unit : units) {
                if (!constants(framework, unit).equals(constants)) {
                    throw new IllegalArgumentException(unit.unit() + " has other constants than the units before");
                }
                Map<InputId, InputValue> own = new TreeMap<>(Comparator.comparing(InputId::value));
                own.putAll(unit.values());
                own.keySet().removeAll(constants.keySet());
                values(framework, unit.unit().value(), own, csv);
            }
        }
    }

    static Map<InputId, InputValue> constants(Framework framework, UnitInputs unit) {
        Map<InputId, InputValue> constants = new TreeMap<>(Comparator.comparing(InputId::value));
        unit.values().forEach((id, value) -> {
            Input input = framework.inputs().get(id);
            if (input != null && input.scope() == Input.Scope.CAMPAIGN) {
                constants.put(id, value);
            }
        });
        return constants;
    }

    private static void values(Framework framework, String unit, Map<InputId, InputValue> values, CsvFile csv) {
        values.forEach((id, value) -> {
            Input input = framework.inputs().get(id);
            String text = InputText.of(value);
            boolean same = input != null && switch (InputText.parse(input, text)) {
                case InputText.Parsed.Value(InputValue read) -> read.equals(value);
                case InputText.Parsed.Doubtful(InputValue read, _) -> read.equals(value);
                case InputText.Parsed.Refused _ -> false;
            };
            if (!same) {
                throw new IllegalArgumentException("no text says exactly the value of " + id + ": " + value);
            }
            csv.row(unit, id.value(), text);
        });
    }

    static void notApplicable(List<UnitInputs> units, OutputStream output) throws IOException {
        write(output, PublicationFiles.NOT_APPLICABLE_COLUMNS, rows(units, unit -> unit.notApplicable().stream()
                .sorted().map(code -> new String[]{unit.unit().value(), code.value()}).toList()));
    }

    static void decisions(List<UnitInputs> units, OutputStream output) throws IOException {
        write(output, PublicationFiles.DECISION_COLUMNS, rows(units, unit -> unit.decisions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(entry -> {
                    PointsDecision decision = entry.getValue();
                    String points = Plain.exact(decision.points());
                    if (points.length() > ExactText.MAX_LENGTH) {
                        throw new IllegalArgumentException("points that nobody writes by hand: " + points);
                    }
                    return new String[]{unit.unit().value(), entry.getKey().value(),
                            InputsDigest.basis(decision.basis()), points, readable(decision.by()),
                            readable(decision.reason())};
                }).toList()));
    }

    private static List<String[]> rows(List<UnitInputs> units, Function<UnitInputs, List<String[]>> rows) {
        return units.stream().flatMap(unit -> rows.apply(unit).stream()).toList();
    }

    private static String readable(String text) {
        if (text.length() >= PublicationFiles.MAX_CELL) {
            throw new IllegalArgumentException("a text of " + text.length() + " characters");
        }
        return text;
    }

    static void scores(ScoreSheet sheet, CsvFile csv) {
        scores(sheet).forEach(score -> csv.row(cells(sheet, score).toArray(String[]::new)));
    }

    /** The whole, then the nodes, then the pillars. */
    static List<Score> scores(ScoreSheet sheet) {
        List<Score> scores = new ArrayList<>(List.of(sheet.total()));
        scores.addAll(sheet.scores().values());
        return scores;
    }

    static List<String> cells(ScoreSheet sheet, Score score) {
        return List.of(sheet.unit().value(), score.code().value(), Plain.of(score.points()), Plain.of(score.max()),
                score instanceof LeafScore leaf ? ScoresFile.outcome(leaf.outcome()) : "", score.points().toString(),
                score.max().toString());
    }

    /** Refuses inputs of units that are not published, two of one unit, and what concerns no indicator. */
    static void check(PublicationBundle bundle, Framework framework) {
        for (UnitInputs unit : bundle.inputs()) {
            for (NodeCode code : unit.notApplicable()) {
                if (!(framework.tree().node(code) instanceof Node.Leaf)) {
                    throw new IllegalArgumentException(code + " is no indicator");
                }
            }
        }
        Set<Object> units = new HashSet<>();
        bundle.units().forEach(unit -> once(units.add(unit.unit()), unit.unit()));
        bundle.inputs().forEach(unit -> once(units.remove(unit.unit()), unit.unit()));
    }

    private static void once(boolean first, Object unit) {
        if (!first) {
            throw new IllegalArgumentException(unit + " is not one unit of the publication");
        }
    }
}
