package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.result.SmallPublication;
import vn.chiso.web.standing.RankedRow;
import vn.chiso.web.standing.RankingQuery;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.StandingNode;
import vn.chiso.web.standing.Standings;

/** The workbook to recheck a publication, as another program computes it. */
class ResultWorkbookTest extends WebTest {

    private static final int DIGITS = 8;

    @Autowired
    private SmallPublication.Maker publications;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Standings standings;
    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor;
    }

    private static String path(Standing table) {
        return ReportPaths.draft("ket-qua", table.slug());
    }

    private static byte[] workbook(Visitor visitor, Standing table) {
        String made = visitor.target(visitor.post(path(table) + "/bang-tinh", Map.of()));
        HttpResponse<byte[]> file = Visitor.again(() -> visitor.download(made + "/tep.xlsx"),
                answer -> answer.statusCode() != 404);
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    /** What another program computes for the cells of a sheet, by unit and heading. */
    private static Map<String, Map<String, String>> computed(XSSFWorkbook workbook, String name, String unit) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        Sheet sheet = workbook.getSheet(name);
        List<String> headings = new ArrayList<>();
        sheet.getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
        Map<String, Map<String, String>> rows = new HashMap<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                Map<String, String> cells = new HashMap<>();
                row.forEach(cell -> cells.put(headings.get(cell.getColumnIndex()), text(evaluator.evaluate(cell))));
                rows.put(Objects.requireNonNull(cells.get(unit)), cells);
            }
        }
        return rows;
    }

    private static String text(CellValue value) {
        return value.getCellType() == CellType.NUMERIC
                ? plain(BigDecimal.valueOf(value.getNumberValue()).setScale(DIGITS, RoundingMode.HALF_UP))
                : value.getStringValue();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private List<RankedRow> ranking(Standing table) {
        return standings.ranking(table, new RankingQuery(StandingNode.TOTAL, "", "", "", null,
                RankingQuery.Order.RANK), 100, 0);
    }

    @Test
    void anotherProgramComputesThePointsAndRanksThatWerePublished() throws IOException {
        Standing table = publications.published(3).table();
        Person coordinator = rounds.person(null, Role.COORDINATOR);
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(workbook(visitor(coordinator), table)))) {
            Map<String, Map<String, String>> compared = computed(workbook, "Đối chiếu", "Tên đơn vị");
            List<RankedRow> ranked = ranking(table);
            assertThat(compared).hasSize(3).hasSameSizeAs(ranked);
            for (RankedRow row : ranked) {
                Map<String, String> cells = Objects.requireNonNull(compared.get(row.unit().name()));
                assertThat(cells).containsEntry("Kết quả", "Khớp")
                        .containsEntry("Hạng theo tệp này", String.valueOf(row.value().rank()))
                        .containsEntry("Hạng đã công bố", String.valueOf(row.value().rank()))
                        .containsEntry("Hạng trong khối theo tệp này", String.valueOf(row.value().blockRank()))
                        .containsEntry("Hạng trong khối đã công bố", String.valueOf(row.value().blockRank()));
                assertThat(row.value().blockRank()).isNotNull();
                assertThat(cells).containsEntry("Tổng điểm theo tệp này",
                        plain(Objects.requireNonNull(row.value().points()).rounded(DIGITS)));
            }
            assertThat(ranked.getFirst().value().points()).isNotEqualTo(ranked.getLast().value().points());
        }
        assertThat(jdbc.sql("select detail from audit_line where actor_id = ? and action = 'document.exported'")
                .param(coordinator.id()).query(String.class).list()).singleElement().asString().contains("xlsx");
    }

    @Test
    void unitsThatTwoSchemesGiveTheSameCodeButForCapitalsAreToldApart() throws IOException {
        SmallPublication published = publications.published(2);
        List<Long> units = published.round().units();
        String code = "trung-" + units.getFirst();
        jdbc.sql("delete from unit_code where unit_id in (?, ?)").param(units.getFirst()).param(units.getLast())
                .update();
        jdbc.sql("insert into unit_code (unit_id, scheme, code) values (?, ?, ?), (?, ?, ?)")
                .param(units.getFirst()).param(UnitCode.OWN).param(code)
                .param(units.getLast()).param("danh-ba").param(code.toUpperCase(Locale.ROOT)).update();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(
                workbook(visitor(rounds.person(null, Role.LEADER)), published.table())))) {
            Map<String, Map<String, String>> compared = computed(workbook, "Đối chiếu", "Đơn vị");
            assertThat(compared).hasSize(2).containsKey(code)
                    .containsKey(code.toUpperCase(Locale.ROOT) + " #" + units.getLast());
            assertThat(compared.values()).allSatisfy(cells -> assertThat(cells).containsEntry("Kết quả", "Khớp"));
        }
    }

    @Test
    void onlyWhoMayOpenTheReportGetsIt() {
        SmallPublication published = publications.published(1);
        String path = path(published.table()) + "/bang-tinh";
        for (Role role : List.of(Role.APPRAISER, Role.COUNCIL_MEMBER, Role.UNIT_HEAD, Role.DATA_OFFICER)) {
            assertThat(visitor(rounds.person(published.round().unit(), role)).post(path, Map.of()).statusCode())
                    .as(role.name()).isEqualTo(403);
        }
        Standing outside = standings.all().stream().filter(each -> each.origin() != Standing.Origin.OWN).findFirst()
                .orElseThrow();
        assertThat(visitor(rounds.person(null, Role.COORDINATOR)).post(path(outside) + "/bang-tinh", Map.of())
                .statusCode()).isEqualTo(404);
    }
}
