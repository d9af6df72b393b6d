package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;

class PlanPagesTest extends PlanTest {

    private static final String[] HTMX = {"HX-Request", "true"};

    private long sample(String slug) {
        return jdbc.sql("select id from plan where slug = ? and sample").param(slug).query(Long.class).single();
    }

    /** What the form of a row would send. */
    private Map<String, String> form(long plan, PlanRow row) {
        boolean money = row.content().part() == PlanPart.PROJECT;
        RowForm form = RowForm.of(row.content(),
                money ? reading.funding(plan) : vn.chiso.engine.planning.plan.Funding.NONE, row.version());
        Map<String, String> fields = new HashMap<>(form.fields());
        fields.put("version", String.valueOf(form.version()));
        for (int i = 0; i < form.measures().size(); i++) {
            RowForm.MeasureLine line = form.measures().get(i);
            fields.put("do-noi-dung-" + i, line.content());
            fields.put("do-don-vi-" + i, line.unit());
            fields.put("do-nam-" + i, line.year());
            fields.put("do-gia-tri-" + i, line.value());
            fields.put("do-phan-so-" + i, line.fraction());
            fields.put("do-so-sanh-" + i, line.comparison());
            fields.put("do-muc-tieu-" + i, line.goal());
            fields.put("do-muc-tieu-phan-so-" + i, line.goalFraction());
        }
        return fields;
    }

    @Test
    void plan222ShowsItsSumsToTheDongBesideTheDeclaredOnesAndNamesWhatContradictsItself() {
        Visitor reader = visitor(person(null, Role.LEADER));
        String path = PlanPaths.plan(sample(Samples.PLAN_222));
        String overview = reader.get(path).body();
        assertThat(overview).contains("2.732.000.000.000", "554.500.000.000", "2.177.500.000.000", "Khớp",
                "14 chỉ tiêu đã giao đơn vị chủ trì", "222/KH-UBND");
        assertThat(Visitor.between(overview, "class=\"findings\"", "</ul>")).contains("Chỉ tiêu");
        String projects = reader.get(path + "/du-an").body();
        assertThat(projects).contains("Cộng 56 dự án", "2.732.000.000.000", "doanh nghiệp đầu tư")
                .doesNotContain("Lệch");
        assertThat(reader.get(path + "/van-ban").body()).contains("chương trình");
    }

    @Test
    void figuresOfBuDangAreShownWithTheirFractions() {
        String tasks = visitor(person(null, Role.APPRAISER))
                .get(base(sample(Samples.BU_DANG), PlanPart.TASK)).body();
        assertThat(tasks).contains("34,92\u00a0% (51.068/146.233)", "≥\u00a080\u00a0%");
    }

