package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;

/** Rows on which no unit reports: who keeps the plan says how far they are, and why. */
class RowStatesTest extends ProgressTest {

    private static final String WHY = "Theo biên bản số 12/BB ngày 05/01 của Tổ chuyển đổi số";

    @Autowired
    private JdbcClient jdbc;

    private CarriedPlan loose(String code) {
        CarriedPlan plan = plans.of(null);
        plans.nobodyLeads(plan, code);
        return plan;
    }

    private String path(CarriedPlan plan, String code) {
        return "/ke-hoach/" + plan.id() + "/nhiem-vu/" + plans.row(plan, code);
    }

    private HttpResponse<String> set(Person person, CarriedPlan plan, String code, Map<String, String> form) {
        return visitor(person).post(path(plan, code) + "/trang-thai", form);
    }

    private static Map<String, String> form(String version, String state, String percent, String reason) {
        return new HashMap<>(Map.of("version", version, "trang-thai", state, "muc", percent, "vi-sao", reason));
    }

    @Test
    void whoKeepsThePlanSaysHowFarSuchARowIsAndItsPageSaysWhoAndWhy() {
        CarriedPlan plan = loose("3");
        Visitor coordinator = visitor(plan.coordinator());
        assertThat(coordinator.get(path(plan, "3")).body()).contains("Chưa có báo cáo về dòng này",
                "Ghi tiến độ</button>");
        HttpResponse<String> done = coordinator.post(path(plan, "3") + "/trang-thai",
                form("1", "RUNNING", "40%", WHY));
        assertThat(coordinator.target(done)).isEqualTo(path(plan, "3") + "#tien-do");
        assertThat(plans.state(plan, "3")).isEqualTo("RUNNING 40");
        assertThat(coordinator.get(path(plan, "3")).body()).contains("Đã ghi tiến độ dòng 3", "40%",
                plan.coordinator().name() + " ghi lúc ", "Lý do: " + WHY).doesNotContain("Chưa có báo cáo về dòng này");
        assertThat(toldOf("plan.row-stated", plan)).singleElement().satisfies(line -> {
            assertThat(line.actor().name()).isEqualTo(plan.coordinator().name());
            assertThat(line.detail()).contains("\"code\":\"3\"", "\"state\":[\"NOT_STARTED\",\"RUNNING\"]",
                    "\"percent\":[\"\",\"40%\"]", WHY);
        });
        assertThat(coordinator.get("/nhat-ky?viec=plan.row-stated").body()).contains("Ghi tiến độ dòng của kế hoạch",
                "trạng thái: Chưa bắt đầu → Đang làm; mức hoàn thành: không có → 40%");
    }

    @Test
    void aRowThatNamesNobodyIsDoneWholeWhenItIsDone() {
        CarriedPlan plan = loose("3");
        jdbc.sql("delete from plan_row_unit where row_id = ?").param(plans.row(plan, "3")).update();
        assertThat(set(plan.coordinator(), plan, "3", form("1", "DONE", "", WHY)).statusCode()).isEqualTo(303);
        assertThat(plans.state(plan, "3")).isEqualTo("DONE 100");
    }

    @Test
    void theFormThatIsSentTwiceSetsItOnce() {
        CarriedPlan plan = loose("3");
        for (int i = 0; i < 2; i++) {
            assertThat(set(plan.coordinator(), plan, "3", form("1", "PAUSED", "20", WHY)).statusCode()).isEqualTo(303);
        }
        assertThat(toldOf("plan.row-stated", plan)).hasSize(1);
    }

    @Test
    void aRowThatSomeUnitHereLeadsWaitsForItsReport() {
        CarriedPlan plan = plans.of(null);
        jdbc.sql("update plan_row_unit set name = 'Tổ chuyển đổi số' where row_id = ? and name = 'Sở Hai'")
                .param(plans.row(plan, "4")).update();
        for (String code : List.of("1", "4")) {
            Visitor coordinator = visitor(plan.coordinator());
            assertThat(coordinator.get(path(plan, code)).body()).contains("Chưa có báo cáo về dòng này")
                    .doesNotContain("name=\"vi-sao\"");
            assertThat(coordinator.target(
                    coordinator.post(path(plan, code) + "/trang-thai", form("1", "DONE", "100", WHY))))
                    .isEqualTo(path(plan, code) + "#tien-do");
            assertThat(coordinator.get(path(plan, code)).body())
                    .contains("Dòng " + code + " do một đơn vị trong hệ thống chủ trì");
            assertThat(plans.state(plan, code)).isEqualTo("NOT_STARTED -");
        }
        send(plan.head(), plan.report(), new Form(0).row(plans.row(plan, "4"), "RUNNING", "50", "Đang làm", ""));
        assertThat(visitor(plan.coordinator()).get(path(plan, "4")).body())
                .contains(plan.head().name() + " báo cáo lúc ");
    }

