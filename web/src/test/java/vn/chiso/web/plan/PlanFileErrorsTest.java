package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;

/** A figure that somebody gets wrong in a copy of a published plan is found and named before the copy is taken over. */
class PlanFileErrorsTest extends PlanTest {

    private static final String PROJECTS = "Dự án";
    private static final String MEASURES = "Mức cần đạt";
    private static final String MEDIUM_TERM = "Kinh phí (đồng): Trung hạn";

    /** The workbook of a plan as it comes with the program. */
    private byte[] download(Visitor visitor, String sample) {
        long plan = jdbc.sql("select id from plan where slug = ? and sample").param(sample).query(Long.class)
                .single();
        return visitor.download(PlanPaths.plan(plan) + "/tep.xlsx").body();
    }

    private static String preview(Visitor visitor, byte[] workbook) {
        String path = visitor.target(visitor.upload("/ke-hoach/nap", "tep", "Bản sao.xlsx", workbook));
        assertThat(path).startsWith("/ke-hoach/nap/");
        return visitor.get(path).body();
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }

    /** Types another number into a cell whose number is known, in the first row of a sheet that begins with a code. */
    private static byte[] typed(byte[] workbook, String sheetName, String code, String column, double old,
            double changed) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheet(sheetName);
            Row heading = sheet.getRow(0);
            int at = IntStream.range(0, heading.getLastCellNum())
                    .filter(each -> text(heading.getCell(each)).equals(column)).findFirst().orElseThrow();
            Row row = IntStream.rangeClosed(1, sheet.getLastRowNum()).mapToObj(sheet::getRow)
                    .filter(each -> text(each.getCell(0)).equals(code)).findFirst().orElseThrow();
            Cell cell = row.getCell(at);
            assertThat(cell.getNumericCellValue()).isEqualTo(old);
            cell.setCellValue(changed);
            book.write(output);
            return output.toByteArray();
        }
    }

    private static byte[] saved(byte[] workbook) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream output = new ByteArrayOutputStream()) {
            book.write(output);
            return output.toByteArray();
        }
    }

    @Test
    void anAmountThatLostAZeroIsNamedByItsRowItsSumAndEveryTotalThatItSpoils() throws IOException {
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        byte[] file = download(coordinator, Samples.PLAN_222);
        assertThat(preview(coordinator, saved(file))).as("the copy before the error")
                .contains("2.732.000.000.000", "Khớp").doesNotContain("cộng lại được", "Lệch");

        String wrong = preview(coordinator, typed(file, PROJECTS, "A.II.1", MEDIUM_TERM, 100e9, 10e9));

        assertThat(Visitor.between(wrong, "class=\"findings\"", "</ul>")).contains(
                "Dự án A.II.1: Các nguồn kinh phí cộng lại được 30.000.000.000 đồng, trong khi cột tổng in"
                        + " 120.000.000.000 đồng.",
                "Cột “Trung hạn” cộng lại được 464.500.000.000 đồng, trong khi tổng công bố là 554.500.000.000 đồng"
                        + " (lệch 90.000.000.000 đồng).",
                "Tất cả các dòng cộng lại được 2.642.000.000.000 đồng, trong khi tổng kinh phí công bố là"
                        + " 2.732.000.000.000 đồng (lệch 90.000.000.000 đồng).");
        assertThat(wrong).as("the row's cell of the total")
                .containsPattern("Dự án.{0,5}!I\\d+</strong> Dự án A\\.II\\.1:")
                .contains("Lệch");
    }

    @Test
    void aFractionThatIsNotItsPercentageIsNamedByItsRowWithWhatItIs() throws IOException {
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        byte[] file = download(coordinator, Samples.BU_DANG);
        String sentence = "In 34,92 %, nhưng";
        assertThat(preview(coordinator, saved(file))).as("the copy before the error").doesNotContain(sentence);

        String wrong = preview(coordinator, typed(file, MEASURES, "3.1", "Tử số nền", 51_068, 61_068));

        assertThat(Visitor.between(wrong, "class=\"findings\"", "</ul>"))
                .contains("3.1: " + sentence + " 61.068/146.233 bằng 41,76 %.");
    }
}
