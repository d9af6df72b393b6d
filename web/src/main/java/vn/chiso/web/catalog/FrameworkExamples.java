package vn.chiso.web.catalog;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.InputsFile;
import vn.chiso.exchange.TableResult;

/** The examples beside a framework's file: values and the scores that must come of them. */
final class FrameworkExamples {

    private final Framework framework;
    private final List<String> deviations = new ArrayList<>();

    private FrameworkExamples(Framework framework) {
        this.framework = framework;
    }

    /**
     * Scores every example beside the file and tells each expected score that does not come out.
     *
     * @throws IOException when an example cannot be read
     */
    static List<String> deviations(Framework framework, Path folder) throws IOException {
        FrameworkExamples examples = new FrameworkExamples(framework);
        List<Path> found;
        try (Stream<Path> below = Files.list(folder)) {
            found = below.filter(each -> Files.isRegularFile(each.resolve("expected.csv"))).sorted().toList();
        }
        if (found.isEmpty()) {
            return List.of("no examples");
        }
        for (Path each : found) {
            examples.check(each);
        }
        return examples.deviations;
    }

    private void check(Path folder) throws IOException {
        Map<UnitId, ScoreSheet> sheets = sheets(folder);
        Ranking ranking = Ranking.of(framework, List.copyOf(sheets.values()), NodeCode.TOTAL, Map.of(), Map.of());
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("expected.csv"))) {
            for (NamedCsvRecord row : rows) {
                Exact actual = actual(row, sheets, ranking);
                if (actual == null || !within(actual, row)) {
                    deviations.add(folder.getFileName() + ": " + row.getFields() + " but is " + actual);
                }
            }
        }
    }

    private Map<UnitId, ScoreSheet> sheets(Path folder) throws IOException {
        Scoring scoring = new Scoring(framework);
        Map<UnitId, ScoreSheet> sheets = new LinkedHashMap<>();
        try (InputStream inputs = Files.newInputStream(folder.resolve("inputs.csv"))) {
            switch (InputsFile.read(framework, inputs)) {
                case TableResult.Read<List<UnitInputs>>(var units, _) ->
                    units.forEach(unit -> sheets.put(unit.unit(), scoring.score(unit)));
                case TableResult.Refused<List<UnitInputs>>(var problems) ->
                    deviations.add(folder.getFileName() + "/inputs.csv: " + problems);
            }
        }
        return sheets;
    }

    private static boolean within(Exact actual, NamedCsvRecord row) {
        Exact difference = actual.minus(number(row.getField("value")));
        return difference.max(difference.negated()).compareTo(number(row.getField("tolerance"))) <= 0;
    }

    /** A plain number or a fraction of any length: totals over many denominators are long. */
    private static Exact number(String text) {
        String[] parts = text.split("/", -1);
        Exact top = Exact.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? top : top.dividedBy(Exact.of(new BigDecimal(parts[1])));
    }

    private static @Nullable Exact actual(NamedCsvRecord row, Map<UnitId, ScoreSheet> sheets,
            Ranking ranking) {
        UnitId unit = new UnitId(row.getField("unit"));
        ScoreSheet sheet = sheets.get(unit);
        Optional<Score> score = sheet == null
                ? Optional.empty()
                : sheet.score(new NodeCode(row.getField("code")));
        return score.map(found -> switch (row.getField("measure")) {
            case "points" -> found.points();
            case "max" -> found.max();
            case "share" -> found.share();
            case "rank" -> ranking.rows().stream().filter(each -> each.sheet().unit().equals(unit)).findFirst()
                    .map(each -> Exact.of(each.rank())).orElse(null);
            default -> null;
        }).orElse(null);
    }
}
