package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.exchange.PlanWorkbook;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;

class PlanFilesTest extends PlanTest {

    static byte[] workbook(Plan plan) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            PlanWorkbook.write(plan, Language.VI, output);
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
        return output.toByteArray();
    }

    private static HttpResponse<String> send(Visitor visitor, String path, byte[] file) {
        return visitor.upload(path, "tep", "Kế hoạch.xlsx", file);
    }

    @Test
    void aWorkbookIsLookedAtAndThenBecomesAPlanThatSaysTheSame() {
        Plan plan = Samples.plan(Samples.PLAN_222);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = coordinator.target(send(coordinator, "/ke-hoach/nap", workbook(plan)));
        assertThat(preview).startsWith("/ke-hoach/nap/");
        String body = coordinator.get(preview).body();
        assertThat(body).contains("2.732.000.000.000", ">56<", ">16<", ">28<", "Khớp");
        assertThat(visitor(person(null, Role.COORDINATOR)).get(preview).statusCode()).as("somebody else's file")
                .isEqualTo(404);
        String target = coordinator.target(coordinator.post(preview, Map.of()));
        Plan made = reading.of(Long.parseLong(target.replaceAll("\\D", "")));
        assertThat(made.projects()).isEqualTo(plan.projects());
        assertThat(made.targets()).isEqualTo(plan.targets());
        assertThat(made.documents()).isEqualTo(plan.documents());
        assertThat(made.funding()).isEqualTo(plan.funding());
    }

    @Test
    void aFileThatIsNoPlanIsRefusedWithItsProblems() {
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        HttpResponse<String> answer = send(coordinator, "/ke-hoach/nap", "xin chào".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Không nhận được tệp", "role=\"alert\"");
    }

    @Test
    void aWorkbookChangesWhatDiffersAndTakingItTwiceChangesNothing() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, null);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        List<PlanRow> before = rows.of(id, PlanPart.TASK);
        PlanRow changed = before.get(1);
        jdbc.sql("update plan_row set state = 'RUNNING', percent = 40, name = 'Sửa trên trang' where id = ?")
                .param(changed.id()).update();
        jdbc.sql("insert into plan_effect (row_id, position, input, kind, value) values (?, 0, 'x', 'ADD', '5')")
                .param(changed.id()).update();
        jdbc.sql("delete from plan_row where id = ?").param(before.get(3).id()).update();
        jdbc.sql("update plan_row set code = 'ngoài tệp' where id = ?").param(before.getLast().id()).update();
        String path = PlanPaths.plan(id) + "/nap";

        String preview = coordinator.target(send(coordinator, path, workbook(plan)));
        String body = coordinator.get(preview).body();
        assertThat(body).contains("2 dòng mới · 1 dòng sửa", "1 dòng không có trong tệp", "Sửa trên trang");
        coordinator.post(preview, Map.of("da-xem", Visitor.between(body, "name=\"da-xem\" value=\"", "\"")));
        List<PlanRow> after = rows.of(id, PlanPart.TASK);
        assertThat(after.stream().map(row -> row.content().task()).toList().subList(0, plan.tasks().size()))
                .isEqualTo(plan.tasks());
        assertThat(after.getLast().content().code()).isEqualTo("ngoài tệp");
        PlanRow kept = rows.find(changed.id()).orElseThrow();
        assertThat(kept.content().task()).isEqualTo(plan.tasks().get(1));
        assertThat(kept.state()).isEqualTo(RowState.RUNNING);
        assertThat(kept.percent()).isEqualTo(40);
        assertThat(jdbc.sql("select detail from audit_line where action = 'plan.row-changed' order by id desc limit 1")
                .query(String.class).single()).contains("\"name\":[\"Sửa trên trang\",");
        assertThat(jdbc.sql("select count(*) from plan_effect where row_id = ?").param(changed.id())
                .query(Integer.class).single()).isOne();

        String again = coordinator.target(send(coordinator, path, workbook(plan)));
        String nothing = coordinator.get(again).body();
        assertThat(nothing).contains("0 dòng mới · 0 dòng sửa");
        coordinator.post(again, Map.of("da-xem", Visitor.between(nothing, "name=\"da-xem\" value=\"", "\"")));
        assertThat(rows.of(id, PlanPart.TASK)).isEqualTo(after);
    }

    @Test
    void whatWasNotLookedAtIsNotTakenOver() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, null);
        PlanRow row = rows.of(id, PlanPart.TASK).getFirst();
        jdbc.sql("update plan_row set name = 'Một' where id = ?").param(row.id()).update();
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = coordinator.target(send(coordinator, PlanPaths.plan(id) + "/nap", workbook(plan)));
        String seen = Visitor.between(coordinator.get(preview).body(), "name=\"da-xem\" value=\"", "\"");
        jdbc.sql("update plan_row set name = 'Hai', version = 2 where id = ?").param(row.id()).update();
        coordinator.post(preview, Map.of("da-xem", seen));
        assertThat(rows.find(row.id()).orElseThrow().content().name()).isEqualTo("Hai");
    }

    @Test
    void rowsThatTheFileDoesNotHaveGoOnlyWhenAskedForAndNeverWithReports() {
        long unit = unit();
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, unit);
        List<PlanRow> all = rows.of(id, PlanPart.TASK);
        Plan shorter = new Plan(plan.head(), plan.citations(), plan.passages(), plan.standings(), plan.situations(),
                plan.targets(), plan.headings(), plan.tasks().subList(2, plan.tasks().size()), plan.documents(),
                plan.funding(), plan.projects(), plan.reporting(), plan.doubts(), plan.notes());
        long report = jdbc.sql("""
                insert into plan_report (plan_id, unit_id, year, quarter, changed_at, changed_by)
                values (?, ?, 2024, 1, now(), 'x') returning id""").param(id).param(unit).query(Long.class).single();
        jdbc.sql("insert into plan_report_row (report_id, row_id, state) values (?, ?, 'DONE')").param(report)
                .param(all.getFirst().id()).update();
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = coordinator.target(send(coordinator, PlanPaths.plan(id) + "/nap", workbook(shorter)));
        String seen = Visitor.between(coordinator.get(preview).body(), "name=\"da-xem\" value=\"", "\"");
        coordinator.post(preview, Map.of("da-xem", seen, "xoa-dong", "true"));
        assertThat(rows.find(all.get(0).id())).isPresent();
        assertThat(rows.find(all.get(1).id())).isEmpty();
    }

    @Test
    void aSourceOfMoneyStaysAsLongAsARowThatStaysHasMoneyOfIt() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, null);
        PlanRow row = rows.of(id, PlanPart.TASK).getLast();
        jdbc.sql("insert into plan_source (plan_id, position, code, name) values (?, 99, 'rieng', 'Nguồn riêng')")
                .param(id)
                .update();
        jdbc.sql("update plan_row set code = 'riêng' where id = ?").param(row.id()).update();
        jdbc.sql("insert into plan_amount (row_id, source, amount) values (?, 'rieng', 5)").param(row.id()).update();
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = coordinator.target(send(coordinator, PlanPaths.plan(id) + "/nap", workbook(plan)));
        String seen = Visitor.between(coordinator.get(preview).body(), "name=\"da-xem\" value=\"", "\"");
        assertThat(coordinator.target(coordinator.post(preview, Map.of("da-xem", seen)))).isEqualTo(preview);
        assertThat(coordinator.get(preview).body()).contains("nguồn kinh phí mà tệp không có: riêng");
        assertThat(rows.find(row.id())).isPresent();

        coordinator.post(preview, Map.of("da-xem", seen, "xoa-dong", "true"));
        assertThat(rows.find(row.id())).isEmpty();
        assertThat(reading.funding(id)).isEqualTo(plan.funding());
        assertThat(jdbc.sql("select detail from audit_line where action = 'plan.row-added' order by id desc limit 1")
                .query(String.class).single()).contains(plan.tasks().getLast().code());
    }

    @Test
    void theWorkbookOfAPlanReadsBackAsThePlan() {
        long id = draft(Samples.PLAN_222, null);
        Visitor reader = visitor(person(null, Role.LEADER));
        HttpResponse<byte[]> file = reader.download(PlanPaths.plan(id) + "/tep.xlsx");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
        assertThat(vn.chiso.exchange.PlanWorkbookReader.read(file.body()))
                .isInstanceOfSatisfying(vn.chiso.exchange.PlanWorkbookResult.Read.class,
                        read -> assertThat(read.plan().projects())
                                .isEqualTo(Samples.plan(Samples.PLAN_222).projects()));
    }
}
