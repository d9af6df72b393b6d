package vn.chiso.web.plan.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;

/** Who may look at and change what a plan would bring, and that nobody overwrites another. */
class PlanFiguresTest extends WebTest {

    @Autowired
    private PlannedRound.Maker plans;
    @Autowired
    private Round.Maker rounds;
    @Autowired
    private ScenarioStore scenarios;

    private Visitor as(Person person) {
        Visitor visitor = new Visitor(address());
        visitor.signIn(person.login(), Round.PASSWORD);
        return visitor;
    }

    private long row(PlannedRound planned, String code) {
        return Objects.requireNonNull(plans.byCode(planned).get(code)).id();
    }

    @Test
    void whoOverseesOrWorksForTheUnitLooksAndNobodyElse() {
        PlannedRound planned = plans.withTasks(2);
        long other = planned.round().units().get(1);
        for (String page : List.of("/du-tinh", "/du-tinh/so-sanh", "/lua-chon")) {
            for (Person person : List.of(rounds.person(null, Role.COORDINATOR), rounds.person(null, Role.LEADER),
                    rounds.person(planned.round().unit(), Role.UNIT_HEAD),
                    rounds.person(planned.round().unit(), Role.DATA_OFFICER))) {
                assertThat(as(person).get(planned.path() + page).statusCode()).as("%s for %s", page, person.roles())
                        .isEqualTo(200);
            }
            for (Person person : List.of(rounds.person(other, Role.UNIT_HEAD), rounds.person(other, Role.DATA_OFFICER),
                    rounds.person(null, Role.APPRAISER), rounds.person(null, Role.ADMINISTRATOR))) {
                assertThat(as(person).get(planned.path() + page).statusCode()).as("%s for %s", page, person.roles())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whoMayNotChangeThePlanKeepsNothing() {
        PlannedRound planned = plans.withTasks(2);
        Map<String, String> form = Map.of("ten", "Thử", "nv", Long.toString(row(planned, "1")));
        String effects = planned.path() + "/nhiem-vu/" + row(planned, "1") + "/tac-dong";
        for (Person person : List.of(rounds.person(null, Role.LEADER),
                rounds.person(planned.round().unit(), Role.DATA_OFFICER),
                rounds.person(planned.round().units().get(1), Role.UNIT_HEAD))) {
            Visitor visitor = as(person);
            assertThat(visitor.post(planned.path() + "/du-tinh/phuong-an", form).statusCode()).isEqualTo(403);
            assertThat(visitor.post(planned.path() + "/lua-chon/phuong-an", form).statusCode()).isEqualTo(403);
            assertThat(visitor.post(effects, Map.of("version", "1")).statusCode()).isEqualTo(403);
            assertThat(visitor.get(effects).statusCode()).isEqualTo(403);
        }
        assertThat(scenarios.of(planned.plan())).isEmpty();
        assertThat(Objects.requireNonNull(plans.byCode(planned).get("1")).effects()).hasSize(1);
    }

    @Test
    void aUnitHeadSeesPointsButNoRankBeforePublication() {
        PlannedRound planned = plans.withTasks(3);
        String query = planned.path() + "/du-tinh?tinh=1&nv=" + row(planned, "3");
        String head = as(rounds.person(planned.round().unit(), Role.UNIT_HEAD)).get(query).body();
        String coordinator = as(rounds.person(null, Role.COORDINATOR)).get(query).body();
        assertThat(head).contains("10,00", "+2,00", "chỉ hiện sau khi kết quả của kỳ được công bố")
                .doesNotContain("Ngay dưới");
        assertThat(coordinator).contains("10,00", "+2,00", "Ngay dưới: Xã Thử", "giữ nguyên điểm");
    }

    @Test
    void aScenarioIsKeptUnderItsNameAndOnlyReplacedByWhoHasSeenIt() {
        PlannedRound planned = plans.withTasks(1);
        String path = planned.path() + "/du-tinh";
        Visitor visitor = as(rounds.person(null, Role.COORDINATOR));
        Map<String, String> form = Map.of("ten", "  Phương án   một ", "nv", Long.toString(row(planned, "1")),
                "gt-hai-long", "62,5", "doi-thu", "TREND");
        HttpResponse<String> kept = visitor.post(path + "/phuong-an", form);
        assertThat(kept.statusCode()).isEqualTo(303);
        Scenario first = scenarios.of(planned.plan()).getFirst();
        assertThat(first.name()).isEqualTo("Phương án một");
        assertThat(first.tasks()).containsExactly(row(planned, "1"));
        assertThat(first.inputs()).isEqualTo(Map.of("hai-long", "0.625"));
        assertThat(first.rivals()).isEqualTo(RivalsMove.TREND);
        assertThat(visitor.get(visitor.target(kept)).body()).as("it opens as it was kept").contains("value=\"62,5\"");

        HttpResponse<String> again = visitor.post(path + "/phuong-an", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("đã có phương án “Phương án một”");

        Map<String, String> other = Map.of("phuong-an", Long.toString(first.id()), "version", "1", "ghi-de", "1", "nv",
                Long.toString(row(planned, "2")));
        assertThat(visitor.post(path + "/phuong-an", other).statusCode()).isEqualTo(303);
        HttpResponse<String> late = visitor.post(path + "/phuong-an", other);
        assertThat(late.statusCode()).as("version 1 is gone").isEqualTo(409);
        assertThat(late.body()).contains("vừa được người khác sửa hoặc xóa");
        assertThat(scenarios.of(planned.plan()).getFirst().tasks()).containsExactly(row(planned, "2"));

        String delete = path + "/phuong-an/" + first.id() + "/xoa";
        visitor.post(delete, Map.of("version", "1"));
        assertThat(scenarios.of(planned.plan())).as("seen in an old version").hasSize(1);
        visitor.post(delete, Map.of("version", "2"));
        assertThat(scenarios.of(planned.plan())).isEmpty();
    }

    @Test
    void whatAScenarioCannotHoldIsRefusedWithEveryReason() {
        PlannedRound planned = plans.withTasks(1);
        HttpResponse<String> refused = as(rounds.person(null, Role.COORDINATOR)).post(
                planned.path() + "/du-tinh/phuong-an", Map.of("ten", "Sai", "gt-ho-so", "1/2", "gt-hai-long", "140"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Tổng số hồ sơ: không đọc được giá trị",
                "Tỷ lệ người dân hài lòng: giá trị ngoài phạm vi");
        assertThat(scenarios.of(planned.plan())).isEmpty();
    }

    @Test
    void scenariosStandBesideEachOther() {
        PlannedRound planned = plans.withTasks(2);
        Visitor visitor = as(rounds.person(null, Role.COORDINATOR));
        String keep = planned.path() + "/du-tinh/phuong-an";
        visitor.post(keep, Map.of("ten", "Kế hoạch hằng năm", "nv", Long.toString(row(planned, "3"))));
        visitor.post(keep, Map.of("ten", "Trực tuyến", "nv", Long.toString(row(planned, "1"))));
        List<Scenario> kept = scenarios.of(planned.plan());
        String page = visitor.get(planned.path() + "/du-tinh/so-sanh?pa=" + kept.get(0).id() + "&pa="
                + kept.get(1).id()).body();
        // 1.1: 2 of 4 points with 300 of 1,000 files, 3 with 450; 1.2: 2; 2.1: 2 with the plan; 2.10: 4.
        assertThat(page).contains("Kế hoạch hằng năm", "Trực tuyến", "10,00", "9,00", "+2,00", "+1,00", "900");
        assertThat(page.replaceAll("\\s+", " ")).contains(
                "<th scope=\"row\">Trong đó số nhiệm vụ chưa nêu kinh phí, tính là 0 đồng</th>"
                        + "<td class=\"number nowrap\">0</td><td class=\"number nowrap\">1</td>"
                        + "<td class=\"number nowrap\">0</td>");
    }

    @Test
    void tickedTasksWhoseMoneyNobodyHasStatedAreCounted() {
        PlannedRound planned = plans.withTasks(1);
        Visitor visitor = as(rounds.person(null, Role.COORDINATOR));
        String page = visitor.get(planned.path() + "/du-tinh?nv=" + row(planned, "1") + "&nv=" + row(planned, "3"))
                .body();
        assertThat(page).contains("<span>1 nhiệm vụ chưa nêu kinh phí, tính là 0</span>",
                "Trong 2 nhiệm vụ đã chọn có 1 nhiệm vụ chưa nêu kinh phí, đang tính là 0 đồng: 3. Việc 3.");
        assertThat(visitor.get(planned.path() + "/du-tinh?nv=" + row(planned, "1")).body())
                .as("this plan pays only a part: that is stated").doesNotContain("nhiệm vụ chưa nêu kinh phí");
    }

    @Test
    void moneyThatCanBeReadInTwoWaysIsAskedAbout() {
        PlannedRound planned = plans.withTasks(1);
        Visitor visitor = as(rounds.person(null, Role.COORDINATOR));
        HttpResponse<String> budget = visitor.get(planned.path()
                + "/lua-chon?tinh=1&muc-tieu=diem-cao&tong=1%2C000&nguon-ns=1%2C234");
        assertThat(budget.statusCode()).isEqualTo(422);
        assertThat(budget.body()).contains("value=\"1,000\"",
                "“1,000” có thể hiểu hai cách. Nếu là 1.000 triệu đồng, viết 1.000; nếu là 1 triệu đồng, viết 1.",
                "“1,234” có thể hiểu hai cách. Nếu là 1.234 triệu đồng, viết 1.234; nếu là 1,2340 triệu đồng, viết 1,2340.");
        String path = planned.path() + "/nhiem-vu/" + row(planned, "2") + "/tac-dong";
        HttpResponse<String> money = visitor.post(path, Map.of("version", "1", "tien-ns", "12,500", "tien-dn", "-"));
        assertThat(money.statusCode()).isEqualTo(422);
        assertThat(money.body()).contains("value=\"12,500\"",
                "Nếu là 12.500 triệu đồng, viết 12.500; nếu là 12,5 triệu đồng, viết 12,5.");
        assertThat(visitor.post(path, Map.of("version", "1", "tien-ns", "12,3450", "tien-dn", "0,125")).statusCode())
                .isEqualTo(303);
        assertThat(Objects.requireNonNull(plans.byCode(planned).get("2")).money()).containsExactlyInAnyOrder(
                new TaskMoney("ns", 12_345_000L), new TaskMoney("dn", 125_000L));
        assertThat(visitor.get(path).body()).as("what is stored can be saved again").contains("value=\"12,3450\"",
                "value=\"0,125\"");
    }

    @Test
    void effectsAreRefusedWithEveryReasonAtOnce() {
        PlannedRound planned = plans.withTasks(1);
        Map<String, String> form = new java.util.HashMap<>(Map.of("version", "1", "so-0", "ho-so-mang", "kieu-0",
                "SET_TO", "gia-tri-0", "1/2", "so-1", "ke-hoach", "kieu-1", "ADD", "gia-tri-1", "1"));
        form.putAll(Map.of("so-2", "hai-long", "kieu-2", "AT_LEAST", "gia-tri-2", "140", "so-3", "ho-so-mang",
                "gia-tri-3", "5", "tien-ns", "-5", "can", "9, 1", "loai-tru", "2"));
        HttpResponse<String> refused = as(rounds.person(null, Role.COORDINATOR))
                .post(planned.path() + "/nhiem-vu/" + row(planned, "1") + "/tac-dong", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("chỉ nhập một số, không nhập phân số", "chỉ dùng được “Đặt thành”",
                "Tỷ lệ người dân hài lòng: giá trị ngoài phạm vi", "mỗi số liệu chỉ có một tác động",
                "Nhập số tiền theo triệu đồng", "không có nhiệm vụ mang mã “9”", "chính nó (1)");
        assertThat(Objects.requireNonNull(plans.byCode(planned).get("1")).effects())
                .containsExactly(new TaskEffect("ho-so-mang", EffectKind.AT_LEAST, "450"));
    }

    @Test
    void effectsMoneyAndLinksAreKeptUnlessSomebodyElseWasFaster() {
        PlannedRound planned = plans.withTasks(1);
        String path = planned.path() + "/nhiem-vu/" + row(planned, "2") + "/tac-dong";
        Visitor visitor = as(rounds.person(planned.round().unit(), Role.UNIT_HEAD));
        Map<String, String> form = Map.of("version", "1", "so-0", "hai-long", "kieu-0", "AT_LEAST", "gia-tri-0",
                "82,5", "tien-ns", "1.234,5", "tien-dn", "-", "can", "1", "loai-tru", "3");
        assertThat(visitor.post(path, form).statusCode()).isEqualTo(303);
        Task task = Objects.requireNonNull(plans.byCode(planned).get("2"));
        assertThat(task.effects()).containsExactly(new TaskEffect("hai-long", EffectKind.AT_LEAST, "0.825"));
        assertThat(task.money()).containsExactlyInAnyOrder(new TaskMoney("ns", 1_234_500_000L),
                new TaskMoney("dn", null));
        assertThat(task.needs()).containsExactly(row(planned, "1"));
        assertThat(task.excludes()).containsExactly(row(planned, "3"));

        HttpResponse<String> late = visitor.post(path, form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Nhiệm vụ vừa được người khác sửa", "Nội dung người khác vừa lưu");
    }

    @Test
    void thePageOfEffectsSaysWhatFullPointsNeed() {
        PlannedRound planned = plans.withTasks(1);
        String page = as(rounds.person(null, Role.COORDINATOR))
                .get(planned.path() + "/nhiem-vu/" + row(planned, "1") + "/tac-dong").body();
        assertThat(page).as("600 of 1,000 are 60%").contains("Số hồ sơ trực tuyến", "600", "Dùng giá trị này",
                "Nếu chỉ hoàn thành nhiệm vụ này: +1,00 điểm");
    }
}
