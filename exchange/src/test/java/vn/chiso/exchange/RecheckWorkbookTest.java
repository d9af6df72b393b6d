package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.framework.resolution.Resolving;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** The formulas of a workbook to recheck, computed by another program, give the engine's points. */
class RecheckWorkbookTest {

    private static final String ROUNDED = "rounding: {leaf_points: 1, total_points: 0}\n";
    private static final String RESCALED = "not_applicable: {rescale: whole}\n";
    private static final String BROKEN_TIES = "ties: {rank: dense, break_by: [A, tru]}\n";

    static Framework read(String text) {
        return switch (FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Read(Framework framework, _) -> framework;
            case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    static String text(Path folder) {
        try {
            return Files.readString(folder.resolve("framework.yaml"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static List<Path> installed() {
        Path folder = Path.of(System.getProperty("chiso.home", "..")).resolve("frameworks");
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Frameworks as installed, and with the rounding, rescaling and ties that none of them has. */
    static Stream<Framework> frameworks() {
        Stream<Framework> all = installed().stream().flatMap(folder -> {
            String text = text(folder);
            return Stream.of(read(text), read(text + ROUNDED + (text.contains("rescale") ? "" : RESCALED)));
        });
        Resolving resolved = Resolutions.apply(read(text(Published.folder(Published.HUE))),
                List.of(new Resolution.RescaleToPrinted(new NodeCode("3.1"))));
        Stream<Framework> others = Stream.of(read(AwkwardFramework.TEXT),
                read(AwkwardFramework.TEXT + ROUNDED + BROKEN_TIES),
                read(AwkwardFramework.TEXT + RESCALED + "ties: {rank: skip, break_by: [tru, B]}\n"),
                ((Resolving.Applied) resolved).framework());
        return Stream.concat(all, others);
    }

    static List<UnitInputs> examples(Framework framework, Path folder) throws IOException {
        try (InputStream inputs = Files.newInputStream(folder.resolve("inputs.csv"))) {
            return ((TableResult.Read<List<UnitInputs>>) InputsFile.read(framework, inputs)).content();
        }
    }

    @ParameterizedTest
    @MethodSource("installed")
    void everyExampleUnitGetsTheEnginesPointsOnEveryRow(Path folder) throws IOException {
        Framework framework = read(text(folder));
        int compared = 0;
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path examples : folders.filter(each -> each.getFileName().toString().startsWith("examples"))
                    .toList()) {
                List<UnitInputs> units = examples(framework, examples);
                Rechecked.of(framework, units).equalsTheEngine();
                compared += units.size();
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void anyValuesGiveTheEnginesPointsOutcomesAndRanks(Framework framework) throws IOException {
        List<UnitInputs> units = new AnyValues(framework, 7).units(30);
        Rechecked.of(framework, units).equalsTheEngine();
    }

    @Test
    void theAwkwardRulesAreReachedWithEveryOutcome() throws IOException {
        Framework framework = read(AwkwardFramework.TEXT);
        Set<Outcome> outcomes = new HashSet<>();
        for (int seed = 0; seed < 12; seed++) {
            List<UnitInputs> units = new AnyValues(framework, seed).units(60);
            Rechecked.of(framework, units).equalsTheEngine();
            units.forEach(unit -> new Scoring(framework).score(unit).leaves()
                    .forEach(leaf -> outcomes.add(leaf.outcome())));
        }
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
    }

    @Test
    void fullPointsFromASumAreKnownByThePartOfItThatIsThere() throws IOException {
        Framework framework = read(AwkwardFramework.TEXT.replaceFirst("(?m)^pillars:", """
                  - {code: C, name: Theo tổng, max: 6, inputs: {p: p, q: q, r: r, b: b}, rule: {kind: weighted_ratio,
                     terms: [{of: r/b, weight: 1}], full_from: {of: p+q, from: 0.9}}}
                pillars:"""));
        List<UnitInputs> units = new ArrayList<>();
        Set<Outcome> outcomes = new HashSet<>();
        for (Optional<Exact> part : List.of(Optional.<Exact>empty(), Optional.of(Exact.of(1, 2)),
                Optional.of(Exact.of(5)))) {
            for (Optional<Exact> other : List.of(Optional.<Exact>empty(), Optional.of(Exact.of(3, 10)))) {
                for (InputValue term : List.of(InputValue.Answer.YES, new InputValue.Amount(Exact.of(3)))) {
                    Map<InputId, InputValue> values = new HashMap<>();
                    part.ifPresent(number -> values.put(new InputId("p"), new InputValue.Amount(number)));
                    other.ifPresent(number -> values.put(new InputId("q"), new InputValue.Amount(number)));
                    values.put(new InputId("r"), term);
                    values.put(new InputId("b"), new InputValue.Amount(Exact.of(4)));
                    UnitInputs unit = new UnitInputs(new UnitId("u" + units.size()), values);
                    units.add(unit);
                    outcomes.add(new Scoring(framework).score(unit).leaves().stream()
                            .filter(leaf -> leaf.code().equals(new NodeCode("C"))).findFirst().orElseThrow().outcome());
                }
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.SCORED, Outcome.MISSING, Outcome.BAD_VALUE);
        Rechecked.of(framework, units).equalsTheEngine();
    }

    @Test
    void tiesOfRoundingAreNotMissedByBinaryArithmetic() throws IOException {
        String text = """
                id: ties
                version: "1"
                name: Bộ làm tròn
                source: {document: Văn bản, date: unknown}
                inputs: [{id: a, name: Số a, type: amount}, {id: b, name: Số b, type: count}]
                nodes:
                  - {code: "1", name: Một, max: 7, inputs: {a: a, b: b}, rule: {kind: ratio, of: a/b}}
                rounding: {leaf_points: 2, total_points: 1}
                """;
        Framework framework = read(text);
        List<Integer> thousandths = IntStream.iterate(5, next -> next < 3_000, next -> next + 10).boxed().toList();
        assertThat(thousandths).as("binary arithmetic stays below some of the ties")
                .anyMatch(thousandth -> thousandth / 1_000.0 / 7 * 7 < thousandth / 1_000.0);
        Rechecked.of(framework, thousandths.stream().map(thousandth -> new UnitInputs(new UnitId("u" + thousandth),
                Map.of(new InputId("a"), new InputValue.Amount(Exact.of(thousandth, 1_000)), new InputId("b"),
                        new InputValue.Amount(Exact.of(7)))))
                .toList()).equalsTheEngine();
    }

    @Test
    void aThresholdThatIsMetExactlyIsMet() throws IOException {
        assertThat(0.1 + 0.7).as("binary arithmetic stays below").isLessThan(0.8);
        Framework framework = read(AwkwardFramework.TEXT);
        Map<InputId, InputValue> values = new HashMap<>();
        values.put(new InputId("p"), new InputValue.Amount(Exact.of(1, 10)));
        values.put(new InputId("q"), new InputValue.Amount(Exact.of(7, 10)));
        values.put(new InputId("r"), new InputValue.Amount(Exact.ONE));
        values.put(new InputId("c"), new InputValue.Amount(Exact.of(2)));
        values.put(new InputId("s"), new InputValue.Amount(Exact.of(1, 2)));
        values.put(new InputId("y"), InputValue.Answer.NO);
        UnitInputs unit = new UnitInputs(new UnitId("u"), values);
        ScoreSheet sheet = new Scoring(framework).score(unit);
        assertThat(sheet.score(new NodeCode("B.6")).orElseThrow().points()).isEqualTo(Exact.of(2));
        assertThat(sheet.score(new NodeCode("B.4")).orElseThrow().points()).as("9 x 0.1 / (0.7 / 2) + 0.3")
                .isEqualTo(Exact.of(201, 70));
        Rechecked.of(framework, List.of(unit)).equalsTheEngine();
    }

    @Test
    void whoeverOpensTheWorkbookComputesItAndEveryPointIsAFormula() throws IOException {
        Framework framework = read(text(Published.folder(Published.HUE)));
        byte[] bytes = Rechecked.bytes(framework,
                examples(framework, Published.folder(Published.HUE).resolve("examples")), Language.VI);
        assertThat(Published.files(bytes).get("xl/workbook.xml")).contains("fullCalcOnLoad=\"1\"");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getForceFormulaRecalculation()).isTrue();
            Sheet points = workbook.getSheet("Điểm");
            assertThat(points.getProtect()).isFalse();
            assertThat(points.getPaneInformation().isFreezePane()).isTrue();
            for (Row row : points) {
                if (row.getRowNum() >= RecheckLayout.HEADING_ROWS) {
                    assertThat(row.getCell(RecheckLayout.FIRST_UNIT - 1).getCellType()).isEqualTo(CellType.FORMULA);
                }
            }
            assertThat(points.getRow(0).getCell(RecheckLayout.FIRST_UNIT - 1).getStringCellValue())
                    .as("a name that begins like a formula stays a text").startsWith("=Đơn vị ");
            assertThat(workbook.getSheet("Số liệu").getDataValidations()).isNotEmpty();
            assertThat(workbook.getSheet("Hướng dẫn").getRow(4).getCell(0).getStringCellValue()).contains("ab12",
                    framework.version(), framework.source().document());
        }
    }

    @Test
    void oneUnitHasNoRankingAndEnglishIsEnglish() throws IOException {
        Framework framework = read(AwkwardFramework.TEXT);
        byte[] bytes = Rechecked.bytes(framework, new AnyValues(framework, 1).units(1), Language.EN);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(Stream.of("Instructions", "Values", "Points", "Outcomes", "Comparison", "Checks"))
                    .allMatch(name -> workbook.getSheet(name) != null);
            assertThat(workbook.getSheet("Ranking")).isNull();
        }
    }

    @Test
    void aWorkbookWithoutUnitsIsRefused() {
        Framework framework = read(AwkwardFramework.TEXT);
        assertThatThrownBy(() -> Rechecked.bytes(framework, List.of(), Language.VI))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
