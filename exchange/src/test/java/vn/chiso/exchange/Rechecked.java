package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;

/** A workbook to recheck in the hands of another program: its formulas computed by Apache POI. */
final class Rechecked {

    static final double TOLERANCE = 1e-9;

    static {
        // POI logs through Log4j, which otherwise complains in the output of every run that there is nothing to log to.
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
    }

    private final Framework framework;
    private final List<UnitInputs> units;
    private final XSSFWorkbook workbook;
    private final FormulaEvaluator evaluator;
    private final Map<String, Integer> inputRows = new HashMap<>();
    private final RecheckLayout layout;

    private Rechecked(Framework framework, List<UnitInputs> units, XSSFWorkbook workbook) {
        this.framework = framework;
        this.units = units;
        this.workbook = workbook;
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        this.layout = new RecheckLayout(framework, units, TableText.messages(Language.VI));
        for (Row row : sheet("Số liệu")) {
            Cell id = row.getCell(4);
            if (id != null) {
                inputRows.put(id.getStringCellValue(), row.getRowNum());
            }
        }
    }

    static byte[] bytes(Framework framework, List<UnitInputs> units, Language language) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        RecheckWorkbook.write(new RecheckContent(framework, "ab12", List.of(),
                units.stream().map(unit -> RecheckUnit.of(unit, "=Đơn vị " + unit.unit(), block(units, unit)))
                        .toList()),
                language, output,
                _ -> {
                });
        return output.toByteArray();
    }

    /** Every fourth unit is in no block; names differ by capitals only, or hold what formulas take for wildcards. */
    private static @Nullable String block(List<UnitInputs> units, UnitInputs unit) {
        return switch (units.indexOf(unit) % 4) {
            case 0 -> null;
            case 1 -> "Cấp xã *";
            case 2 -> "cấp xã *";
            default -> ">Cấp xã";
        };
    }

    static Rechecked of(Framework framework, List<UnitInputs> units) throws IOException {
        return new Rechecked(framework, units,
                new XSSFWorkbook(new ByteArrayInputStream(bytes(framework, units, Language.VI))));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Sheet sheet(String name) {
        Sheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new AssertionError("no sheet " + name);
        }
        return sheet;
    }

    /** The cell of an input's value for the unit, which people may change. */
    Cell value(Input input, int unit) {
        int row = inputRows.getOrDefault(input.id().value(), -1);
        int column = layout.isCommon(input) ? RecheckLayout.COMMON_COLUMN : RecheckLayout.FIRST_UNIT + unit;
        return sheet("Số liệu").getRow(row).getCell(column - 1);
    }

    int row(NodeCode code) {
        return layout.row(code);
    }

    /** The cell of an indicator's maximum, which people may change. */
    Cell max(NodeCode code) {
        return cell("Điểm", layout.row(code), RecheckLayout.MAX_COLUMN);
    }

    /** After a change by hand. */
    void changed() {
        evaluator.clearAllCachedResultValues();
    }

    Cell cell(String sheet, int row, int column) {
        return sheet(sheet).getRow(row - 1).getCell(column - 1);
    }

    CellValue computed(String sheet, int row, int column) {
        return evaluator.evaluate(cell(sheet, row, column));
    }

    double number(String sheet, int row, int column) {
        CellValue value = computed(sheet, row, column);
        assertThat(value.getCellType()).as(sheet + " " + row + " " + column + ": " + value + " "
                + cell(sheet, row, column)).isEqualTo(CellType.NUMERIC);
        return value.getNumberValue();
    }

    double points(NodeCode code, int unit) {
        return number("Điểm", layout.row(code), RecheckLayout.FIRST_UNIT + unit);
    }

    double sum(RecheckLayout.Sum sum, int unit) {
        return number("Điểm", layout.row(sum), RecheckLayout.FIRST_UNIT + unit);
    }

    /** Every leaf, group, pillar, total and rank of every unit is the engine's. */
    void equalsTheEngine() {
        equalsTheEngine(units);
    }

    void equalsTheEngine(List<UnitInputs> inputs) {
        List<ScoreSheet> sheets = inputs.stream().map(new Scoring(framework)::score).toList();
        for (int i = 0; i < sheets.size(); i++) {
            compare(sheets.get(i), inputs.get(i), i);
        }
        if (sheets.size() > 1) {
            compareRanks(inputs, sheets);
        }
    }

    private void compareRanks(List<UnitInputs> inputs, List<ScoreSheet> sheets) {
        Map<UnitId, UnitInfo> infos = new HashMap<>();
        inputs.forEach(unit -> infos.put(unit.unit(),
                new UnitInfo(unit.unit(), "", block(inputs, unit), null)));
        Map<UnitId, Ranking.Row> ranked = new HashMap<>();
        Ranking.of(framework, sheets, NodeCode.TOTAL, infos, Map.of()).rows()
                .forEach(row -> ranked.put(row.sheet().unit(), row));
        int inBlock = sheet("Xếp hạng").getRow(0).getLastCellNum();
        assertThat(cell("Xếp hạng", 1, inBlock).getStringCellValue()).isEqualTo("Hạng trong khối");
        for (int i = 0; i < sheets.size(); i++) {
            Ranking.Row row = ranked.get(sheets.get(i).unit());
            assertThat(rank(2 + i, 1)).as("rank of " + sheets.get(i).unit())
                    .isEqualTo(row == null ? null : row.rank());
            assertThat(rank(2 + i, inBlock)).as("rank of " + sheets.get(i).unit() + " in its block")
                    .isEqualTo(row == null ? null : row.blockRank());
        }
    }

    private @Nullable Integer rank(int row, int column) {
        Cell cell = cell("Xếp hạng", row, column);
        CellValue value = cell == null ? null : evaluator.evaluate(cell);
        return value == null || value.getCellType() == CellType.STRING ? null : (int) value.getNumberValue();
    }

    private void compare(ScoreSheet sheet, UnitInputs inputs, int unit) {
        for (Score score : sheet.scores().values()) {
            String where = sheet.unit() + " " + score.code() + ": "
                    + cell("Điểm", layout.row(score.code()), RecheckLayout.FIRST_UNIT + unit);
            assertThat(points(score.code(), unit)).as(where).isCloseTo(score.points().toDouble(), within(TOLERANCE));
            if (score instanceof LeafScore leaf) {
                compare(sheet, leaf, inputs, unit);
            }
        }
        for (Node node : framework.tree().nodes()) {
            if (node instanceof Node.SharedRow shared) {
                assertThat(points(shared.code(), unit)).isEqualTo(points(shared.sharesWith(), unit));
            }
        }
        compare(sheet, unit, RecheckLayout.Sum.APPLICABLE, sheet.applicable().points().toDouble());
        compare(sheet, unit, RecheckLayout.Sum.APPLICABLE_MAX, sheet.applicable().max().toDouble());
        compare(sheet, unit, RecheckLayout.Sum.TOTAL, sheet.total().points().toDouble());
        compare(sheet, unit, RecheckLayout.Sum.PUBLISHED, sheet.published().toDouble());
        compare(sheet, unit, RecheckLayout.Sum.SHARE, sheet.total().share().toDouble());
    }

    private void compare(ScoreSheet sheet, int unit, RecheckLayout.Sum sum, double expected) {
        assertThat(sum(sum, unit)).as(sheet.unit() + " " + sum).isCloseTo(expected, within(TOLERANCE));
    }

    private void compare(ScoreSheet sheet, LeafScore score, UnitInputs inputs, int unit) {
        Cell cell = cell("Tình trạng", layout.row(score.code()), RecheckLayout.FIRST_UNIT + unit);
        String shown = evaluator.evaluate(cell).getStringValue();
        PointsDecision decision = inputs.decisions().get(score.code());
        String expected;
        if (inputs.notApplicable().contains(score.code())) {
            expected = word(Outcome.NOT_APPLICABLE);
        } else if (decision != null) {
            expected = "Điểm được quyết định. Người quyết định: " + decision.by() + ". Lý do: " + decision.reason();
        } else if (score.outcome() == Outcome.NOT_COUNTED) {
            assertThat(shown).isIn(Stream.of(Outcome.values()).map(Rechecked::word).toList());
            return;
        } else {
            expected = word(score.outcome());
        }
        assertThat(shown).as(sheet.unit() + " " + score.code() + ": " + cell).isEqualTo(expected);
    }

    private static String word(Outcome outcome) {
        return EngineText.label(outcome, EngineText.messages(Language.VI));
    }
}
