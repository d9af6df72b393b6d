package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.recheck.Terms;

/** Workbooks to recheck stay within what spreadsheets take, whatever the framework. */
class RecheckLimitsTest {

    private static final Pattern OTHER_SHEET = Pattern.compile("'[^']+'!([^,)+*/=<>-]+)");
    private static final Pattern FIXED = Pattern.compile("\\$[A-Z]+\\$\\d+(:\\$[A-Z]+\\$\\d+)?");

    private static Framework read(String nodes, String rest) {
        String text = """
                id: wide
                version: "1"
                name: Bộ rộng
                source: {document: Văn bản, date: unknown}
                inputs:
                  - {id: a, name: Số a, type: count}
                  - {id: b, name: Số b, type: count}
                  - {id: c, name: Số c, type: count}
                """ + nodes + rest;
        return switch (FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Read(Framework framework, _) -> framework;
            case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static String each(int number, String between, IntFunction<String> part) {
        return IntStream.rangeClosed(1, number).mapToObj(part).collect(Collectors.joining(between));
    }

    private static Rechecked rechecked(Framework framework) throws IOException {
        List<UnitInputs> units = new AnyValues(framework, 3).units(12);
        Rechecked rechecked = Rechecked.of(framework, units);
        for (Sheet sheet : rechecked.workbook()) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        assertThat(Terms.fits(cell.getCellFormula())).as(cell.getCellFormula()).isTrue();
                    }
                }
            }
        }
        rechecked.equalsTheEngine();
        return rechecked;
    }

    private static String rule(Rechecked rechecked, String code) {
        return rechecked.cell("Điểm", rechecked.row(new NodeCode(code)), 3).getStringCellValue();
    }

    @Test
    void sheetsThatPeopleSortNameTheCellsOfOtherSheetsInFull() throws IOException {
        for (String ties : List.of("", "ties: {rank: dense, break_by: [A, tru]}\n",
                "not_applicable: {rescale: whole}\n")) {
            Framework framework = RecheckWorkbookTest.read(AwkwardFramework.TEXT + ties);
            Rechecked rechecked = Rechecked.of(framework, new AnyValues(framework, 1).units(3));
            int found = 0;
            for (String sheet : List.of("Xếp hạng", "Đối chiếu")) {
                for (Row row : rechecked.sheet(sheet)) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            List<String> cells = OTHER_SHEET.matcher(cell.getCellFormula()).results()
                                    .map(match -> match.group(1)).toList();
                            assertThat(cells).as(cell.getCellFormula()).allMatch(FIXED.asMatchPredicate());
                            found += cells.size();
                        }
                    }
                }
            }
            assertThat(found).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 25})
    void conditionsThatAreAddedUpAreFollowed(int number) throws IOException {
        Framework framework = read("nodes:\n  - {code: \"1\", name: Một, max: 9, inputs: {a: a, b: b, c: c}, rule: "
                + "{kind: formula, points: \"" + each(number, "+", i -> "if(a>" + i + ",c,b)") + "\"}}\n", "");
        assertThat(rule(rechecked(framework), "1")).doesNotContain("quá dài");
    }

    @Test
    void aRuleThatIsTooLongLeavesItsPointsToTheEngineAndSaysSo() throws IOException {
        Framework framework = read("nodes:\n  - {code: \"1\", name: Dài, max: 5, inputs: {a: a}, rule: {kind: steps, "
                + "of: a, steps: [{from: 100, share: 1}, "
                + each(99, ", ", i -> "{from: " + (100 - i) + ", points: " + (100 - i) + "/100}") + "]}}\n"
                + "  - {code: \"2\", name: Ngắn, max: 5, inputs: {b: b}, rule: {kind: ratio, of: b/b}}\n", "");
        Rechecked rechecked = rechecked(framework);
        assertThat(rule(rechecked, "1")).startsWith("(cách tính quá dài");
        assertThat(rule(rechecked, "2")).doesNotContain("quá dài");
        assertThat(rechecked.cell("Điểm", rechecked.row(new NodeCode("2")), RecheckLayout.FIRST_UNIT).getCellType())
                .isEqualTo(CellType.FORMULA);
    }

    @Test
    void manyOptionsAreLookedUpAndWhatIsNoneOfThemIsRefused() throws IOException {
        Framework framework = read("  - {id: o, name: Chọn, type: option, options: {" + each(300, ", ",
                i -> "o" + i + ": \"Phương án * số " + i + "\"") + "}}\nnodes:\n"
                + "  - {code: \"1\", name: Một, max: 5, inputs: {o: o}, rule: {kind: choice, input: o, shares: {"
                + each(300, ", ", i -> "o" + i + ": " + i + "/300") + "}}}\n", "");
        Rechecked rechecked = rechecked(framework);
        rechecked.value(framework.inputs().values().stream().filter(input -> !input.options().isEmpty()).findFirst()
                .orElseThrow(), 0).setCellValue("*");
        rechecked.changed();
        assertThat(rechecked.number("Kiểm tra", RecheckLayout.FIRST_ROW + 3, RecheckLayout.FIRST_UNIT)).isEqualTo(2);
    }

    @Test
    void aRowOfManyIndicatorsBreaksTies() throws IOException {
        String children = each(140, "\n", i -> "      - {code: A." + i + ", name: Con " + i + ", max: 1/7, "
                + (i % 9 == 0 ? "scored: no, " : "") + "inputs: {a: a, b: b}, rule: {kind: ratio, of: a/b, "
                + "part_of_whole: no}, not_applicable: {claim: yes}}");
        Framework framework = read("nodes:\n  - code: A\n    name: Nhóm\n    children:\n" + children
                + "\n  - {code: B, name: Hai, max: 5, inputs: {c: c}, rule: {kind: cut_off, of: c, from: 3}}\n",
                "pillars:\n  - {code: tru, name: Trụ, nodes: [B, A]}\nties: {rank: skip, break_by: [A, tru, B]}\n");
        rechecked(framework);
    }

    @Test
    void sumsOfMoreThanAFunctionTakesAreAddedInParts() {
        List<String> cells = IntStream.rangeClosed(1, 600).mapToObj(i -> "A" + i).toList();
        assertThat(Terms.fits(Terms.sum(cells))).isTrue();
        assertThat(Terms.sum(cells)).startsWith("SUM(SUM(A1,").endsWith("A600))");
        assertThat(Terms.fits("SUM(" + String.join(",", cells) + ")")).as("600 arguments").isFalse();
        assertThat(Terms.fits("\"" + String.join(",", cells) + "\"")).as("commas in a text").isTrue();
        assertThat(Terms.fits("(".repeat(65) + "1" + ")".repeat(65))).isFalse();
        assertThat(Terms.fits("1" + "+1".repeat(4_096))).as("8,193 characters").isFalse();
    }
}
