package vn.chiso.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;

/**
 * A publication computed once more from its own framework, resolutions, inputs and decisions.
 *
 * @param manifest    what the publication says about itself
 * @param digest      SHA-256 of the whole archive: where the publisher shows the same, the archive is the published one
 * @param units       how many units were scored
 * @param scores      how many scores were compared
 * @param ranking     the recomputed ranking of the units, with their totals
 * @param differences what does not follow from the rest, not more than people can read
 * @param found       how many differences there are
 */
public record Recomputation(PublicationManifest manifest, String digest, int units, long scores,
        Ranking ranking, List<Difference> differences, long found) {

    /** Whether every score and every rank follows, to the last digit, and no file was altered. */
    public boolean matches() {
        return found == 0;
    }

    /** Whether this program computes in another way than the one that published. */
    public boolean isOtherEngine() {
        return !manifest.engine().equals(Scoring.VERSION);
    }

    /**
     * Computes everything once more. Holds the inputs of all units and one score sheet at a time.
     *
     * @throws IOException when the archive cannot be read any more
     */
    public static Recomputation of(PublicationResult.Read read) throws IOException {
        Differences differences = new Differences();
        read.altered().forEach(file -> differences.add(new Difference.FileAltered(file)));
        statements(read, differences);
        try (ZipFile zip = new ZipFile(read.archive().toFile())) {
            ScoreComparison comparison = new ScoreComparison(read.counted(), read.bundle().inputs(), differences);
            CsvTable scores = new CsvTable(PublicationFiles.SCORE_COLUMNS, PublicationFiles.MAX_CELL);
            try (InputStream content = PublicationArchive.open(zip, PublicationFiles.SCORES)) {
                scores.read(content, comparison::row);
            }
            broken(PublicationFiles.SCORES, scores, differences);
            List<ScoreSheet> sheets = comparison.end();
            Ranking ranking = PublicationWriter.ranking(read.counted(), sheets, read.bundle().units());
            compare(ranking, zip, differences);
            return new Recomputation(read.manifest(), read.digest(), sheets.size(), comparison.compared(), ranking,
                    differences.all(), differences.found());
        }
    }

    private static void broken(String file, CsvTable table, Differences differences) {
        table.problems().forEach(problem -> differences.add(new Difference.TableBroken(file, problem)));
    }

    private static void statements(PublicationResult.Read read, Differences differences) {
        var stated = read.manifest().framework();
        var resolutions = read.bundle().resolutions().stream().map(AppliedResolution::resolution).toList();
        String digest = Sha256.of(read.bundle().framework().getBytes(StandardCharsets.UTF_8));
        differences.state(Difference.Statement.FRAMEWORK_ID, stated.id(), read.counted().id());
        differences.state(Difference.Statement.FRAMEWORK_VERSION, stated.version(), read.counted().version());
        differences.state(Difference.Statement.FRAMEWORK_DIGEST, stated.digest(), digest);
        differences.state(Difference.Statement.RESOLVED_DIGEST, stated.resolved(),
                Resolutions.digest(digest, resolutions));
        differences.state(Difference.Statement.RESOLUTIONS, String.join("; ", read.manifest().resolutions()),
                String.join("; ", resolutions.stream().map(resolution -> resolution.text()).toList()));
        differences.state(Difference.Statement.INPUTS_DIGEST, read.manifest().inputsDigest(),
                InputsDigest.of(read.bundle().inputs()));
    }

    private static void compare(Ranking ranking, ZipFile zip, Differences differences)
            throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RankingFile.writeCsv(ranking, EnumSet.of(RankingFile.Extra.UNITS), output);
        Map<UnitId, Map<String, String>> recomputed = rows(new ByteArrayInputStream(output.toByteArray()),
                differences);
        Map<UnitId, Map<String, String>> published;
        try (InputStream content = PublicationArchive.open(zip, PublicationFiles.RANKING)) {
            published = rows(content, differences);
        }
        List<UnitId> units = new ArrayList<>(recomputed.keySet());
        new TreeSet<>(published.keySet()).stream().filter(unit -> !recomputed.containsKey(unit)).forEach(units::add);
        for (UnitId unit : units) {
            Map<String, String> was = published.get(unit);
            Map<String, String> is = recomputed.get(unit);
            if (was == null || is == null) {
                differences.add(new Difference.RankingDiffers(unit, "unit", was == null ? "" : unit.value(),
                        is == null ? "" : unit.value()));
                continue;
            }
            is.forEach((column, value) -> {
                String stated = Objects.requireNonNullElse(was.get(column), "");
                if (!stated.equals(value)) {
                    differences.add(new Difference.RankingDiffers(unit, column, stated, value));
                }
            });
        }
    }

    private static Map<UnitId, Map<String, String>> rows(InputStream content, Differences differences)
            throws IOException {
        CsvTable table = new CsvTable(PublicationFiles.RANKING_COLUMNS, PublicationFiles.MAX_CELL);
        Map<UnitId, Map<String, String>> rows = new LinkedHashMap<>();
        table.read(content, row -> {
            Map<String, String> cells = new LinkedHashMap<>();
            PublicationFiles.RANKING_COLUMNS.forEach(column -> cells.put(column, row.cell(column)));
            if (rows.size() > InputsFile.MAX_UNITS
                    || rows.putIfAbsent(new UnitId(row.cell("unit")), cells) != null) {
                row.problem("unit", TableProblem.Code.ROW_DUPLICATE, Problems.shortened(row.cell("unit")), "unit");
            }
        });
        broken(PublicationFiles.RANKING, table, differences);
        return rows;
    }
}
