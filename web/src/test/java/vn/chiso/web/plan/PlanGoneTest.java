package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;

/** Who goes back to what is no longer there comes to the plan and reads what became of it. */
class PlanGoneTest extends PlanTest {

    private static String preview(Visitor visitor, String path, Plan file) {
        return visitor.target(visitor.upload(path, "tep", "Kế hoạch.xlsx", PlanFilesTest.workbook(file)));
    }

    private static String seen(String body) {
        return Visitor.between(body, "name=\"da-xem\" value=\"", "\"");
    }

    @Test
    void whoGoesBackToAFileThatWasTakenOverComesToThePlanAndReadsIt() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, null);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = preview(coordinator, PlanPaths.plan(id) + "/nap", plan);
        String digest = seen(coordinator.get(preview).body());
        coordinator.post(preview, Map.of("da-xem", digest));
        coordinator.get(PlanPaths.plan(id));

        assertThat(coordinator.target(coordinator.get(preview))).isEqualTo(PlanPaths.plan(id));
        assertThat(coordinator.get(PlanPaths.plan(id)).body())
                .contains("toast-line information", "Tệp “Kế hoạch.xlsx” đã được áp dụng vào kế hoạch này");
        assertThat(coordinator.target(coordinator.post(preview, Map.of("da-xem", digest))))
                .as("the same file sent once more").isEqualTo(PlanPaths.plan(id));

        assertThat(visitor(person(null, Role.COORDINATOR)).get(preview).statusCode()).as("somebody else's file")
                .isEqualTo(404);
        String elsewhere = preview.replace("/" + id + "/", "/" + draft(plan, null) + "/");
        assertThat(coordinator.get(elsewhere).statusCode()).as("of another plan").isEqualTo(404);
        assertThat(coordinator.get(PlanPaths.plan(id) + "/nap/987654321").statusCode()).as("never sent")
                .isEqualTo(404);
    }

    @Test
    void whoGoesBackToAFileThatBecameAPlanComesToThatPlan() {
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = preview(coordinator, "/ke-hoach/nap", Samples.plan(Samples.BU_DANG));
        String made = coordinator.target(coordinator.post(preview, Map.of()));
        coordinator.get(made);
        assertThat(coordinator.target(coordinator.get(preview))).isEqualTo(made);
        assertThat(coordinator.get(made).body()).contains("Tệp “Kế hoạch.xlsx” đã được áp dụng vào kế hoạch này");
        assertThat(jdbc.sql("select length(content) from plan_upload where id = ?")
                .param(Long.parseLong(preview.replaceAll("\\D", ""))).query(Integer.class).single())
                .as("what is done is not kept").isZero();
    }

    @Test
    void whoGoesBackToARowThatWasDeletedComesToItsTableAndReadsIt() {
        long id = draft(Samples.BU_DANG, null);
        PlanRow row = rows.of(id, PlanPart.TASK).get(1);
        String path = PlanPaths.row(id, PlanPart.TASK, row.id());
        String table = base(id, PlanPart.TASK);
        String said = "Dòng " + row.content().code() + " đã bị xóa khỏi kế hoạch";
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        coordinator.post(path + "/xoa", Map.of("version", String.valueOf(row.version())));
        coordinator.get(table);

        for (String back : List.of(path, path + "/tac-dong")) {
            assertThat(coordinator.target(coordinator.get(back))).as(back).isEqualTo(table);
            assertThat(coordinator.get(table).body()).as(back).contains("toast-line information", said);
        }
        Map<String, String> form = new HashMap<>(Map.of("ma", "1", "ten", "Gõ vào trang cũ", "version", "1"));
        for (String late : List.of("", "/xoa", "/chuyen", "/tac-dong")) {
            assertThat(coordinator.target(coordinator.post(path + late, form))).as(late).isEqualTo(table);
            assertThat(coordinator.get(table).body()).as(late).contains(said);
        }
        assertThat(visitor(person(unit(), Role.UNIT_HEAD)).get(path).statusCode()).as("not a plan of theirs")
                .isEqualTo(403);
    }

    @Test
    void aRowThatAFileTookAwayIsToldToo() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, null);
        PlanRow row = rows.of(id, PlanPart.TASK).getLast();
        jdbc.sql("update plan_row set code = 'ngoài tệp' where id = ?").param(row.id()).update();
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = preview(coordinator, PlanPaths.plan(id) + "/nap", plan);
        String digest = seen(coordinator.get(preview).body());
        coordinator.post(preview, Map.of("da-xem", digest, "xoa-dong", "true"));
        assertThat(coordinator.target(coordinator.get(PlanPaths.row(id, PlanPart.TASK, row.id()))))
                .isEqualTo(base(id, PlanPart.TASK));
    }

    @Test
    void rowsThatNeverStoodInTheTableStayUnknown() {
        long id = draft(Samples.BU_DANG, null);
        long other = draft(Samples.BU_DANG, null);
        PlanRow row = rows.of(other, PlanPart.TASK).getFirst();
        PlanRow gone = rows.of(other, PlanPart.TASK).get(1);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        coordinator.post(PlanPaths.row(other, PlanPart.TASK, gone.id()) + "/xoa",
                Map.of("version", String.valueOf(gone.version())));
        for (String path : List.of(PlanPaths.row(id, PlanPart.TASK, row.id()),
                PlanPaths.row(id, PlanPart.TASK, gone.id()), PlanPaths.row(other, PlanPart.TARGET, gone.id()),
                PlanPaths.row(id, PlanPart.TASK, 987_654_321))) {
            assertThat(coordinator.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void whoGoesBackToASituationThatWasDeletedComesToThePlanAndReadsIt() {
        long id = draft(Samples.BU_DANG, null);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String plan = PlanPaths.plan(id);
        coordinator.post(plan + "/tinh-hinh/0", Map.of("chi-so", "3", "ket-qua", "Sẽ bị xóa"));
        long situation = jdbc.sql("select max(id) from plan_text where plan_id = ? and part = 'SITUATION'").param(id)
                .query(Long.class).single();
        String path = plan + "/tinh-hinh/" + situation;
        coordinator.post(path, Map.of("version", "1", "xoa", "true"));
        coordinator.get(plan);
        assertThat(coordinator.target(coordinator.get(path))).isEqualTo(plan);
        assertThat(coordinator.get(plan).body())
                .contains("Mục tình hình này đã bị xóa hoặc thay bằng nội dung của tệp");
        assertThat(coordinator.get(plan + "/tinh-hinh/987654321").statusCode()).isEqualTo(404);
    }
}
