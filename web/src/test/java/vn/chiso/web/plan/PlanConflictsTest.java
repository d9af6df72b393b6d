package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.exchange.PlanWorkbookReader;
import vn.chiso.exchange.PlanWorkbookResult;
import vn.chiso.web.Visitor;
import vn.chiso.web.account.Role;

/** Nothing that somebody else has written meanwhile is lost, and nothing that a plan needs is taken away by a file. */
class PlanConflictsTest extends PlanTest {

    private static Plan with(Plan plan, List<Situation> situations) {
        return new Plan(plan.head(), plan.citations(), plan.passages(), plan.standings(), situations, plan.targets(),
                plan.headings(), plan.tasks(), plan.documents(), plan.funding(), plan.projects(), plan.reporting(),
                plan.doubts(), plan.notes());
    }

    private static String preview(Visitor visitor, long plan, Plan file) {
        return visitor.target(visitor.upload(PlanPaths.plan(plan) + "/nap", "tep", "Kế hoạch.xlsx",
                PlanFilesTest.workbook(file)));
    }

    private static String seen(String body) {
        return Visitor.between(body, "name=\"da-xem\" value=\"", "\"");
    }

    @Test
    void aSituationThatWasWrittenWhileAFileWasLookedAtIsNotOverwritten() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, null);
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = preview(coordinator, id,
                with(plan, List.of(new Situation("1", List.of("Của tệp"), List.of(), List.of()))));
        String digest = seen(coordinator.get(preview).body());
        coordinator.post(PlanPaths.plan(id) + "/tinh-hinh/0", Map.of("chi-so", "3", "ket-qua", "Vừa ghi trên trang"));
        coordinator.post(preview, Map.of("da-xem", digest));
        assertThat(reading.of(id).situations()).anyMatch(each -> each.results().contains("Vừa ghi trên trang"))
                .noneMatch(each -> each.results().contains("Của tệp"));
    }

    @Test
    void aPlanWithoutHeadingsGoesOutAsAWorkbookAndComesBack() {
        long id = draft(Samples.BU_DANG, null);
        jdbc.sql("update plan_row set heading = '' where plan_id = ?").param(id).update();
        jdbc.sql("delete from plan_heading where plan_id = ?").param(id).update();
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        HttpResponse<byte[]> file = coordinator.download(PlanPaths.plan(id) + "/tep.xlsx");
        assertThat(PlanWorkbookReader.read(file.body())).isInstanceOfSatisfying(PlanWorkbookResult.Read.class,
                read -> assertThat(read.plan().tasks()).isEqualTo(reading.of(id).tasks()));
        assertThat(coordinator.get(PlanPaths.table(id, PlanPart.TASK)).body())
                .doesNotContain("chưa có trong danh sách đề mục", "đề mục “”");
    }

    @Test
    void aFileWithoutTheHeadingsOfRowsThatStayChangesNothingAndNamesThem() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long id = draft(plan, null);
        jdbc.sql(
                "insert into plan_heading (plan_id, part, position, code, name) values (?, 'TASK', 999, 'ZZ', 'Riêng')")
                .param(id).update();
        PlanRow row = rows.of(id, PlanPart.TASK).getLast();
        jdbc.sql("update plan_row set heading = 'ZZ', code = 'riêng' where id = ?").param(row.id()).update();
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = preview(coordinator, id, plan);
        String answer = coordinator.target(coordinator.post(preview,
                Map.of("da-xem", seen(coordinator.get(preview).body()))));
        assertThat(answer).isEqualTo(preview);
        assertThat(coordinator.get(preview).body()).contains("nằm dưới đề mục mà tệp không có: riêng");
        assertThat(reading.headings(id)).anyMatch(each -> each.part() == Part.TASK && each.code().equals("ZZ"));
    }

    @Test
    void twoPeopleWhoMatchUnitsAtOnceOverwriteNothing() {
        long first = unit();
        long second = unit();
        long id = draft(Samples.BU_DANG, null);
        Visitor one = visitor(person(null, Role.COORDINATOR));
        Visitor other = visitor(person(null, Role.COORDINATOR));
        String path = PlanPaths.plan(id) + "/don-vi";
        String body = one.get(path).body();
        String name = Visitor.between(body, "name=\"ten-0\" value=\"", "\"");
        String next = Visitor.between(body, "name=\"ten-1\" value=\"", "\"");
        Map<String, String> form = new HashMap<>(Map.of("ten-0", name, "goc-0", "", "ten-1", next, "goc-1", ""));
        form.put("don-vi-0", "#" + first);
        assertThat(one.post(path, form).statusCode()).isEqualTo(303);
        form.put("don-vi-0", "#" + second);
        HttpResponse<String> late = other.post(path, form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("#" + second, "Người khác vừa gắn tên “" + name + "” với",
                "#" + first, "name=\"goc-0\" value=\"" + first + "\"");
        assertThat(meaning(id, name)).isEqualTo(first);
        form.put("goc-0", Long.toString(first));
        assertThat(other.post(path, form).statusCode()).isEqualTo(303);
        assertThat(meaning(id, name)).isEqualTo(second);
        form.put("don-vi-0", "#" + first);
        jdbc.sql("delete from plan_unit where plan_id = ? and name = ?").param(id).param(name).update();
        form.put("goc-0", Long.toString(second));
        HttpResponse<String> removed = one.post(path, form);
        assertThat(removed.statusCode()).isEqualTo(409);
        assertThat(removed.body()).contains("Người khác vừa bỏ đơn vị của tên “" + name + "”");
        assertThat(jdbc.sql("select detail from audit_line where action = 'plan.units' order by id desc limit 1")
                .query(String.class).single()).contains(name, "→");
    }

    @Test
    void whoMatchesOtherNamesAtTheSameTimeIsNotInTheWay() {
        long unit = unit();
        long id = draft(Samples.BU_DANG, null);
        Visitor one = visitor(person(null, Role.COORDINATOR));
        String path = PlanPaths.plan(id) + "/don-vi";
        String body = one.get(path).body();
        String name = Visitor.between(body, "name=\"ten-0\" value=\"", "\"");
        String next = Visitor.between(body, "name=\"ten-1\" value=\"", "\"");
        Map<String, String> shown = Map.of("ten-0", name, "goc-0", "", "don-vi-0", "", "ten-1", next, "goc-1", "",
                "don-vi-1", "");
        for (String field : List.of("don-vi-0", "don-vi-1", "don-vi-1")) { // the last one twice: the same is no clash
            Map<String, String> form = new HashMap<>(shown);
            form.put(field, "#" + unit);
            assertThat(one.post(path, form).statusCode()).as(field).isEqualTo(303);
        }
        assertThat(meaning(id, name)).isEqualTo(unit);
        assertThat(meaning(id, next)).isEqualTo(unit);
        jdbc.sql("update plan_row_unit set name = 'Tên mới ' || ? where name = ? and row_id in (select id from plan_row"
                + " where plan_id = ?)").param(id).param(next).param(id).update();
        one.post(path, Map.of());
        assertThat(jdbc.sql("select name from plan_unit where plan_id = ?").param(id).query(String.class).list())
                .as("a name that nobody uses any more means nothing").containsExactly(name);
    }

    private long meaning(long plan, String name) {
        return jdbc.sql("select unit_id from plan_unit where plan_id = ? and name = ?").param(plan).param(name)
                .query(Long.class).single();
    }

    @Test
    void aFileBecomesOnePlanHoweverOftenItIsTakenOver() {
        Visitor coordinator = visitor(person(null, Role.COORDINATOR));
        String preview = coordinator.target(coordinator.upload("/ke-hoach/nap", "tep", "Kế hoạch.xlsx",
                PlanFilesTest.workbook(Samples.plan(Samples.BU_DANG))));
        int before = plans();
        String made = coordinator.target(coordinator.post(preview, Map.of()));
        assertThat(made).isNotEqualTo(preview);
        assertThat(coordinator.target(coordinator.post(preview, Map.of()))).isEqualTo(made);
        assertThat(plans()).isEqualTo(before + 1);
    }

    private int plans() {
        return jdbc.sql("select count(*) from plan").query(Integer.class).single();
    }

    @Test
    void aRowWithTooManyMeasuresIsRefusedAndLosesNone() {
        long id = draft(Samples.BU_DANG, null);
        Map<String, String> form = new HashMap<>(Map.of("ma", "9.99", "de-muc", "1", "ten", "Quá nhiều"));
        for (int i = 0; i < 41; i++) {
            form.put("do-noi-dung-" + i, "Mức " + i);
            form.put("do-gia-tri-" + i, "");
        }
        HttpResponse<String> answer = visitor(person(null, Role.COORDINATOR)).post(base(id, PlanPart.TASK), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("nhiều nhất 40 mức cần đạt", "Mức 40");
    }
}
