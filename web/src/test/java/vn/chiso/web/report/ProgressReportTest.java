package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Block;
import vn.chiso.document.Orientation;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.plan.progress.CarriedPlan;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Reports on the progress of plans, and who may make them. */
class ProgressReportTest extends WebTest {

    /** Every quarter of it has begun, and the plans of the tests are carried out in it. */
    private static final int LAST_YEAR = LocalDate.now(Time.ZONE).getYear() - 1;

    @Autowired
    private ProgressReport kind;
    @Autowired
    private Rendering rendering;
    @Autowired
    private CarriedPlan.Maker plans;
    @Autowired
    private Round.Maker people;
    @Autowired
    private JdbcClient jdbc;

    private Ui ui() {
        return rendering.publicly(Language.VI, "/van-ban", "");
    }

    private Paper paper(CarriedPlan plan, String period, Map<String, String> written) {
        return Paper.of(kind.open(plan.coordinator(), plan.id() + "-" + period, ui()), written, ui());
    }

    /** A report of a unit; a draft when it was not sent. */
    private long report(CarriedPlan plan, long unit, int quarter, @Nullable String sent, String obstacles) {
        Timestamp at = sent == null ? null : Timestamp.from(Instant.parse(sent));
        return jdbc
                .sql("""
                        insert into plan_report (plan_id, unit_id, year, quarter, obstacles, causes, proposals, sent_at, sent_by,
                                                 changed_at, changed_by)
                        values (?, ?, ?, ?, ?, '', '', ?, 'Người Gửi', now(), 'Người Gửi') returning id""")
                .param(plan.id())
                .param(unit).param(LAST_YEAR).param(quarter).param(obstacles).param(at).query(Long.class).single();
    }

    private void says(long report, CarriedPlan plan, String code, String state, int percent, String done,
            String figure) {
        jdbc.sql("""
                insert into plan_report_row (report_id, row_id, state, percent, done, figure, evidence)
                values (?, ?, ?, ?, ?, ?, 'Báo cáo số 12/BC ngày 05/01')""").param(report)
                .param(plans.row(plan, code)).param(state).param(percent).param(done).param(figure).update();
    }

    /** The first unit reports in two quarters, the second in the first of them, and has a draft for the third. */
    private CarriedPlan reported() {
        CarriedPlan plan = plans.of(null);
        String year = LAST_YEAR + "-";
        long first = report(plan, plan.first(), 1, year + "04-10T03:00:00Z", "Thiếu máy quét");
        says(first, plan, "1", "RUNNING", 20, "Đã khảo sát", "12,5%");
        says(first, plan, "3", "PAUSED", 10, "Chờ kinh phí", "");
        long second = report(plan, plan.second(), 1, year + "04-20T03:00:00Z", "");
        says(second, plan, "2", "DONE", 100, "Đã ban hành", "");
        says(second, plan, "4", "DONE", 100, "Đã tập huấn", "40");
        long later = report(plan, plan.first(), 2, year + "07-10T03:00:00Z", "- Thiếu người\n- Mạng chậm");
        says(later, plan, "1", "RUNNING", 60, "Đã nâng cấp cổng dịch vụ công", "51.068/146.233");
        says(later, plan, "4", "RUNNING", 50, "Mới tập huấn một nửa", "");
        long draft = report(plan, plan.second(), 3, null, "Chưa gửi nên không ai đọc");
        says(draft, plan, "2", "NOT_STARTED", 0, "Nháp", "");
        return plan;
    }

    private static List<String> rows(Paper paper) {
        return Paper.rows(paper.tables().getFirst());
    }

