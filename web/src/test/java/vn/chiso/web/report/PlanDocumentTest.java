package vn.chiso.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Appendix;
import vn.chiso.document.Block;
import vn.chiso.document.Row;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.Citation;
import vn.chiso.engine.planning.plan.Passage;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.entry.Round;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.plan.NewPlan;
import vn.chiso.web.plan.PlanState;
import vn.chiso.web.plan.PlanWriting;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Plans as official documents, and who may make them. */
class PlanDocumentTest extends WebTest {

    private static final String PLAN_222 = "thua-thien-hue-222-2020";
    private static final String BU_DANG = "bu-dang-2024";

    @Autowired
    private PlanDocument kind;
    @Autowired
    private Rendering rendering;
    @Autowired
    private Round.Maker people;
    @Autowired
    private PlanWriting writing;
    @Autowired
    private Plans plans;
    @Autowired
    private vn.chiso.web.organisation.Units units;
    @Autowired
    private JdbcClient jdbc;

    private Ui ui() {
        return rendering.publicly(Language.VI, "/van-ban", "");
    }

    private String sample(String slug) {
        return jdbc.sql("select id from plan where slug = ? and sample").param(slug).query(Long.class).single()
                .toString();
    }

    private Paper paper(Person person, String key) {
        return Paper.of(kind.open(person, key, ui()), Map.of(), ui());
    }

    private Person person(@Nullable Long unit, Role... roles) {
        return people.person(unit, roles);
    }

