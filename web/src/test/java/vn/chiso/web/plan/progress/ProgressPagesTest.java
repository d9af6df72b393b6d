package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.text.Numbers;
import vn.chiso.exchange.workbook.SafeWorkbook;
import vn.chiso.exchange.workbook.WorkbookLimits;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.result.JudgedRound;

/** How far a plan is, what is late and what that costs, what all units report, what nobody looks after. */
class ProgressPagesTest extends ProgressTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JudgedRound.Maker judgedRounds;

    private static String progress(CarriedPlan plan) {
        return ProgressPaths.progress(plan.id());
    }

    private static String coverage(CarriedPlan plan, String list) {
        return PlanTab.COVERAGE.path(plan.id()) + "?muc=" + list;
    }

    /** From a link to the end of its table row. */
    private static String row(String page, String mark) {
        assertThat(page).contains(mark);
        int from = page.indexOf(mark);
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void whatIsLateIsWorkedOutAndCostsThePointsThatItsIndicatorStillLoses() {
        CarriedPlan plan = plans.of(handedIn.round(1));
        Visitor coordinator = visitor(plan.coordinator());
        String page = coordinator.get(progress(plan)).body();
        assertThat(page).contains("việc quá hạn phục vụ còn mất 2,00 điểm", "số liệu đang khai báo");
        assertThat(row(page, "Nâng tỷ lệ hồ sơ trực tuyến")).contains("quá hạn 10 ngày", "Chưa bắt đầu", ">2,00<",
                "Sở Một");
        assertThat(page).doesNotContain("Ban hành kế hoạch hằng năm");
        assertThat(coordinator.get(progress(plan) + "?moc=thuong-xuyen").body())
                .contains("Tuyên truyền trên cổng thông tin").doesNotContain("Nâng tỷ lệ hồ sơ");
        assertThat(coordinator.get(progress(plan) + "?moc=khong-han").body()).contains("Tập huấn cán bộ một cửa")
                .doesNotContain("Tuyên truyền trên cổng");

        jdbc.sql("update plan_row set state = 'PAUSED' where id = ?").param(plans.row(plan, "1")).update();
        assertThat(coordinator.get(progress(plan)).body()).as("paused is not late")
                .contains("Không có việc nào quá hạn", "còn mất 0,00 điểm");
    }

    @Test
    void costRestsOnTheResultsOnceTheyAreLocked() {
        JudgedRound judged = judgedRounds.restated(1);
        CarriedPlan plan = plans.of(judged.round());
        jdbc.sql("update plan set framework = ? where id = ?").param(Round.CAP_XA).param(plan.id()).update();
        jdbc.sql("update plan_row set indicators = array[?] where id = ?").param(JudgedRound.LEAF)
                .param(plans.row(plan, "1")).update();
        Exact exact = jdbc.sql("""
                select s.points, s.max from snapshot_score s join snapshot n on n.id = s.snapshot_id
                 where n.campaign_id = ? and s.unit_id = ? and s.node = ? order by n.number desc limit 1""")
                .param(judged.round().id()).param(judged.round().unit()).param(JudgedRound.LEAF)
                .query((row, number) -> ExactText.stored(row.getString(2)).minus(ExactText.stored(row.getString(1))))
                .single();
        String lost = Numbers.fixed(exact, 2, Language.VI);
        assertThat(lost).isNotEqualTo("0,00");
        assertThat(visitor(plan.coordinator()).get(progress(plan)).body()).contains("theo kết quả đã chốt",
                "phục vụ còn mất " + lost + " điểm");
    }

    @Test
    void withoutARoundOrByAnotherFrameworkNoPointsAreTold() {
        CarriedPlan none = plans.of(null);
        assertThat(visitor(none.coordinator()).get(progress(none)).body())
                .contains("Kế hoạch chưa gắn với kỳ đánh giá nào").doesNotContain("Điểm còn mất");
        CarriedPlan other = plans.of(handedIn.round(1));
        jdbc.sql("update plan set framework = 'bo-khac' where id = ?").param(other.id()).update();
        assertThat(visitor(other.coordinator()).get(progress(other)).body())
                .contains("Kế hoạch dùng bộ chỉ số bo-khac, kỳ đánh giá dùng bộ bo-bon-chi-so");
    }

    @Test
    void theBoardSaysWhoHasMuchLateAndWhoHasReported() {
        CarriedPlan plan = plans.of(handedIn.round(1));
        send(plan.otherHead(), ProgressPaths.report(plan.id(), plan.second(), CarriedPlan.quarter()),
                new Form(0).row(plans.row(plan, "2"), "DONE", "100", "Đã ban hành", ""));
        jdbc.sql("update plan_row_unit set name = 'Sở Không Ai Biết' where row_id = ?").param(plans.row(plan, "3"))
                .update();
        Visitor coordinator = visitor(plan.coordinator());
        String page = coordinator.get(progress(plan)).body();
        assertThat(row(page, "don-vi=" + plan.first())).contains("0/2", "error-text", "Chưa gửi");
        assertThat(row(page, "don-vi=" + plan.second())).contains("1/2", "Đã gửi",
                CarriedPlan.quarter().roman() + "/" + CarriedPlan.quarter().year());
        assertThat(row(page, "Sở Không Ai Biết")).contains("Chưa gắn với đơn vị trong hệ thống");
        assertThat(coordinator.get(progress(plan) + "?bao-cao=da-gui").body()).contains("don-vi=" + plan.second())
                .doesNotContain("don-vi=" + plan.first());
        assertThat(coordinator.get(progress(plan) + "?bao-cao=qua-han").body()).contains("don-vi=" + plan.first())
                .doesNotContain("don-vi=" + plan.second());
        assertThat(coordinator.get(progress(plan) + "?q=thuc+hien").body()).contains("don-vi=" + plan.second())
                .doesNotContain("don-vi=" + plan.first());
    }

    @Test
    void aLeadUnitSeesWhatItLeadsWithoutPointsAndOthersSeeNothing() {
        CarriedPlan plan = plans.of(handedIn.round(1));
        String mine = visitor(plan.officer()).get(progress(plan)).body();
        assertThat(mine).contains("Nâng tỷ lệ hồ sơ trực tuyến", "href=\"" + plan.report() + "\"")
                .doesNotContain("Điểm còn mất", "Theo đơn vị chủ trì", "2,00");
        assertThat(visitor(plan.officer()).get(progress(plan) + "?don-vi=" + plan.second() + "&moc=qua-han").body())
                .as("asking for another unit changes nothing").contains("Nâng tỷ lệ hồ sơ trực tuyến");
        assertThat(visitor(plan.otherOfficer()).get(progress(plan)).body()).doesNotContain("Nâng tỷ lệ hồ sơ");
        for (Person person : List.of(rounds.person(rounds.begin(1).department(), Role.UNIT_HEAD),
                rounds.person(null, Role.APPRAISER))) {
            assertThat(visitor(person).get(progress(plan)).statusCode()).isEqualTo(403);
        }
        for (String path : List.of(coverage(plan, "chi-so"), progress(plan) + "/tong-hop",
                progress(plan) + "/tong-hop.xlsx")) {
            assertThat(visitor(plan.head()).get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(visitor(plan.coordinator()).get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theStandingAgencyReadsAllReportsOfAQuarterTogetherAndWhoHasNotSent() {
        CarriedPlan plan = plans.of(null);
        send(plan.head(), plan.report(), new Form(0)
                .row(plans.row(plan, "1"), "RUNNING", "35", "Đã kết nối ba phần mềm", "1.250")
                .with("obstacles", "Thiếu kinh phí quý này").with("proposals", "Bổ sung kinh phí"));
        Visitor coordinator = visitor(plan.coordinator());
        String path = ProgressPaths.rollUp(plan.id(), CarriedPlan.quarter());
        assertThat(coordinator.get(path).body()).contains("Đã kết nối ba phần mềm", "1.250", "35%",
                "Thiếu kinh phí quý này", "Bổ sung kinh phí", "1/2 đơn vị đã gửi", "1 đơn vị chưa gửi:");
        byte[] file = coordinator.download(path.replace("/tong-hop", "/tong-hop.xlsx")).body();
        SafeWorkbook workbook = (SafeWorkbook) SafeWorkbook.open(file, WorkbookLimits.UPLOADED);
        List<String> cells = new ArrayList<>();
        workbook.sheets().forEach(sheet -> assertThat(workbook.read(sheet,
                line -> line.cells().forEach(cell -> cells.add(cell.text())))).isEmpty());
        assertThat(cells).contains("Đã kết nối ba phần mềm", "1.250", "Đang làm", "Thiếu kinh phí quý này",
                "Chưa gửi");
    }

    @Test
    void coverageNamesIndicatorsThatLosePointsAndHaveNoTask() {
        CarriedPlan plan = plans.of(handedIn.round(1));
        Visitor coordinator = visitor(plan.coordinator());
        String page = coordinator.get(coverage(plan, "chi-so")).body();
        assertThat(row(page, "Mức độ hài lòng")).contains("0,40", "Chưa đạt điểm tối đa");
        assertThat(page).as("served by a task, or at its maximum").doesNotContain("Hồ sơ trực tuyến</a>",
                "Quy mô hồ sơ").contains("tổng cộng 0,40 điểm");
        jdbc.sql("update plan_row set indicators = '{1}' where id = ?").param(plans.row(plan, "2")).update();
        assertThat(coordinator.get(coverage(plan, "chi-so")).body()).as("a task for the whole group serves it")
                .doesNotContain("Mức độ hài lòng");
    }

    @Test
    void coverageNamesTasksWithoutIndicatorAndDeadlinesThatComeTooLateOrNever() {
        CarriedPlan plan = plans.of(handedIn.round(1));
        jdbc.sql("update plan_row set indicators = '{9.9}' where id = ?").param(plans.row(plan, "2")).update();
        Visitor coordinator = visitor(plan.coordinator());
        String tasks = coordinator.get(coverage(plan, "nhiem-vu")).body();
        assertThat(row(tasks, "Tuyên truyền trên cổng thông tin")).contains("Không ghi mã chỉ số");
        assertThat(row(tasks, "Ban hành kế hoạch hằng năm")).contains("Mã không có trong bộ chỉ số của kỳ: 9.9");
        assertThat(tasks).doesNotContain("Nâng tỷ lệ hồ sơ trực tuyến");
        String deadlines = coordinator.get(coverage(plan, "thoi-han")).body();
        assertThat(row(deadlines, "Ban hành kế hoạch hằng năm")).contains("Xong sau hạn nộp số liệu");
        assertThat(row(deadlines, "Tập huấn cán bộ một cửa")).contains("Không ghi thời hạn", "2,00");
        assertThat(deadlines).as("in time, or recurring").doesNotContain("Nâng tỷ lệ hồ sơ", "Tuyên truyền trên");
        assertThat(deadlines.indexOf("Tập huấn cán bộ")).as("what costs more comes first")
                .isLessThan(deadlines.indexOf("Ban hành kế hoạch hằng năm"));
    }

    @Test
    void aUnitLeadsTooMuchFromTenRowsAndTwiceTheMeanOn() {
        CarriedPlan plan = plans.of(null);
        Visitor coordinator = visitor(plan.coordinator());
        for (int i = 0; i < 8; i++) {
            lead(plan, "Sở Một");
        }
        for (String name : List.of("Sở Ba", "Sở Bốn", "Sở Năm")) {
            lead(plan, name);
        }
        // 11 + 2 + 3 rows over five units: 3.2 on average.
        String page = coordinator.get(coverage(plan, "don-vi")).body();
        assertThat(page).contains("16 việc chia cho 5 đơn vị chủ trì, bình quân 3,2 việc",
                "hơn 2 lần bình quân và ít nhất 10 việc");
        assertThat(row(page, "don-vi=" + plan.first())).contains(">11<", "68,75%", "Quá nhiều việc");
        assertThat(row(page, "don-vi=" + plan.second())).doesNotContain("Quá nhiều việc");
        jdbc.sql("delete from plan_row where plan_id = ? and code in ('t-0', 't-1')").param(plan.id()).update();
        assertThat(coordinator.get(coverage(plan, "don-vi")).body()).as("nine rows are not too much")
                .doesNotContain("Quá nhiều việc</span>");
    }

    private int added;

    private void lead(CarriedPlan plan, String name) {
        long row = jdbc.sql("""
                insert into plan_row (plan_id, part, position, code, name, search_key, changed_at, changed_by)
                values (?, 'TASK', ?, ?, 'Việc thêm', '', now(), '') returning id""").param(plan.id())
                .param(100 + added).param("t-" + added++).query(Long.class).single();
        jdbc.sql("insert into plan_row_unit (row_id, role, position, name) values (?, 'LEAD', 0, ?)").param(row)
                .param(name).update();
    }

    @Test
    void anOwedReportStandsInTheListOfWorkUntilItIsSent() {
        CarriedPlan plan = plans.of(null);
        Visitor officer = visitor(plan.officer());
        String work = officer.get("/viec-cua-toi").body();
        assertThat(work).contains("của “" + plan.title() + "”", "href=\"" + plan.report() + "\"", "Chưa soạn")
                .contains("<span class=\"menu-count\">1</span>");
        send(plan.head(), plan.report(), new Form(0));
        assertThat(officer.get("/viec-cua-toi").body()).doesNotContain(plan.title());
        assertThat(visitor(rounds.person(rounds.begin(1).department(), Role.DATA_OFFICER)).get("/viec-cua-toi").body())
                .doesNotContain(plan.title());
    }

    @Test
    void pointsOfAPlanAreThoseOfItsOwnUnit() {
        Round round = handedIn.round(2);
        CarriedPlan plan = plans.of(round);
        jdbc.sql("update plan set unit_id = ? where id = ?").param(round.units().get(1)).param(plan.id()).update();
        jdbc.sql("update input_value set value = '600' where campaign_id = ? and unit_id = ? and input = 'ho-so-mang'")
                .param(round.id()).param(round.units().get(1)).update();
        assertThat(visitor(plan.coordinator()).get(progress(plan)).body()).contains("còn mất 0,00 điểm");
    }
}