    @Test
    void aQuarterTellsWhatWasSentForItAndNamesWhoHasNotReported() {
        CarriedPlan plan = reported();
        Paper paper = paper(plan, LAST_YEAR + "-2", Map.of());
        assertThat(paper.headings()).containsExactly("I. Kết quả thực hiện", "1. Kết quả chung",
                "2. Kết quả theo từng nội dung", "II. Tồn tại, hạn chế", "III. Nguyên nhân",
                "IV. Đề xuất, kiến nghị");
        assertThat(rows(paper)).hasSize(4)
                .anySatisfy(
                        row -> assertThat(row).startsWith("1 | Nâng tỷ lệ hồ sơ trực tuyến | Sở Một | Đang làm (60%)"
                                + " | Đã nâng cấp cổng dịch vụ công\nSố liệu: 51.068/146.233 | Báo cáo số 12/BC"))
                .anySatisfy(row -> assertThat(row).startsWith("2 | ").contains("Chưa có báo cáo"));
        assertThat(paper.lines()).contains("- Đang làm: 2 nội dung.", "- Chưa có báo cáo: 2 nội dung.",
                "Các đơn vị đã báo cáo không nêu nguyên nhân.")
                .anySatisfy(line -> assertThat(line).startsWith("1/2 đơn vị chủ trì đã gửi báo cáo.")
                        .contains("Sở Thực Hiện"))
                .anySatisfy(line -> assertThat(line).startsWith("- Sở Kế Hoạch")
                        .endsWith(": Thiếu người; Mạng chậm"));
        assertThat(paper.draft().about()).startsWith("Kết quả thực hiện Kế hoạch thử tiến độ")
                .endsWith("quý II năm " + LAST_YEAR);
        assertThat(paper.text()).contains("51.068/146.233", "Dữ liệu minh họa").doesNotContain("Thiếu máy quét");
    }

    @Test
    void aYearTakesForEachRowTheLatestThatWasSentInIt() {
        Paper paper = paper(reported(), Integer.toString(LAST_YEAR), Map.of());
        assertThat(rows(paper)).hasSize(4)
                .anySatisfy(row -> assertThat(row).startsWith("1 | ").contains("Đang làm (60%)")
                        .doesNotContain("Đã khảo sát"))
                .anySatisfy(row -> assertThat(row).startsWith("2 | ").contains("Hoàn thành | Đã ban hành"))
                .anySatisfy(row -> assertThat(row).startsWith("3 | ").contains("Tạm dừng (10%)"))
                .anySatisfy(row -> assertThat(row).as("the newest of several lead units").startsWith("4 | ")
                        .contains("Đang làm (50%)", ": Mới tập huấn một nửa", ": Đã tập huấn"));
        assertThat(paper.text()).contains("Tất cả 2 đơn vị chủ trì đã gửi báo cáo").doesNotContain("Chưa gửi nên");
    }

    @Test
    void theCountsAreThoseOfTheTable() {
        CarriedPlan plan = reported();
        for (String period : List.of("-1", "-2", "-3", "")) {
            Paper paper = paper(plan, LAST_YEAR + period, Map.of());
            List<String> rows = rows(paper);
            int told = 0;
            for (String state : List.of("Hoàn thành", "Đang làm", "Chưa bắt đầu", "Tạm dừng", "Chưa có báo cáo")) {
                long counted = paper.lines().stream().filter(line -> line.startsWith("- " + state + ": "))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
                assertThat(rows.stream().filter(row -> row.split(" \\| ", -1)[3].startsWith(state))).as(state)
                        .hasSize((int) counted);
                told += (int) counted;
            }
            assertThat(told).as(period).isEqualTo(rows.size());
        }
    }

    @Test
    void whatPeopleWriteStandsAfterWhatUnitsSay() {
        Paper paper = paper(reported(), LAST_YEAR + "-2", Map.of("ton-tai", "Kinh phí bố trí chậm.", "nguyen-nhan",
                "- Chưa có quy chế\n- Thiếu nhân lực"));
        List<String> lines = paper.lines();
        assertThat(lines.indexOf("Kinh phí bố trí chậm."))
                .isEqualTo(lines.indexOf("III. Nguyên nhân") - 1);
        assertThat(lines).contains("- Chưa có quy chế", "- Thiếu nhân lực")
                .doesNotContain("Các đơn vị đã báo cáo không nêu nguyên nhân.");
    }