    private static Plan plan(String id) throws IOException {
        Path file = Path.of(System.getProperty("chiso.home")).resolve("plans").resolve(id).resolve("plan.yaml");
        return switch (PlanReader.read(file)) {
            case PlanResult.Read read -> read.plan();
            case PlanResult.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private String added(Plan plan, PlanState state, @Nullable Long unit) {
        return Long.toString(writing.add(new Actor(null, "Người Thử Văn Bản"), plan,
                new NewPlan(state, false, true, unit, null)));
    }

    private long unit() {
        return units.add(Actor.SYSTEM, NewUnit.named("Huyện Văn Bản " + System.nanoTime(), Level.DISTRICT, null));
    }

    @Test
    void plan222HasAllItsRowsAndItsMoneyToTheDong() {
        Paper paper = paper(person(null, Role.APPRAISER), sample(PLAN_222));
        assertThat(paper.body().appendices()).extracting(Appendix::title).containsExactly("Danh mục chỉ tiêu",
                "Danh mục văn bản, chương trình", "Danh mục dự án và kinh phí");
        assertThat(Paper.rows(paper.table(0))).hasSize(16);
        assertThat(Paper.rows(paper.table(1))).hasSize(28);
        assertThat(Paper.rows(paper.table(2))).hasSize(56);
        assertThat(Paper.rows(paper.table(2), Row.Kind.TOTAL)).singleElement().asString().contains("Cộng 56 dự án",
                "554.500.000.000", "2.177.500.000.000", "2.732.000.000.000");
        assertThat(Paper.rows(paper.table(2), Row.Kind.GROUP)).hasSize(11)
                .anySatisfy(group -> assertThat(group).startsWith("A.II | Phát triển hạ tầng số"));
        assertThat(paper.lines()).contains(
                "- Phụ lục I: Danh mục chỉ tiêu (16 chỉ tiêu, trong đó 2 chưa giao đơn vị chủ trì).",
                "- Trung hạn: 554.500.000.000 đồng.",
                "Tổng kinh phí của 56 dự án là 2.732.000.000.000 đồng, chia theo nguồn:");
        assertThat(Paper.rows(paper.table(0)).stream().filter(row -> row.contains("Chưa giao"))).hasSize(2);
        assertThat(paper.pages()).isGreaterThan(5);
        assertThat(paper.text()).as("an amount is not broken").contains("112.500.000.000", "2.732.000.000.000",
                "Doanh nghiệp đầu tư", "Theo chương trình khác",
                "Bản sao của kế hoạch đã công bố");
    }

    @Test
    void plan222StandsInThePartsOfItsPrintedTextWithItsBases() {
        Paper paper = paper(person(null, Role.LEADER), sample(PLAN_222));
        assertThat(paper.draft().about())
                .isEqualTo("Triển khai Chương trình chuyển đổi số tỉnh Thừa Thiên Huế đến năm 2025");
        assertThat(paper.headings()).contains("I. Mục tiêu", "1. Mục tiêu tổng quát", "2.2. Mục tiêu cơ bản đến 2030",
                "II. Nội dung, nhiệm vụ và giải pháp", "III. Kinh phí thực hiện",
                "1. Đối với các nhiệm vụ của cơ quan nhà nước", "IV. Tổ chức thực hiện",
                "8. Trách nhiệm các Sở, ngành, địa phương");
        assertThat(paper.body().bases()).hasSize(4).contains(
                "Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ phê duyệt chương trình"
                        + " Chuyển đổi số quốc gia đến 2025, định hướng đến 2030",
                "Theo đề nghị của Sở Thông tin và Truyền thông tại Tờ trình số 1857/TTr-STTTT ngày 14 tháng 9 năm 2020");
        assertThat(paper.body().source()).contains("số 222/KH-UBND, ngày 21/10/2020, trạng thái: đã kết thúc");
        assertThat(paper.text()).as("the text ends as the decree wants it").contains("./.");
    }

    @Test
    void buDangHasItsTasksItsFractionsAndItsStandings() {
        Paper paper = paper(person(null, Role.APPRAISER), sample(BU_DANG));
        assertThat(paper.headings()).containsSubsequence("I. Mục đích, yêu cầu", "1. Mục đích", "2. Yêu cầu",
                "II. Hiện trạng", "a) Kết quả đạt được", "b) Tồn tại, hạn chế", "III. Nội dung, nhiệm vụ và giải pháp",
                "IV. Tổ chức thực hiện", "1. Phòng Văn hóa và Thông tin", "3. Đề nghị các Doanh nghiệp viễn thông");
        assertThat(paper.body().appendices()).hasSize(1);
        assertThat(Paper.rows(paper.table(0))).hasSize(14);
        assertThat(paper.text()).contains("34,92% (51.068/146.233)",
                "Tỷ lệ dân số trưởng thành có điện thoại thông minh: ≥");
        Block.Table standings = paper.tables().getFirst();
        assertThat(Paper.rows(standings)).hasSize(9).contains("1 | Nhận thức số | 39,38/60 | 11");
        assertThat(Paper.rows(standings, Row.Kind.TOTAL)).containsExactly(
                " | Xếp hạng DTI (mục II, lời văn) |  | 10/11",
                " | Xếp hạng chung (mục II, bảng) | 458,73 | 11/11");
        assertThat(paper.lines()).contains("- Về Nhận thức số: 2 nhiệm vụ.",
                "Kế hoạch gồm 14 nhiệm vụ; nội dung và phân công cụ thể tại phụ lục kèm theo:");
        assertThat(paper.lines().getLast()).startsWith("Trong quá trình thực hiện nếu gặp khó khăn");
    }

    @Test
    void whatPeopleWriteIsNotDoubledByWhatThePlanSays() throws IOException {
        Draft said = kind.open(person(null, Role.COORDINATOR), sample(BU_DANG), ui());
        assertThat(said.parts()).filteredOn(part -> part.id().equals("to-chuc-thuc-hien")).singleElement()
                .satisfies(part -> assertThat(part.suggestion()).isEmpty());
        Plan bare = with(plan(BU_DANG), List.of(), plan(BU_DANG).tasks());
        Paper paper = paper(person(null, Role.COORDINATOR), added(bare, PlanState.ISSUED, null));
        assertThat(paper.headings().stream().filter(heading -> heading.contains("Tổ chức thực hiện")))
                .containsExactly("III. Tổ chức thực hiện");
        assertThat(paper.lines().getLast()).contains("phản ánh về Phòng Văn hóa và Thông tin");
        assertThat(paper.body().source()).endsWith("Dữ liệu minh họa.");
    }

    private static Plan with(Plan plan, List<Passage> passages, List<Task> tasks) {
        return new Plan(plan.head(), List.<Citation>of(), passages, plan.standings(), List.<Situation>of(),
                plan.targets(), plan.headings(), tasks, plan.documents(), plan.funding(), plan.projects(),
                plan.reporting(), List.of(), List.of());
    }

    @Test
    void aDraftIsShutForOthersAndAnUnknownKeyNamesNothing() throws IOException {
        long unit = unit();
        String key = added(plan(BU_DANG), PlanState.DRAFT, unit);
        for (Person shut : List.of(person(null, Role.APPRAISER), person(unit(), Role.UNIT_HEAD),
                person(unit(), Role.DATA_OFFICER))) {
            assertThatThrownBy(() -> kind.open(shut, key, ui())).isInstanceOf(AccessDeniedException.class);
            assertThat(kind.offers(shut, ui())).extracting(DocumentKind.Offer::key).doesNotContain(key);
        }
        for (Person open : List.of(person(unit, Role.UNIT_HEAD), person(null, Role.LEADER))) {
            assertThat(kind.open(open, key, ui()).unit()).isEqualTo(unit);
            List<String> visible = plans.visibleTo(open).stream().map(plan -> Long.toString(plan.id())).toList();
            assertThat(visible).contains(key);
            assertThat(kind.offers(open, ui())).extracting(DocumentKind.Offer::key)
                    .isEqualTo(visible.stream().limit(PlanDocument.MOST).toList());
        }
        Person coordinator = person(null, Role.COORDINATOR);
        for (String nothing : List.of("999999999", "0", "x", "1-2", "99999999999999999999")) {
            assertThatThrownBy(() -> kind.open(coordinator, nothing, ui()))
                    .isInstanceOf(ResponseStatusException.class);
        }
    }

    @Test
    void onlyWhoeverMayChangeThePlanChangesItsTexts() throws IOException {
        long unit = unit();
        String key = added(plan(BU_DANG), PlanState.ISSUED, unit);
        assertThat(kind.open(person(null, Role.COORDINATOR), key, ui()).edits()).isTrue();
        assertThat(kind.open(person(unit, Role.UNIT_HEAD), key, ui()).edits()).isTrue();
        assertThat(kind.open(person(unit, Role.DATA_OFFICER), key, ui()).edits()).isFalse();
        assertThat(kind.open(person(unit(), Role.UNIT_HEAD), key, ui()).edits()).isFalse();
    }

    @Test
    void aPlanOfFiveHundredTasksIsWrittenWhole() throws IOException {
        Plan plan = plan(BU_DANG);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; tasks.size() < 500; i++) {
            Task task = plan.tasks().get(i % plan.tasks().size());
            tasks.add(new Task(task.code() + "." + i, task.heading(), task.indicators(), task.name(), task.content(),
                    task.measures(), task.deliverable(), i % 10 == 0 ? Units.NONE : task.units(), task.deadline()));
        }
        String key = added(with(plan, plan.passages(), tasks), PlanState.ISSUED, null);
        Draft draft = kind.open(person(null, Role.COORDINATOR), key, ui());
        Paper paper = Paper.of(draft, Map.of(), ui());
        System.out.println("500 tasks: " + paper.took() + ", " + paper.pages() + " pages");
        assertThat(Paper.rows(paper.table(0))).hasSize(500).filteredOn(row -> row.contains("Chưa giao")).hasSize(50);
        assertThat(paper.pages()).isGreaterThan(50);
    }
}
