package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Sums;
import vn.chiso.web.WebTest;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;

class PlanStoringTest extends WebTest {

    private static final Actor SOMEBODY = new Actor(null, "Người Thử Kế Hoạch");

    @Autowired
    private PlanWriting writing;

    @Autowired
    private PlanReading reading;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    private long sample(String slug) {
        return jdbc.sql("select id from plan where slug = ? and sample").param(slug).query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.PLAN_222, Samples.BU_DANG})
    void anInstallationStartsWithThePlansThatComeWithTheProgramClosedAndWhole(String slug) {
        long id = sample(slug);
        assertThat(jdbc.sql("select state from plan where id = ?").param(id).query(String.class).single())
                .isEqualTo("CLOSED");
        assertThat(reading.of(id)).isEqualTo(Samples.plan(slug));
    }

    @Test
    void theMoneyOfPlan222AddsUpToTheDongFromTheDatabase() {
        Plan plan = reading.of(sample(Samples.PLAN_222));
        assertThat(Sums.of(plan).total()).isEqualTo(Exact.of(2_732_000_000_000L));
        assertThat(plan.projects()).hasSize(56);
        assertThat(plan.projects().stream().filter(Project::hasDash)).hasSize(6)
                .allMatch(project -> project.reason() != null);
        assertThat(plan.targets()).hasSize(16);
        assertThat(plan.documents()).hasSize(28);
    }

    @Test
    void figuresOfBuDangKeepTheirFractionsAsCounted() {
        assertThat(reading.of(sample(Samples.BU_DANG)).tasks().stream().flatMap(task -> task.measures().stream())
                .map(measure -> measure.baseline() == null ? null : measure.baseline().figure()))
                .anyMatch(figure -> figure instanceof Figure.Value value && value.fraction() != null
                        && value.fraction().toString().equals("51068/146233"));
    }

    @Test
    void aSecondPlanOfTheSameNameGetsANumberBehindItAndBothAreToldInTheAudit() {
        Plan plan = Samples.plan(Samples.BU_DANG);
        long first = writing.add(SOMEBODY, plan, NewPlan.draft(null, null));
        long second = writing.add(SOMEBODY, plan, NewPlan.draft(null, null));
        assertThat(reading.of(first).head().id()).isNotEqualTo(reading.of(second).head().id())
                .startsWith(Samples.BU_DANG + "-");
        assertThat(audit.find(new AuditFilter("", "plan.added", null, null, null, null, null), 2))
                .allMatch(line -> line.actor().equals(SOMEBODY) && line.subject().equals(plan.head().title()));
    }

    @Test
    void theDaysThatDeadlinesMeanStandBesideTheirWords() {
        List<LocalDate> due = jdbc.sql("select distinct due_on from plan_row where plan_id = ? and due_on is not null")
                .param(sample(Samples.BU_DANG)).query((row, number) -> row.getDate(1).toLocalDate()).list();
        assertThat(due).isNotEmpty().allMatch(day -> day.getYear() >= 2024);
    }
}