    @Test
    void whatCannotBeRightIsRefusedFieldByFieldAndStaysInTheForm() {
        CarriedPlan plan = loose("3");
        HttpResponse<String> refused = set(plan.coordinator(), plan, "3", form("1", "DONE", "50", "Xong rồi"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Hoàn thành thì mức hoàn thành là 100, không phải 50",
                "Viết ít nhất 10 ký tự", "value=\"50\"", ">Xong rồi</textarea>", "href=\"#field-vi-sao\"");
        HttpResponse<String> tooLong = set(plan.coordinator(), plan, "3",
                form("1", "LATE", "nửa", "dài ".repeat(600)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("Chọn trạng thái của việc này",
                "Lý do dài quá 2.000 ký tự (đang có 2.399)");
        assertThat(plans.state(plan, "3")).isEqualTo("NOT_STARTED -");
        assertThat(toldOf("plan.row-stated", plan)).isEmpty();
    }

    @Test
    void whoComesSecondOverwritesNothingAndLosesNothing() {
        CarriedPlan plan = loose("3");
        Person second = rounds.person(null, Role.COORDINATOR);
        set(plan.coordinator(), plan, "3", form("1", "RUNNING", "40", WHY));
        HttpResponse<String> late = set(second, plan, "3", form("1", "PAUSED", "35", "Lý do của người thứ hai"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(plan.coordinator().name() + " vừa sửa dòng này", "Chưa có gì bị ghi đè",
                "Lý do: " + WHY, ">Lý do của người thứ hai</textarea>", "value=\"35\"");
        assertThat(plans.state(plan, "3")).isEqualTo("RUNNING 40");
        String version = Visitor.between(late.body(), "name=\"version\" value=\"", "\"");
        assertThat(set(second, plan, "3", form(version, "PAUSED", "35", "Lý do của người thứ hai")).statusCode())
                .isEqualTo(303);
        assertThat(plans.state(plan, "3")).isEqualTo("PAUSED 35");
    }

    @Test
    void onlyWhoManagesThePlanDoesSoAndOnlyWhileItIsCarriedOut() {
        Round round = rounds.begin(1);
        CarriedPlan plan = plans.of(round);
        plans.nobodyLeads(plan, "3");
        Map<String, String> form = form("1", "RUNNING", "40", WHY);
        for (Person person : List.of(plan.officer(), plan.head(), rounds.person(null, Role.LEADER),
                rounds.person(round.unit(), Role.DATA_OFFICER), rounds.person(null, Role.APPRAISER))) {
            assertThat(set(person, plan, "3", form).statusCode()).as(person.name()).isEqualTo(403);
            assertThat(visitor(person).get(path(plan, "3")).body()).as(person.name())
                    .doesNotContain("name=\"vi-sao\"");
        }
        for (String state : List.of("state = 'DRAFT'", "state = 'CLOSED'", "state = 'ISSUED', sample = true")) {
            jdbc.sql("update plan set " + state + " where id = ?").param(plan.id()).update();
            assertThat(set(plan.coordinator(), plan, "3", form).statusCode()).as(state).isEqualTo(403);
            assertThat(visitor(plan.coordinator()).get(path(plan, "3")).body()).as(state)
                    .doesNotContain("name=\"vi-sao\"");
        }
        assertThat(plans.state(plan, "3")).isEqualTo("NOT_STARTED -");
        jdbc.sql("update plan set sample = false where id = ?").param(plan.id()).update();
        assertThat(set(rounds.person(round.unit(), Role.UNIT_HEAD), plan, "3", form).statusCode()).as("its own plan")
                .isEqualTo(303);
        assertThat(plans.state(plan, "3")).isEqualTo("RUNNING 40");
    }

    @Test
    void aUnitThatIsMatchedLaterReportsFromThenOn() {
        CarriedPlan plan = loose("3");
        set(plan.coordinator(), plan, "3", form("1", "RUNNING", "40", WHY));
        jdbc.sql("insert into plan_unit (plan_id, name, unit_id) values (?, 'Tổ chuyển đổi số', ?)").param(plan.id())
                .param(plan.first()).update();
        assertThat(visitor(plan.coordinator()).get(path(plan, "3")).body()).contains("Lý do: " + WHY)
                .doesNotContain("name=\"vi-sao\"");
        send(plan.head(), plan.report(), new Form(0).row(plans.row(plan, "3"), "RUNNING", "70", "Đã làm", ""));
        assertThat(visitor(plan.coordinator()).get(path(plan, "3")).body())
                .contains(plan.head().name() + " báo cáo lúc ", "70%").doesNotContain("Lý do: ");
    }
}
