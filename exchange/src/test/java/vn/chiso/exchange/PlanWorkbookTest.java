package vn.chiso.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.PlanChecks;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;
import vn.chiso.exchange.workbook.Opening;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.WorkbookLimits;

/** A plan goes through a workbook and comes back the same; what somebody spoils in it is named with sheet, row, column. */
class PlanWorkbookTest {

    static final String HUE_222 = "thua-thien-hue-222-2020";
    static final String BU_DANG = "bu-dang-2024";

    static Plan installed(String id) {
        Path file = Path.of(System.getProperty("chiso.home", ".."), "plans", id, "plan.yaml");
        try {
            return ((PlanResult.Read) PlanReader.read(file)).plan();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static byte[] write(Plan plan, Language language) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            PlanWorkbook.write(plan, language, output);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toByteArray();
    }

    private static EditedWorkbook edited(String id) {
        return new EditedWorkbook(write(installed(id), Language.VI));
    }

    private static PlanWorkbookResult.Read read(byte[] file) {
        PlanWorkbookResult result = PlanWorkbookReader.read(file);
        assertThat(result).isInstanceOf(PlanWorkbookResult.Read.class);
        return (PlanWorkbookResult.Read) result;
    }

    private static List<String> problems(byte[] file) {
        return switch (PlanWorkbookReader.read(file)) {
            case PlanWorkbookResult.Refused(var problems) -> problems.stream()
                    .map(problem -> problem.address() + " " + problem.code().id()).toList();
            case PlanWorkbookResult.Read _ -> List.of();
        };
    }

    /** What is found in a changed copy and not in the plan itself, with the cell. */
    private static List<String> found(String id, byte[] file) {
        PlanWorkbookResult.Read read = read(file);
        var before = PlanChecks.of(installed(id));
        return PlanChecks.of(read.plan()).stream().filter(finding -> !before.contains(finding))
                .map(finding -> read.addresses().find(finding.spot()).orElse("?") + " " + finding.code().id())
                .toList();
    }

    /** The number of the sheet as the workbook's parts count. */
    private static int sheet(PlanTable table) {
        return List.of(PlanTable.values()).indexOf(table) + 2; // the help sheet comes first
    }

    @ParameterizedTest
    @CsvSource({HUE_222 + ", VI", HUE_222 + ", EN", BU_DANG + ", VI", BU_DANG + ", EN"})
    void thePublishedPlansComeBackTheSame(String id, Language language) {
        Plan plan = installed(id);
        PlanWorkbookResult.Read read = read(write(plan, language));
        assertThat(read.plan()).usingRecursiveComparison().isEqualTo(plan);
        assertThat(read.plan()).isEqualTo(plan);
        assertThat(read.notes()).isEmpty();
        assertThat(PlanChecks.of(read.plan())).isEqualTo(PlanChecks.of(plan));
    }

    @Test
    void anAmountThatWasChangedIsNamedWithItsRowAndItsTotals() {
        byte[] file = edited(HUE_222).number(sheet(PlanTable.PROJECT), "G2", "5000000001").bytes();
        assertThat(found(HUE_222, file)).containsExactly("Nguồn kinh phí!C4 total-sum",
                "Nguồn kinh phí!C2 source-sum", "Dự án!I2 row-sum");
    }

    @Test
    void aDashThatBecameZeroIsNamed() {
        byte[] file = edited(HUE_222).number(sheet(PlanTable.PROJECT), "I13", "0").bytes();
        assertThat(read(file).plan().projects().get(11).code()).isEqualTo("A.II.5");
        assertThat(found(HUE_222, file)).containsExactly("Dự án!I13 dash-and-amount");
    }

    @Test
    void aFractionThatDoesNotAgreeIsNamed() {
        byte[] file = edited(BU_DANG).number(sheet(PlanTable.MEASURE), "E5", "34.29").bytes();
        assertThat(found(BU_DANG, file)).containsExactly("Mức cần đạt!E5 fraction-disagrees");
    }

    @Test
    void aDeadlineThatNobodyUnderstandsIsNamed() {
        byte[] file = edited(BU_DANG).text(sheet(PlanTable.TASK), "I5", "khi có kinh phí")
                .text(sheet(PlanTable.TASK), "I6", "31/12/2026").bytes();
        assertThat(found(BU_DANG, file)).containsExactly("Nhiệm vụ!I5 deadline-unclear",
                "Nhiệm vụ!I6 deadline-outside-period");
    }

    @Test
    void aLeadUnitThatWasDeletedAndACodeThatWasCopiedAreNamed() {
        byte[] file = edited(HUE_222).clear(sheet(PlanTable.DOCUMENT), "F3")
                .text(sheet(PlanTable.DOCUMENT), "A4", "I.2").bytes();
        assertThat(found(HUE_222, file)).containsExactly("Văn bản!F3 lead-missing", "Văn bản!A4 code-duplicate");
    }

    @Test
    void everythingThatCannotBeReadIsNamedAtOnce() {
        byte[] file = edited(HUE_222).text(sheet(PlanTable.PROJECT), "G2", "5 tỷ")
                .text(sheet(PlanTable.PROJECT), "F3", "2025-2020").text(sheet(PlanTable.PROJECT), "J13", "không rõ")
                .text(sheet(PlanTable.TARGET), "J2", "34,92").number(sheet(PlanTable.TARGET), "F3", "5")
                .number(sheet(PlanTable.TARGET), "E4", "5")
                .text(sheet(PlanTable.DOCUMENT), "C2", "thư").clear(sheet(PlanTable.DOCUMENT), "D3")
                .text(sheet(PlanTable.FACTS), "B5", "hôm qua").text(sheet(PlanTable.FACTS), "A3", "Tiêu đề")
                .clear(sheet(PlanTable.FACTS), "B6").text(sheet(PlanTable.FUNDING), "C2", "-").bytes();
        assertThat(problems(file)).containsExactlyInAnyOrder("Dự án!G2 plan-amount-bad", "Dự án!F3 plan-years-bad",
                "Dự án!J13 plan-word-bad", "Chỉ tiêu!J2 plan-number-bad", "Chỉ tiêu!G3 plan-fraction-bad",
                "Chỉ tiêu!D4 cell-empty",
                "Văn bản!C2 plan-word-bad", "Văn bản!D3 cell-empty", "Kế hoạch!B5 plan-period-bad",
                "Kế hoạch!A3 plan-fact-unknown", " plan-fact-missing", "Kế hoạch!B6 cell-empty",
                "Nguồn kinh phí!C2 plan-amount-bad");
        for (Language language : Language.values()) {
            var refused = (PlanWorkbookResult.Refused) PlanWorkbookReader.read(file);
            assertThat(refused.problems()).allSatisfy(problem -> assertThat(
                    TableText.sentence(problem, TableText.messages(language))).doesNotContain("{")
                    .contains(problem.address()));
        }
    }

    @Test
    void cellsThatSpreadsheetsFormatThemselvesAreTakenForWhatTheyShow() {
        EditedWorkbook edited = edited(HUE_222);
        String styles = edited.part("xl/styles.xml");
        String cells = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
        int percent = cells.split("<xf ", -1).length - 1;
        edited.replace("xl/styles.xml", "</cellXfs>", "<xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs>");
        PlanWorkbookResult.Read read = read(edited
                .cell(sheet(PlanTable.TARGET), "J2", "s=\"" + percent + "\"><v>0.985</v></c>")
                .cell(sheet(PlanTable.FACTS), "B5", "s=\"" + (percent + 1) + "\"><v>44125</v></c>").bytes());
        assertThat(read.plan().targets().getFirst().measure().goal()).isEqualTo(
                new Measure.Goal(Comparison.AT_LEAST, new Figure.Value(Exact.of(985, 10), null)));
        assertThat(read.plan().head()).isEqualTo(installed(HUE_222).head());
        byte[] noUnit = edited.clear(sheet(PlanTable.TARGET), "C2").bytes();
        assertThat(problems(noUnit)).containsExactly("Chỉ tiêu!J2 plan-percent");
    }

    @Test
    void formulasAreTakenByTheirLastResultAndTold() {
        PlanWorkbookResult.Read read = read(edited(HUE_222).cell(sheet(PlanTable.PROJECT), "I2",
                "><f>G2+H2</f><v>25000000000</v></c>").bytes());
        assertThat(read.plan()).isEqualTo(installed(HUE_222));
        assertThat(read.notes()).extracting(TableProblem::address).containsExactly("Dự án!I2");
        assertThat(problems(edited(HUE_222).cell(sheet(PlanTable.PROJECT), "I2", "><f>G2+H2</f></c>").bytes()))
                .containsExactly("Dự án!I2 formula-unknown");
        assertThat(problems(edited(HUE_222)
                .cell(sheet(PlanTable.PROJECT), "I2", "t=\"e\"><v>#REF!</v></c>").bytes()))
                .containsExactly("Dự án!I2 cell-error");
    }

    @Test
    void decomposedVietnameseIsTheSameText() {
        Plan plan = installed(BU_DANG);
        String unit = plan.tasks().getFirst().units().lead().getFirst();
        byte[] file = edited(BU_DANG).text(sheet(PlanTable.TASK), "G2",
                Normalizer.normalize(unit, Normalizer.Form.NFD)).bytes();
        assertThat(read(file).plan()).isEqualTo(plan);
    }

    @Test
    void rowsInAnyOrderStillBelongTogether() {
        PlanWorkbookResult.Read read = read(
                edited(BU_DANG).shuffle(sheet(PlanTable.MEASURE), new Random(7)).bytes());
        Plan plan = installed(BU_DANG);
        for (int i = 0; i < plan.tasks().size(); i++) {
            assertThat(read.plan().tasks().get(i).measures())
                    .containsExactlyInAnyOrderElementsOf(plan.tasks().get(i).measures());
        }
    }

    @Test
    void aMissingSheetOrColumnIsNamed() {
        EditedWorkbook other = edited(HUE_222);
        byte[] column = other.text(sheet(PlanTable.PROJECT), "C1", "Việc").bytes();
        assertThat(problems(column)).containsExactly("Dự án!A1 column-missing");
        var refused = (PlanWorkbookResult.Refused) PlanWorkbookReader.read(column);
        assertThat(TableText.sentence(refused.problems().getFirst(), TableText.messages(Language.VI)))
                .startsWith("Ô Dự án!A1: Dòng tiêu đề này thiếu cột “Tên”.");
        byte[] sheet = edited(HUE_222).text(sheet(PlanTable.TASK), "A1", "Số").bytes();
        var missing = (PlanWorkbookResult.Refused) PlanWorkbookReader.read(sheet);
        assertThat(TableText.sentence(missing.problems().getFirst(), TableText.messages(Language.VI)))
                .startsWith("Không có trang tính nào có dòng tiêu đề với đủ các cột: Mã nhiệm vụ, Đề mục, ");
    }

    @Test
    void aMeasureOfATaskThatDoesNotExistIsNamed() {
        assertThat(problems(edited(BU_DANG).text(sheet(PlanTable.MEASURE), "A4", "9.9").bytes()))
                .containsExactly("Mức cần đạt!A4 plan-task-unknown");
    }

    @Test
    void measuresOfACodeThatTwoTasksHaveBelongToNobody() {
        byte[] file = edited(BU_DANG).text(sheet(PlanTable.TASK), "A3",
                installed(BU_DANG).tasks().getFirst().code()).bytes();
        assertThat(problems(file)).contains("Nhiệm vụ!A3 plan-task-twice");
        var refused = (PlanWorkbookResult.Refused) PlanWorkbookReader.read(file);
        assertThat(refused.problems()).anySatisfy(problem -> assertThat(
                TableText.sentence(problem, TableText.messages(Language.VI))).contains("Nhiệm vụ!A2", "Nhiệm vụ!A3"));
    }

    @Test
    void aCodeOfWhichASpreadsheetMadeANumberIsNamed() {
        byte[] file = edited(BU_DANG).number(sheet(PlanTable.TASK), "E3", "5.1")
                .number(sheet(PlanTable.TASK), "B4", "1").number(sheet(PlanTable.HEADING), "A2", "1").bytes();
        assertThat(problems(file)).containsExactlyInAnyOrder("Nhiệm vụ!E3 plan-code-number",
                "Nhiệm vụ!B4 plan-code-number", "Đề mục!A2 plan-code-number");
        String styled = edited(BU_DANG).part("xl/worksheets/sheet" + sheet(PlanTable.TASK) + ".xml");
        assertThat(styled).as("a code typed below the last row stays text")
                .containsPattern("<col min=\"1\"[^>]* style=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no workbook", "PK\u0003\u0004"})
    void whatIsNoWorkbookIsRefused(String content) {
        assertThat(PlanWorkbookReader.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(PlanWorkbookResult.Refused.class);
    }

    @Test
    void aWorkbookWithMacrosIsRefused() {
        EditedWorkbook edited = edited(BU_DANG);
        assertThat(problems(edited.replace("[Content_Types].xml", "spreadsheetml.sheet.main+xml",
                "spreadsheetml.sheet.macroEnabled.main+xml").bytes())).containsExactly(" macros");
    }

    @Test
    void anotherWorkbookIsRefusedBecauseItsTablesAreMissing() {
        assertThat(problems(RawWorkbook.ofRows(RawWorkbook.rows(new String[]{"unit", "input"})).bytes()))
                .containsOnly(" table-missing").hasSize(PlanTable.values().length - 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sheetsAreNamedInTheLanguage(Language language) {
        Opening opening = SafeWorkbook.open(write(installed(HUE_222), language), WorkbookLimits.UPLOADED);
        List<String> names = ((SafeWorkbook) opening).sheets().stream().map(SafeWorkbook.Sheet::name).toList();
        assertThat(names).contains(
                language == Language.VI ? "Dự án" : "Projects", language == Language.VI ? "Chỉ tiêu" : "Targets");
    }

    @Test
    void anyPlanComesBackTheSame() {
        Random random = new Random(222);
        for (int i = 0; i < 60; i++) {
            Plan plan = new AnyPlan(random).plan();
            assertThat(read(write(plan, i % 2 == 0 ? Language.VI : Language.EN)).plan()).as("plan %d", i)
                    .isEqualTo(plan);
        }
    }
}
