package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.SheetRow;
import vn.chiso.exchange.workbook.WorkbookLimits;

/** Input values in workbooks: the same values as in CSV, problems with the cell's address. */
class InputsWorkbookTest {

    private static final Framework FRAMEWORK = framework();
    private static final String[] HEADING = {"unit", "input", "value"};

    private static Framework framework() {
        String text = """
                id: sample
                version: "1"
                name: Bộ mẫu
                source: {document: Văn bản mẫu, date: unknown}
                inputs:
                  - {id: a, name: Số a, type: count, unit: người}
                  - {id: x, name: Tiền x, type: amount, unit: đồng}
                  - {id: s, name: Tỷ lệ s, type: share}
                  - {id: y, name: Điều y, type: yes_no}
                  - {id: o, name: Chọn o, type: option, options: {one: Một, two: "Hai, hoặc hơn"}}
                  - {id: k, name: Bình quân cả nước, type: amount, scope: campaign}
                nodes:
                  - {code: "1.10", name: Một, max: 1, inputs: {a: a, k: k}, rule: {kind: ratio, of: a/k, part_of_whole: no}}
                """;
        return ((ReadResult.Read) FrameworkReader.read(text.getBytes(StandardCharsets.UTF_8))).framework();
    }

    private static TableResult<List<UnitInputs>> read(byte[] file) {
        try {
            return InputsFile.read(FRAMEWORK, new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static TableResult<List<UnitInputs>> read(String[]... rows) {
        List<String[]> all = new ArrayList<>(List.of(rows));
        all.addFirst(HEADING);
        return read(RawWorkbook.ofRows(RawWorkbook.rows(all.toArray(String[][]::new))).bytes());
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static List<String> lines(List<TableProblem> problems) {
        return problems.stream().map(problem -> problem.address() + " " + problem.code().id()).toList();
    }

    private static List<String> problems(String input, String value) {
        return switch (read(row("u", input, value))) {
            case TableResult.Refused<List<UnitInputs>> refused -> lines(refused.problems());
            case TableResult.Read<List<UnitInputs>> read -> lines(read.warnings());
        };
    }

    private static List<UnitInputs> units(String[]... rows) {
        return ((TableResult.Read<List<UnitInputs>>) read(rows)).content();
    }

    @Test
    void whatIsTypedIntoAWorkbookIsTheSameValueAsInCsv() throws IOException {
        List<UnitInputs> workbook = units(row("u", "a", "<c><v>412650</v></c>"), row("u", "x", "<c><v>0.1</v></c>"),
                row("u", "s", "<c s=\"1\"><v>0.4837</v></c>"), row("u", "y", "Có"), row("u", "o", "hai, hoặc hơn"),
                row("v", "y", "<c t=\"b\"><v>0</v></c>"), row("v", "o", "one"), row("v", "x", "1.5"),
                row("v", "s", "n/a"), row("v", "a", "<c/>"), row("*", "k", "<c><v>100.25</v></c>"));
        String csv = "unit,input,value\nu,a,412650\nu,x,0.1\nu,s,0.4837\nu,y,1\nu,o,two\nv,y,0\nv,o,one\nv,x,1.5\n"
                + "v,s,n/a\nv,a,\n*,k,100.25\n";
        var same = (TableResult.Read<List<UnitInputs>>) read(csv.getBytes(StandardCharsets.UTF_8));
        assertThat(workbook).isEqualTo(same.content());
    }

    @Test
    void columnsMayHaveTheNamesThatPeopleSee() {
        String[] heading = {"Ghi chú", "GIÁ TRỊ", "Mã số liệu", "Đơn vị"};
        byte[] file = RawWorkbook.ofRows(RawWorkbook.rows(row("Bảng số liệu"), heading,
                row("x", "<c><v>3</v></c>", "a", "u"))).bytes();
        assertThat(((TableResult.Read<List<UnitInputs>>) read(file)).content()).hasSize(1);
    }

    @Test
    void problemsNameTheCell() {
        assertThat(problems("a", "mười")).containsExactly("Số liệu!C2 number-bad");
        assertThat(problems("x", "1.234,56")).containsExactly("Số liệu!C2 number-comma");
        assertThat(problems("a", "<c t=\"e\"><v>#N/A</v></c>")).containsExactly("Số liệu!C2 cell-error");
        assertThat(problems("a", "<c s=\"2\"><v>44196</v></c>")).containsExactly("Số liệu!C2 cell-date");
        assertThat(problems("x", "<c s=\"1\"><v>0.4837</v></c>")).containsExactly("Số liệu!C2 number-as-percent");
        assertThat(problems("s", "48,37%")).containsExactly("Số liệu!C2 number-percent");
        assertThat(problems("s", "<c><v>48.37</v></c>")).containsExactly("Số liệu!C2 out-of-range-share");
        assertThat(problems("a", "<c><f>1+1</f></c>")).containsExactly("Số liệu!C2 formula-unknown");
        assertThat(problems("a", "<c><f>1+1</f><v>2</v></c>")).containsExactly("Số liệu!C2 formula-result");
        assertThat(problems("a", "<c t=\"b\"><v>1</v></c>")).containsExactly("Số liệu!C2 number-bad");
        assertThat(problems("y", "<c><v>2</v></c>")).containsExactly("Số liệu!C2 answer-bad");
        assertThat(problems("o", "ba")).containsExactly("Số liệu!C2 option-bad");
        assertThat(problems("zz", "1")).containsExactly("Số liệu!B2 input-unknown");
        assertThat(problems("=a", "1")).containsExactly("Số liệu!B2 cell-formula");
        assertThat(problems("<c t=\"e\"><v>#REF!</v></c>", "1")).containsExactly("Số liệu!B2 cell-error");
        assertThat(problems("k", "<c><v>1</v></c>")).containsExactly("Số liệu!A2 input-is-constant");
        assertThat(problems("x", "<c><v>1E300</v></c>")).containsExactly("Số liệu!C2 number-bad");
    }

    @Test
    void theSentenceSaysWhatToDoInASpreadsheet() {
        var refused = (TableResult.Refused<List<UnitInputs>>) read(row("u", "x", "1.234,56"));
        assertThat(TableText.sentence(refused.problems().getFirst(), TableText.messages(Language.VI)))
                .isEqualTo("Ô Số liệu!C2: “1.234,56” được lưu dưới dạng chữ, không phải số (x, Tiền x). Chọn định dạng "
                        + "ô là Số rồi nhập lại, không gõ dấu ngăn nghìn.");
    }

    @Test
    void aWorkbookWithoutTheTableIsRefusedWithTheNamesOfItsSheets() {
        var refused = (TableResult.Refused<List<UnitInputs>>) read(
                RawWorkbook.ofRows(RawWorkbook.rows(row("unit", "value"), row("u", "1"))).bytes());
        assertThat(refused.problems()).containsExactly(new TableProblem(0, "", TableProblem.Code.TABLE_MISSING,
                List.of("unit, input, value", "Số liệu")));
        var empty = (TableResult.Refused<List<UnitInputs>>) read();
        assertThat(lines(empty.problems())).containsExactly(" no-units");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(lines(((TableResult.Refused<List<UnitInputs>>) read(old)).problems()))
                .containsExactly(" old-workbook");
    }

    private static byte[] template(Language language) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        InputsWorkbook.writeTemplate(FRAMEWORK, List.of(new UnitId("01"), new UnitId("-u")), language, output);
        return output.toByteArray();
    }

    @Test
    void theTemplateKeepsCodesAsTextAndReadsBackAsUnitsWithoutValues() throws IOException {
        for (Language language : Language.values()) {
            SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(template(language), WorkbookLimits.UPLOADED);
            List<SheetRow> rows = new ArrayList<>();
            workbook.read(workbook.sheets().get(1), rows::add);
            assertThat(rows).hasSize(1 + 1 + 2 * 5);
            assertThat(rows.get(1).cells()).extracting(cell -> cell.kind() + " " + cell.text())
                    .contains("TEXT *", "TEXT 1.10", "TEXT k");
            assertThat(rows.get(2).cells().getFirst().text()).isEqualTo("01");
        }
        var refused = (TableResult.Refused<List<UnitInputs>>) read(template(Language.VI));
        assertThat(lines(refused.problems())).as("an identifier that begins like a formula is refused as in CSV")
                .containsOnly("Số liệu!A8 cell-formula", "Số liệu!A9 cell-formula", "Số liệu!A10 cell-formula",
                        "Số liệu!A11 cell-formula", "Số liệu!A12 cell-formula");
    }

    @Test
    void longWorkbooksAreWrittenPieceByPiece() throws IOException {
        List<UnitId> units = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            units.add(new UnitId("u" + i));
        }
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        InputsWorkbook.writeTemplate(FRAMEWORK, units, Language.VI, template);
        var read = (TableResult.Read<List<UnitInputs>>) read(template.toByteArray());
        assertThat(read.content()).hasSize(1_500);
        ByteArrayOutputStream scores = new ByteArrayOutputStream();
        Scoring scoring = new Scoring(FRAMEWORK);
        ScoresWorkbook.write(FRAMEWORK,
                Stream.of(read.content(), read.content()).flatMap(List::stream).map(scoring::score).toList(),
                Language.VI, scores);
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(scores.toByteArray(), WorkbookLimits.UPLOADED);
        List<SheetRow> rows = new ArrayList<>();
        workbook.sheets().forEach(sheet -> workbook.read(sheet, rows::add));
        assertThat(rows).hasSize(2 * 3_001);
    }

    @Test
    void theScoreSheetIsAWorkbookWithEveryRuleInWords() throws IOException {
        UnitInputs unit = new UnitInputs(new UnitId("=u"), Map.of(
                new InputId("a"), new InputValue.Amount(Exact.of(1)), new InputId("k"),
                new InputValue.Amount(Exact.of(3))));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ScoresWorkbook.write(FRAMEWORK, List.of(new Scoring(FRAMEWORK).score(unit)), Language.VI, output);
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(output.toByteArray(), WorkbookLimits.UPLOADED);
        assertThat(workbook.sheets()).extracting(SafeWorkbook.Sheet::name).containsExactly("Tổng hợp", "Chỉ số");
        List<SheetRow> leaves = new ArrayList<>();
        workbook.read(workbook.sheets().get(1), leaves::add);
        assertThat(leaves.get(1).cells()).extracting(cell -> cell.kind() + " " + cell.text()).containsExactly(
                "TEXT =u", "TEXT 1.10", "TEXT Một", "TEXT a/k × m", "NUMBER 0.3333333333", "NUMBER 1",
                "PERCENT 0.3333333333", "TEXT Đã tính");
    }
}
