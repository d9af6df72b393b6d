package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;
import vn.chiso.web.BrowserTest;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.entry.Round;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.plan.NewPlan;
import vn.chiso.web.plan.PlanState;
import vn.chiso.web.plan.PlanWriting;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Mailer;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Notices;
import vn.chiso.web.ui.Texts;

/** A quarter's reporting of twenty units in the browser: each is reminded, follows the reminder, reports, and is rolled up. */
class QuarterJourneyTest extends BrowserTest {

    private static final int UNITS = 20;

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Units units;
    @Autowired
    private PlanWriting writing;
    @Autowired
    private ReportDebts debts;
    @Autowired
    private PlanReminderStore store;
    @Autowired
    private People people;
    @Autowired
    private Notices notices;
    @Autowired
    private Texts texts;
    @Autowired
    private Audit audit;
    @Autowired
    private Address address;
    @Autowired
    private Mailer mailer;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void twentyUnitsAreRemindedReportAndAreRolledUp() {
        String title = "Kế hoạch hai mươi đơn vị";
        long plan = writing.add(Actor.SYSTEM, plan(title), new NewPlan(PlanState.ISSUED, false, true, null, null));
        jdbc.sql("update plan set created_at = ? where id = ?")
                .param(Timestamp.from(LocalDate.now(Time.ZONE).minusYears(1).atStartOfDay(Time.ZONE).toInstant()))
                .param(plan).update();
        List<Person> heads = new ArrayList<>();
        for (int i = 1; i <= UNITS; i++) {
            long unit = units.add(Actor.SYSTEM, NewUnit.named("Sở Báo Cáo " + i, Level.DEPARTMENT, null));
            jdbc.sql("insert into plan_unit (plan_id, name, unit_id) values (?, ?, ?)").param(plan)
                    .param("Sở số " + i).param(unit).update();
            heads.add(rounds.person(unit, Role.DATA_OFFICER, Role.UNIT_HEAD));
        }
        Quarter quarter = CarriedPlan.quarter();
        remind();
        for (int i = 0; i < UNITS; i++) {
            report(heads.get(i), title, i + 1);
        }
        Page coordinator = signIn(desktop(), rounds.person(null, Role.COORDINATOR).login(), Round.PASSWORD);
        coordinator.navigate(ProgressPaths.progress(plan));
        assertThat(coordinator.innerText(".keyfigures")).as("what was reported is the plan's")
                .containsPattern("Đang làm\\s+" + UNITS);
        coordinator.navigate(ProgressPaths.rollUp(plan, quarter));
        String rolledUp = coordinator.innerText("main");
        assertThat(rolledUp).contains(IntStream.rangeClosed(1, UNITS).mapToObj(QuarterJourneyTest::done).toList())
                .doesNotContain("đơn vị chưa gửi");
        picture(coordinator, "plan-rollup-twenty-1440");
    }

    private static String done(int unit) {
        return "Đã xong phần việc quý của đơn vị " + unit;
    }

    /** In the morning of a day on which the report is due. */
    private void remind() {
        LocalDate today = LocalDate.now(Time.ZONE);
        LocalDate day = IntStream.range(0, 15).mapToObj(today::plusDays)
                .filter(each -> debts.on(each, null).stream().anyMatch(debt -> !each.isBefore(debt.due()))).findFirst()
                .orElseThrow();
        Clock morning = Clock.fixed(day.atTime(LocalTime.of(9, 0)).atZone(Time.ZONE).toInstant(), Time.ZONE);
        new PlanReminders(debts, store, people, notices, texts, audit, address, mailer, morning, transaction)
                .remind(day);
    }

    private void report(Person head, String title, int number) {
        Page page = signIn(desktop(), head.login(), Round.PASSWORD);
        page.navigate("/thong-bao");
        page.click("main a:has-text('" + title + "')");
        page.waitForURL("**/tien-do/**");
        page.selectOption("[name^=state-]", "RUNNING");
        page.fill("[name^=percent-]", "40");
        page.fill("[name^=done-]", done(number));
        asks(page, "main button:has-text('Gửi báo cáo')");
        page.click("dialog[open] [data-yes]");
        page.waitForSelector(".toast-line.done:has-text('Đã gửi báo cáo')");
        page.context().close();
    }

    private static Plan plan(String title) {
        int year = LocalDate.now(Time.ZONE).getYear();
        String tasks = IntStream.rangeClosed(1, UNITS).mapToObj(
                i -> "  - {code: \"%d\", heading: I, name: Việc của đơn vị %d, lead: [Sở số %d], deadline: Thường xuyên}"
                        .formatted(i, i, i))
                .collect(Collectors.joining("\n"));
        String file = """
                id: ke-hoach-hai-muoi-don-vi
                title: %s
                issuer: UBND tỉnh Thử
                level: province
                unit: Tỉnh Thử
                period: %d-%d
                reporting: {to: Sở Khoa học và Công nghệ, every: quarter}
                headings: {tasks: [{code: I, name: Nhiệm vụ}]}
                tasks:
                """.formatted(title, year - 1, year + 1) + tasks + "\n";
        return switch (PlanReader.read(file.getBytes(StandardCharsets.UTF_8))) {
            case PlanResult.Read read -> read.plan();
            case PlanResult.Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