    @Test
    void aLongTableStandsAcrossInAnAppendix() {
        CarriedPlan plan = reported();
        jdbc.sql("""
                insert into plan_row (plan_id, part, position, code, heading, name, search_key, changed_at, changed_by)
                select ?, 'TASK', 100 + n, 'T' || n, 'I', 'Nhiệm vụ thêm ' || n, '', now(), 'Người Thử'
                  from generate_series(1, 40) n""").param(plan.id()).update();
        Paper paper = paper(plan, LAST_YEAR + "-2", Map.of());
        assertThat(paper.body().blocks()).noneMatch(Block.Table.class::isInstance);
        assertThat(paper.body().appendices()).singleElement().satisfies(appendix -> assertThat(appendix.orientation())
                .isEqualTo(Orientation.LANDSCAPE));
        assertThat(Paper.rows(paper.table(0))).hasSize(44);
        assertThat(paper.lines()).contains("Kết quả của từng nội dung tại phụ lục kèm theo.");
    }

    @Test
    void onlyWhoeverSeesAllReportsOfAPlanMakesTheReport() {
        CarriedPlan plan = reported();
        String key = plan.id() + "-" + LAST_YEAR;
        for (Person shut : List.of(people.person(null, Role.UNIT_HEAD), people.person(null, Role.APPRAISER),
                people.person(null, Role.COUNCIL_MEMBER), plan.head(), plan.officer(), plan.otherHead())) {
            assertThatThrownBy(() -> kind.open(shut, key, ui())).isInstanceOf(AccessDeniedException.class);
            assertThat(kind.offers(shut, ui())).isEmpty();
        }
        Person leader = people.person(null, Role.LEADER);
        assertThat(kind.open(leader, key, ui()).edits()).isFalse();
        assertThat(kind.open(plan.coordinator(), key, ui()).edits()).isTrue();
        assertThat(kind.offers(leader, ui())).hasSizeLessThanOrEqualTo(ProgressReport.MOST)
                .extracting(DocumentKind.Offer::key).contains(key);
    }

    @Test
    void draftsAndSamplesAreNotFollowed() {
        CarriedPlan plan = reported();
        String key = plan.id() + "-" + LAST_YEAR;
        jdbc.sql("update plan set state = 'DRAFT' where id = ?").param(plan.id()).update();
        assertThatThrownBy(() -> kind.open(plan.coordinator(), key, ui())).isInstanceOf(AccessDeniedException.class);
        long sample = jdbc.sql("select id from plan where slug = 'thua-thien-hue-222-2020'").query(Long.class).single();
        assertThatThrownBy(() -> kind.open(plan.coordinator(), sample + "-2024-1", ui()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(kind.offers(plan.coordinator(), ui())).extracting(DocumentKind.Offer::key)
                .noneMatch(offered -> offered.startsWith(plan.id() + "-") || offered.startsWith(sample + "-"));
    }

    @Test
    void aPeriodThatThePlanDoesNotHaveOrThatHasNotBegunIsNotFound() {
        CarriedPlan plan = plans.of(null);
        int next = LAST_YEAR + 2;
        for (String period : List.of(LAST_YEAR - 1 + "-4", Integer.toString(next), next + "-1", LAST_YEAR + "-5", "",
                "x")) {
            assertThatThrownBy(() -> kind.open(plan.coordinator(), plan.id() + "-" + period, ui())).as(period)
                    .isInstanceOf(ResponseStatusException.class);
        }
    }

    @Test
    void theSamePeriodAYearBeforeIsAtHandWithinThePlan() {
        CarriedPlan plan = plans.of(null);
        int year = LAST_YEAR + 1;
        assertThat(kind.open(plan.coordinator(), plan.id() + "-" + year + "-1", ui()).earlier())
                .isEqualTo(plan.id() + "-" + LAST_YEAR + "-1");
        assertThat(kind.open(plan.coordinator(), plan.id() + "-" + LAST_YEAR + "-1", ui()).earlier()).isNull();
    }
}