    @Test
    void aDraftIsShutForOthersAndEveryPartOfItToo() {
        long plan = draft(Samples.BU_DANG, unit());
        long row = rows.of(plan, PlanPart.TASK).getFirst().id();
        Visitor appraiser = visitor(person(null, Role.APPRAISER));
        Visitor otherHead = visitor(person(unit(), Role.UNIT_HEAD));
        String base = PlanPaths.plan(plan);
        for (Visitor other : List.of(appraiser, otherHead)) {
            for (String path : List.of("", "/nhiem-vu", "/nhiem-vu/" + row, "/tep.xlsx", "/du-an")) {
                assertThat(other.get(base + path).statusCode()).as(path).isEqualTo(403);
            }
        }
        for (String path : List.of("/nhiem-vu", "/nhiem-vu/" + row, "/nhiem-vu/" + row + "/xoa",
                "/nhiem-vu/" + row + "/chuyen", "/sua", "/trang-thai?sang=ISSUED", "/don-vi", "/nhiem-vu/de-muc",
                "/du-an/nguon", "/tinh-hinh/0")) {
            assertThat(otherHead.post(base + path, Map.of()).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(otherHead.get(PlanPaths.PLANS).body()).doesNotContain("href=\"" + base + "\"");
    }

    @Test
    void theHeadOfTheUnitWritesAndItsOfficerOnlyReads() {
        long unit = unit();
        long plan = draft(Samples.BU_DANG, unit);
        PlanRow row = rows.of(plan, PlanPart.TASK).getFirst();
        Visitor head = visitor(person(unit, Role.UNIT_HEAD));
        Visitor officer = visitor(person(unit, Role.DATA_OFFICER));
        String path = PlanPaths.row(plan, PlanPart.TASK, row.id());
        assertThat(officer.get(path).statusCode()).isEqualTo(200);
        assertThat(officer.post(path, form(plan, row)).statusCode()).isEqualTo(403);
        Map<String, String> changed = form(plan, row);
        changed.put("ten", "Việc đã đổi tên");
        assertThat(head.target(head.post(path, changed))).startsWith(base(plan, PlanPart.TASK));
        assertThat(rows.find(row.id()).orElseThrow().content().name()).isEqualTo("Việc đã đổi tên");
    }

    @Test
    void savingAFormThatNobodyTouchedChangesNothing() {
        long plan = draft(Samples.BU_DANG, null);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        for (PlanRow row : rows.of(plan, PlanPart.TASK).subList(0, 12)) {
            assertThat(coordinator.post(PlanPaths.row(plan, PlanPart.TASK, row.id()), form(plan, row)).statusCode())
                    .isEqualTo(303);
        }
        assertThat(reading.of(plan).tasks()).isEqualTo(Samples.plan(Samples.BU_DANG).tasks());
        assertThat(rows.of(plan, PlanPart.TASK)).allMatch(row -> row.version() == 1);
    }

    @Test
    void everythingThatCannotBeReadIsSaidAtOnceInSentences() {
        long plan = draft(Samples.PLAN_222, null);
        PlanRow row = rows.of(plan, PlanPart.PROJECT).getFirst();
        Map<String, String> typed = form(plan, row);
        typed.put("ma", " ");
        typed.put("ten", "");
        typed.put("nam", "2022-2020");
        typed.put("nguon-trung-han", "5 tỷ");
        typed.put("nguon-khac", "-");
        HttpResponse<String> answer = visitor(person(null, Role.COORDINATOR))
                .post(PlanPaths.row(plan, PlanPart.PROJECT, row.id()), typed, HTMX);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ghi mã của dòng.", "Ghi nội dung của dòng.",
                "Không đọc được năm “2022-2020”", "Không đọc được số tiền “5tỷ”", "chưa chọn lý do", "value=\"5 tỷ\"");
        assertThat(rows.find(row.id()).orElseThrow().content()).isEqualTo(row.content());
    }

    @Test
    void aSavedAmountComesBackWithItsRowAndTheSumsThatItChanged() {
        long plan = draft(Samples.PLAN_222, null);
        PlanRow row = row(plan, PlanPart.PROJECT, "A.I.1");
        Map<String, String> typed = form(plan, row);
        typed.put("nguon-trung-han", "6.000.000.000");
        HttpResponse<String> answer = visitor(person(null, Role.COORDINATOR))
                .post(PlanPaths.row(plan, PlanPart.PROJECT, row.id()), typed, HTMX);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"dong-" + row.id() + "\"", "id=\"tong-cong\" hx-swap-oob=\"true\"",
                "2.733.000.000.000", "Lệch +1.000.000.000", "cộng lại được 26.000.000.000 đồng");
    }

