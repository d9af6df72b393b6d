package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.web.account.Role;

class RowFilterTest extends PlanTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    /** Two thousand tasks under ten headings, led by seven units. */
    private long large() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        List<Heading> headings = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (int heading = 1; heading <= 10; heading++) {
            headings.add(new Heading(Part.TASK, String.valueOf(heading), "Đề mục " + heading));
            for (int i = 1; i <= 200; i++) {
                tasks.add(new Task(heading + "." + i, String.valueOf(heading), List.of("5." + i), "Đào tạo số " + i,
                        List.of(), List.of(), null, new Units(List.of("Phòng " + i % 7), List.of("Công an")),
                        new Deadline(i % 2 == 0 ? "30/6/2024" : "31/12/2024")));
            }
        }
        return draft(new Plan(plan.head(), List.of(), List.of(), List.of(), List.of(), List.of(), headings, tasks,
                List.of(), plan.funding(), List.of(), null, List.of(), List.of()), null);
    }

    private List<String> codes(long plan, Map<String, String> asked, int limit, long offset) {
        return rows.find(plan, PlanPart.TASK, RowWanted.of(asked), TODAY, limit, offset).stream()
                .map(row -> row.content().code()).toList();
    }

    private int count(long plan, Map<String, String> asked) {
        return rows.count(plan, PlanPart.TASK, RowWanted.of(asked), TODAY);
    }

    @Test
    void aLargePlanIsPagedFilteredAndSearchedInTheDatabase() {
        long plan = large();
        assertThat(count(plan, Map.of())).isEqualTo(2000);
        assertThat(codes(plan, Map.of(), 3, 200)).containsExactly("2.1", "2.2", "2.3");
        assertThat(count(plan, Map.of("de-muc", "1"))).as("1, not 10").isEqualTo(200);
        assertThat(count(plan, Map.of("chu-tri", "Phòng 3"))).isEqualTo(290);
        assertThat(count(plan, Map.of("chu-tri", "Công an"))).as("coordinates, leads nothing").isZero();
        assertThat(count(plan, Map.of("trang-thai", "qua-han"))).isEqualTo(1000);
        assertThat(count(plan, Map.of("trang-thai", "done"))).isZero();
        assertThat(count(plan, Map.of("chi-so", "5.17"))).as("not 5.170").isEqualTo(10);
        assertThat(count(plan, Map.of("chi-so", "5"))).as("and what stands below").isEqualTo(2000);
        assertThat(count(plan, Map.of("q", "dao TAO so 199"))).isEqualTo(10);
        assertThat(count(plan, Map.of("q", "đào tạo số 199", "de-muc", "7"))).isOne();
        assertThat(count(plan, Map.of("q", "100%"))).as("a sign that the database would interpret").isZero();
    }

    @Test
    void codesStandAsPeopleCount() {
        long plan = large();
        assertThat(codes(plan, Map.of("sap", "ma", "de-muc", "9"), 11, 0)).startsWith("9.1", "9.2").endsWith("9.10",
                "9.11");
        assertThat(codes(plan, Map.of("sap", "ma"), 2000, 0)).startsWith("1.1").endsWith("10.200");
        assertThat(codes(plan, Map.of("sap", "thoi-han"), 1, 0)).containsExactly("1.2");
    }

    @Test
    void whatIsDoneOrPausedIsNotLate() {
        long plan = large();
        jdbc.sql("update plan_row set state = 'DONE' where plan_id = ? and heading = '1'").param(plan).update();
        jdbc.sql("update plan_row set state = 'PAUSED' where plan_id = ? and heading = '2'").param(plan).update();
        assertThat(count(plan, Map.of("trang-thai", "qua-han"))).isEqualTo(800);
        assertThat(count(plan, Map.of("trang-thai", "done"))).isEqualTo(200);
    }

    @Test
    void thePageKeepsItsFilterInTheAddressesOfOtherPages() {
        long plan = large();
        String body = visitor(person(null, Role.COORDINATOR)).get(base(plan, PlanPart.TASK) + "?q=dao+tao&trang=3")
                .body();
        assertThat(body).contains("q=dao+tao&amp;trang=4", ">2.1<", "Đề mục 2").doesNotContain("Đề mục 5</span>");
    }
}
