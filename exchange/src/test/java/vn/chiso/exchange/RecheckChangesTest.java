package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** What people change in a workbook to recheck, and what it is compared with. */
class RecheckChangesTest {

    @Test
    void whatSomebodyChangesIsScoredAsTheEngineScoresIt() throws IOException {
        Framework framework = RecheckWorkbookTest.read(RecheckWorkbookTest.text(Published.folder(Published.HUE)));
        List<UnitInputs> units = RecheckWorkbookTest.examples(framework,
                Published.folder(Published.HUE).resolve("examples"));
        Rechecked rechecked = Rechecked.of(framework, units);
        List<UnitInputs> changed = units.stream().map(unit -> unit.withValues(new HashMap<>(unit.values()))).toList();
        int count = 0;
        for (Input input : framework.inputs().values()) {
            if (input.scope() == Input.Scope.UNIT && count++ % 3 == 0) {
                Cell cell = rechecked.value(input, 0);
                InputValue value = switch (input.type()) {
                    case YES_NO -> {
                        cell.setCellValue("Không");
                        yield InputValue.Answer.NO;
                    }
                    case OPTION -> {
                        var option = WorkbookValue.shownOptions(input).entrySet().iterator().next();
                        cell.setCellValue(option.getKey());
                        yield new InputValue.Option(option.getValue());
                    }
                    case COUNT, AMOUNT, SHARE, POINTS -> {
                        cell.setCellValue(1);
                        yield new InputValue.Amount(Exact.ONE);
                    }
                };
                changed.getFirst().values().put(input.id(), value);
            }
        }
        rechecked.changed();
        rechecked.equalsTheEngine(changed);
        assertThat(new Scoring(framework).score(changed.getFirst()).total())
                .isNotEqualTo(new Scoring(framework).score(units.getFirst()).total());
    }

    @Test
    void whateverIsTypedIntoACellHarmsItsOwnUnitOnly() throws IOException {
        Framework framework = RecheckWorkbookTest.read(RecheckWorkbookTest.text(Published.folder(Published.HUE)));
        List<UnitInputs> units = RecheckWorkbookTest.examples(framework,
                Published.folder(Published.HUE).resolve("examples"));
        InputValue text = new InputValue.Option("none-of-them");
        Map<Consumer<Cell>, Optional<InputValue>> typed = Map.of(
                cell -> cell.setCellErrorValue(FormulaError.DIV0.getCode()), Optional.of(text),
                cell -> cell.setCellValue("chưa rõ"), Optional.of(text),
                cell -> cell.setCellValue(-3), Optional.of(new InputValue.Amount(Exact.of(-3))),
                cell -> cell.setCellValue(1.5), Optional.of(new InputValue.Amount(Exact.of(3, 2))),
                cell -> cell.setCellValue(true), Optional.of(text), Cell::setBlank, Optional.empty());
        for (Input input : List.of(input(framework, "hoi-thao-tham-du"), unitInput(framework, InputType.COUNT),
                unitInput(framework, InputType.YES_NO))) {
            for (var change : typed.entrySet()) {
                List<UnitInputs> changed = units.stream().map(unit -> unit.withValues(new HashMap<>(unit.values())))
                        .toList();
                change.getValue().ifPresentOrElse(value -> changed.get(1).values().put(input.id(), value),
                        () -> changed.get(1).values().remove(input.id()));
                Rechecked fresh = Rechecked.of(framework, units);
                change.getKey().accept(fresh.value(input, 1));
                fresh.changed();
                fresh.equalsTheEngine(changed);
            }
        }
    }

    @Test
    void givenPointsGoUpToTheMaximumThatSomebodyTypes() throws IOException {
        Framework framework = RecheckWorkbookTest.read(AwkwardFramework.TEXT);
        UnitInputs unit = new UnitInputs(new UnitId("u"),
                Map.of(new InputId("B.7"), new InputValue.Amount(Exact.of(15))));
        Rechecked rechecked = Rechecked.of(framework, List.of(unit));
        NodeCode given = new NodeCode("B.7");
        assertThat(rechecked.points(given, 0)).as("12 at most").isZero();
        rechecked.max(given).setCellValue(20);
        rechecked.changed();
        assertThat(rechecked.points(given, 0)).isEqualTo(15);
    }