    @Test
    void whoComesSecondSeesWhatChangedAndLosesNothing() {
        long plan = draft(Samples.BU_DANG, null);
        PlanRow row = rows.of(plan, PlanPart.TASK).getFirst();
        String path = PlanPaths.row(plan, PlanPart.TASK, row.id());
        Map<String, String> first = form(plan, row);
        first.put("san-pham", "Báo cáo của người thứ nhất");
        Map<String, String> second = form(plan, row);
        second.put("san-pham", "Báo cáo của người thứ hai");
        visitor(person(null, Role.COORDINATOR)).post(path, first);
        Visitor late = visitor(person(null, Role.COORDINATOR));
        HttpResponse<String> answer = late.post(path, second, HTMX);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Báo cáo của người thứ nhất", "Báo cáo của người thứ hai",
                "Chưa có gì bị ghi đè");
        second.put("version", Visitor.between(answer.body(), "name=\"version\" value=\"", "\""));
        late.post(path, second);
        assertThat(rows.find(row.id()).orElseThrow().content().deliverable()).isEqualTo("Báo cáo của người thứ hai");
    }

    @Test
    void aMeasureIsReadAsPeopleTypeIt() {
        long plan = draft(Samples.BU_DANG, null);
        PlanRow row = rows.of(plan, PlanPart.TASK).getFirst();
        Map<String, String> typed = form(plan, row);
        typed.put("do-nam-0", "2024");
        typed.put("do-gia-tri-0", "34,92");
        typed.put("do-phan-so-0", "51.068/146.233");
        typed.put("do-muc-tieu-0", "80%");
        visitor(person(null, Role.COORDINATOR)).post(PlanPaths.row(plan, PlanPart.TASK, row.id()), typed);
        var measure = rows.find(row.id()).orElseThrow().content().measures().getFirst();
        assertThat(measure.baseline()).isNotNull();
        assertThat(measure.baseline().figure()).hasToString(
                new Figure.Value(vn.chiso.engine.number.ExactText.parse("34.92").orElseThrow(),
                        vn.chiso.engine.planning.plan.Fraction.parse("51068/146233").orElseThrow()).toString());
        assertThat(measure.goal()).isNotNull();
    }

    @Test
    void rowsAreAddedMovedAndRemovedAndReportedOnesStay() {
        long plan = draft(Samples.BU_DANG, unit());
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String table = base(plan, PlanPart.TASK);
        assertThat(coordinator.target(coordinator.post(table, Map.of("ma", "1.99", "de-muc", "1", "ten", "Việc mới"))))
                .startsWith(table);
        PlanRow added = row(plan, PlanPart.TASK, "1.99");
        List<String> under = rows.of(plan, PlanPart.TASK).stream().map(PlanRow::content)
                .filter(content -> content.heading().equals("1")).map(RowContent::code).toList();
        assertThat(under).endsWith("1.99");
        coordinator.post(table + "/" + added.id() + "/chuyen", Map.of("huong", "len"));
        assertThat(rows.of(plan, PlanPart.TASK).stream().map(PlanRow::content)
                .filter(content -> content.heading().equals("1")).map(RowContent::code).toList())
                .element(under.size() - 2).isEqualTo("1.99");
        long report = jdbc.sql("""
                insert into plan_report (plan_id, unit_id, year, quarter, changed_at, changed_by)
                select id, unit_id, 2024, 1, now(), 'x' from plan where id = ? returning id""").param(plan)
                .query(Long.class).single();
        jdbc.sql("insert into plan_report_row (report_id, row_id, state) values (?, ?, 'RUNNING')").param(report)
                .param(added.id()).update();
        coordinator.post(table + "/" + added.id() + "/xoa", Map.of("version", "1"));
        assertThat(rows.find(added.id())).isPresent();
        jdbc.sql("delete from plan_report_row where report_id = ?").param(report).update();
        coordinator.post(table + "/" + added.id() + "/xoa", Map.of("version", "7"));
        assertThat(rows.find(added.id())).as("of another version").isPresent();
        coordinator.post(table + "/" + added.id() + "/xoa", Map.of("version", "1"));
        assertThat(rows.find(added.id())).isEmpty();
    }

    @Test
    void aNewPlanCopiesTheRowsOfAnotherWithoutTheirStates() {
        long unit = unit();
        long source = sample(Samples.PLAN_222);
        Visitor head = visitor(person(unit, Role.UNIT_HEAD));
        String shown = Visitor.between(head.get("/ke-hoach/moi").body(), "name=\"don-vi\" type=\"text\" value=\"",
                "\"");
        String target = head.target(head.post("/ke-hoach/moi", Map.of("tu", String.valueOf(source), "ten",
                "Kế hoạch chuyển đổi số 2027", "don-vi", shown, "cap", "DISTRICT", "nam", "2027", "co-quan",
                "UBND huyện")));
        long plan = Long.parseLong(target.replaceAll("\\D", ""));
        Plan made = reading.of(plan);
        assertThat(made.projects()).isEqualTo(Samples.plan(Samples.PLAN_222).projects());
        assertThat(made.head().id()).isEqualTo("ke-hoach-chuyen-doi-so-2027");
        assertThat(made.doubts()).isEmpty();
        assertThat(head.post("/ke-hoach/moi", Map.of("ten", "Của người khác", "cap", "PROVINCE", "nam", "2027",
                "co-quan", "UBND", "ten-don-vi", "Tỉnh")).body()).contains("chỉ lập được kế hoạch của đơn vị mình");
    }

    @Test
    void aPlanIsIssuedClosedAndReopenedAndSamplesStayAsTheyWerePublished() {
        long plan = draft(Samples.BU_DANG, null);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String path = PlanPaths.plan(plan) + "/trang-thai";
        for (String state : List.of("ISSUED", "CLOSED", "ISSUED")) {
            coordinator.post(path, Map.of("sang", state));
            assertThat(jdbc.sql("select state from plan where id = ?").param(plan).query(String.class).single())
                    .isEqualTo(state);
        }
        long sample = sample(Samples.BU_DANG);
        coordinator.post(PlanPaths.plan(sample) + "/trang-thai", Map.of("sang", "ISSUED"));
        assertThat(jdbc.sql("select state from plan where id = ?").param(sample).query(String.class).single())
                .isEqualTo("CLOSED");
    }

    @Test
    void headingsSourcesAndTheSituationAreChangedAndNothingThatIsUsedIsTakenAway() {
        long plan = draft(Samples.PLAN_222, null);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String projects = base(plan, PlanPart.PROJECT);
        String seen = PlanParts.text(reading.headings(plan).stream()
                .filter(each -> each.part() == vn.chiso.engine.planning.plan.Part.PROJECT).toList());
        assertThat(coordinator.post(projects + "/de-muc", Map.of("da-xem", seen, "de-muc", "A Chỉ một đề mục")).body())
                .contains("Còn dòng nằm dưới đề mục");
        coordinator.post(projects + "/de-muc", Map.of("da-xem", seen, "de-muc", seen + "\nZ Đề mục mới"));
        assertThat(reading.headings(plan)).anyMatch(heading -> heading.code().equals("Z"));
        assertThat(coordinator.post(projects + "/nguon",
                Map.of("da-xem", SourceForm.mark(reading.funding(plan)), "nguon-0", "Chỉ một nguồn", "ma-0", "moi"))
                .body()).contains("còn số tiền nên không bỏ được");
        coordinator.post(PlanPaths.plan(plan) + "/tinh-hinh/0", Map.of("chi-so", "3", "ket-qua", "Đạt\nKhá"));
        assertThat(reading.of(plan).situations()).anyMatch(each -> each.index().equals("3")
                && each.results().equals(List.of("Đạt", "Khá")));
    }

    @Test
    void namesMeanUnitsAndLeadUnitsAreKnownByThem() {
        long unit = unit();
        long plan = draft(Samples.BU_DANG, unit);
        Visitor head = visitor(person(unit, Role.UNIT_HEAD));
        String body = head.get(PlanPaths.plan(plan) + "/don-vi").body();
        String name = Visitor.between(body, "name=\"ten-0\" value=\"", "\"");
        head.post(PlanPaths.plan(plan) + "/don-vi", Map.of("ten-0", name, "goc-0", "",
                "don-vi-0", "#" + unit));
        assertThat(jdbc.sql("select unit_id from plan_unit where plan_id = ? and name = ?").param(plan).param(name)
                .query(Long.class).single()).isEqualTo(unit);
    }
}
