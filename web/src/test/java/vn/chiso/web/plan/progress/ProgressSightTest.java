package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;

/** Who may read a plan sees of its progress what the rule allows, in the tables and in each row. */
class ProgressSightTest extends ProgressTest {

    @Autowired
    private JdbcClient jdbc;

    private CarriedPlan halfDone() {
        CarriedPlan plan = plans.of(null);
        jdbc.sql("update plan_row set state = 'RUNNING', percent = 37 where id = ?").param(plans.row(plan, "1"))
                .update();
        jdbc.sql("update plan_row set state = 'PAUSED', percent = 41 where id = ?").param(plans.row(plan, "2"))
                .update();
        return plan;
    }

    private static String table(CarriedPlan plan) {
        return "/ke-hoach/" + plan.id() + "/nhiem-vu";
    }

    @Test
    void anotherUnitAndAnAppraiserSeeNoStatesAtAll() {
        CarriedPlan plan = halfDone();
        for (Visitor reader : List.of(visitor(rounds.person(null, Role.APPRAISER)),
                visitor(rounds.person(rounds.begin(1).department(), Role.DATA_OFFICER)))) {
            assertThat(reader.get(table(plan)).body()).contains("Nâng tỷ lệ hồ sơ trực tuyến").doesNotContain("37%",
                    "41%", "Quá hạn", "Tạm dừng", "name=\"trang-thai\"");
            assertThat(reader.get(table(plan) + "?trang-thai=qua-han").body()).as("nor by asking for late ones")
                    .contains("Ban hành kế hoạch hằng năm");
            String row = table(plan) + "/" + plans.row(plan, "1");
            assertThat(reader.get(row + "?dong=1", "HX-Request", "true").body())
                    .contains("Nâng tỷ lệ hồ sơ trực tuyến").doesNotContain("37%", "Quá hạn");
            assertThat(reader.get(row).body()).doesNotContain("37%", "Quá hạn");
        }
    }

    @Test
    void aLeadUnitSeesTheStatesOfItsOwnRowsOnly() {
        CarriedPlan plan = halfDone();
        Visitor officer = visitor(plan.officer());
        assertThat(officer.get(table(plan)).body()).contains("37%", "Quá hạn", "Ban hành kế hoạch hằng năm")
                .doesNotContain("41%", "Tạm dừng", "name=\"trang-thai\"");
        assertThat(officer.get(table(plan) + "?trang-thai=paused").body()).contains("Nâng tỷ lệ hồ sơ trực tuyến");
        assertThat(officer.get(table(plan) + "/" + plans.row(plan, "1")).body()).contains("37%", "Chưa có báo cáo");
        assertThat(officer.get(table(plan) + "/" + plans.row(plan, "2")).body()).contains("Ban hành kế hoạch hằng năm")
                .doesNotContain("41%", "Tạm dừng", "Chưa có báo cáo");
    }

    @Test
    void theCoordinatorSeesAllOfThem() {
        CarriedPlan plan = halfDone();
        assertThat(visitor(plan.coordinator()).get(table(plan)).body()).contains("37%", "41%", "Tạm dừng",
                "name=\"trang-thai\"");
    }
}