    @Test
    void aChangeIsToldBesideTheEnginesTotal() throws IOException {
        Framework framework = RecheckWorkbookTest.read(RecheckWorkbookTest.text(Published.folder(Published.HUE)));
        List<UnitInputs> units = RecheckWorkbookTest.examples(framework,
                Published.folder(Published.HUE).resolve("examples"));
        Rechecked rechecked = Rechecked.of(framework, units);
        for (int row = 2; row < 2 + units.size(); row++) {
            assertThat(rechecked.computed("Đối chiếu", row, 6).getStringValue()).isEqualTo("Khớp");
            assertThat(rechecked.cell("Đối chiếu", row, 3).getCellType()).isEqualTo(CellType.NUMERIC);
        }
        rechecked.value(input(framework, "hoi-thao-tham-du"), 1).setBlank();
        rechecked.changed();
        double before = rechecked.number("Đối chiếu", 3, 3);
        double after = rechecked.number("Đối chiếu", 3, 4);
        assertThat(after).isLessThan(before);
        assertThat(rechecked.number("Đối chiếu", 3, 5)).isCloseTo(after - before, within(1e-8));
        assertThat(rechecked.computed("Đối chiếu", 3, 6).getStringValue()).isEqualTo("Khác: tệp đã được sửa");
        assertThat(rechecked.computed("Đối chiếu", 2, 6).getStringValue()).isEqualTo("Khớp");
    }

    @Test
    void theWorkbookIsComparedWithWhatWasPublished() throws IOException {
        Framework framework = RecheckWorkbookTest.read(RecheckWorkbookTest.text(Published.folder(Published.HUE)));
        List<UnitInputs> units = RecheckWorkbookTest.examples(framework,
                Published.folder(Published.HUE).resolve("examples"));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        List<RecheckUnit> published = new ArrayList<>();
        List<ScoreSheet> sheets = units.stream().map(new Scoring(framework)::score).toList();
        Map<UnitId, UnitInfo> infos = new HashMap<>();
        units.forEach(unit -> infos.put(unit.unit(),
                new UnitInfo(unit.unit(), "Tên", infos.isEmpty() ? null : "Sở", null)));
        Ranking.of(framework, sheets, NodeCode.TOTAL, infos, Map.of()).rows().forEach(row -> published
                .add(new RecheckUnit(units.stream().filter(unit -> unit.unit().equals(row.sheet().unit())).findFirst()
                        .orElseThrow(), "mã " + row.sheet().unit(), "Tên", row.info().block(),
                        new RecheckUnit.Published(
                                row.sheet().total().points().plus(published.isEmpty() ? Exact.ONE : Exact.ZERO),
                                published.size() == 1 ? Integer.valueOf(9) : row.rank(),
                                published.size() == 2 ? Integer.valueOf(9) : row.blockRank()))));
        List<Integer> progress = new ArrayList<>();
        RecheckWorkbook.write(new RecheckContent(framework, "ab12", List.of("Công bố số 7"), published), Language.VI,
                output, progress::add);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(output.toByteArray()))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue()).isEqualTo("Công bố số 7");
            Sheet comparison = workbook.getSheet("Đối chiếu");
            assertThat(comparison.getRow(0).getCell(2).getStringCellValue()).isEqualTo("Tổng điểm đã công bố");
            assertThat(comparison.getRow(1).getCell(0).getStringCellValue()).isEqualTo("mã " + published.getFirst()
                    .inputs().unit());
            List<String> verdicts = IntStream.rangeClosed(1, published.size())
                    .mapToObj(row -> evaluator.evaluate(comparison.getRow(row).getCell(5)).getStringValue()).toList();
            assertThat(verdicts.subList(0, 3)).as("other points, another rank, another rank in its block")
                    .containsOnly("Khác: tệp đã được sửa");
            assertThat(verdicts.subList(3, verdicts.size())).isNotEmpty().containsOnly("Khớp");
        }
        assertThat(progress).isSorted().hasSizeGreaterThan(3).allMatch(percent -> percent > 0 && percent < 100);
    }

    private static Input input(Framework framework, String id) {
        Input input = framework.inputs().get(new InputId(id));
        if (input == null) {
            throw new AssertionError("no input " + id);
        }
        return input;
    }

    private static Input unitInput(Framework framework, InputType type) {
        return framework.inputs().values().stream()
                .filter(input -> input.type() == type && input.scope() == Input.Scope.UNIT).findFirst().orElseThrow();
    }
}
