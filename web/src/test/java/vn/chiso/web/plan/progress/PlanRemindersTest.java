package vn.chiso.web.plan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Mailer;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Notices;
import vn.chiso.web.ui.Texts;

/** Reminders about reports and about what has become late. In a year in which nothing else happens. */
class PlanRemindersTest extends ProgressTest {

    /** The second quarter is over by then. */
    private static final LocalDate JULY = LocalDate.of(2041, 7, 1);

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
    private Settings settings;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private int remind(LocalDate day) {
        Clock morning = Clock.fixed(day.atTime(9, 0).atZone(Time.ZONE).toInstant(), Time.ZONE);
        return new PlanReminders(debts, store, people, notices, texts, audit, address, mailer, morning, transaction)
                .remind(day);
    }

    /** What a person was told about a plan, the newest first. */
    private List<String> told(Person person, CarriedPlan plan) {
        return notices.of(person, 50).stream().filter(notice -> notice.facts().contains(plan.title()))
                .map(notice -> notice.key() + " " + notice.facts()).toList();
    }

    private void close(CarriedPlan plan) {
        jdbc.sql("update plan set state = 'CLOSED' where id = ?").param(plan.id()).update();
    }

    @AfterEach
    void noServer() {
        jdbc.sql("delete from setting where key like 'mail-%'").update();
        settings.change(Setting.MAIL_HOST, "", "test");
    }

    @Test
    void whoHasNotSentIsRemindedOnceADayFromTheDayOnWhichTheReportIsDue() {
        CarriedPlan plan = plans.on(null, JULY);
        jdbc.sql("update plan_row set due_on = null where plan_id = ?").param(plan.id()).update();
        jdbc.sql("update person set email = 'bao-cao@example.vn' where id = ?").param(plan.officer().id()).update();
        settings.change(Setting.MAIL_HOST, "127.0.0.1", "test");
        settings.change(Setting.MAIL_PORT, "9", "test");
        assertThat(remind(JULY.plusDays(3))).as("the fourth of July: due on the fifth").isZero();
        assertThat(remind(JULY.plusDays(4))).isEqualTo(4);
        assertThat(remind(JULY.plusDays(4))).as("another instance on the same day").isZero();
        assertThat(told(plan.officer(), plan)).singleElement().asString().contains("plan.reminder.report", "II/2041",
                "05/07/2041");
        assertThat(jdbc.sql("select subject || ' ' || body from mail where recipient = 'bao-cao@example.vn'")
                .query(String.class).list()).singleElement().asString()
                .contains(plan.title(), "chưa gửi báo cáo quý II/2041",
                        "/ke-hoach/" + plan.id() + "/tien-do/" + plan.first() + "/2041-2");
        jdbc.sql("""
                insert into plan_report (plan_id, unit_id, year, quarter, sent_at, sent_by, changed_at, changed_by)
                values (?, ?, 2041, 2, now(), 'x', now(), 'x')""").param(plan.id()).param(plan.second()).update();
        assertThat(remind(JULY.plusDays(5))).as("those of the unit that has not sent").isEqualTo(2);
        assertThat(told(plan.otherOfficer(), plan)).hasSize(1);
        close(plan);
        assertThat(remind(JULY.plusDays(6))).as("nothing is owed on a closed plan").isZero();
    }

    @Test
    void whatHasBecomeLateIsToldOnce() {
        LocalDate today = LocalDate.of(2051, 6, 30); // the report of the first quarter is sent, the second still runs
        CarriedPlan plan = plans.on(null, today);
        jdbc.sql("""
                insert into plan_report (plan_id, unit_id, year, quarter, sent_at, sent_by, changed_at, changed_by)
                select ?, unit, 2051, 1, now(), 'x', now(), 'x' from unnest(array[cast(? as bigint), ?]) unit""")
                .param(plan.id()).param(plan.first()).param(plan.second()).update();
        assertThat(remind(today)).as("late for longer than a week").isZero();
        jdbc.sql("update plan_row set due_on = ? where id = ?").param(java.sql.Date.valueOf(today.minusDays(1)))
                .param(plans.row(plan, "1")).update();
        assertThat(remind(today)).as("officer and head of the lead unit").isEqualTo(2);
        assertThat(told(plan.head(), plan)).singleElement().asString().contains("plan.reminder.late", "1");
        assertThat(remind(today.plusDays(1))).as("told already").isZero();
        jdbc.sql("update plan_row set due_on = ? where id = ?").param(java.sql.Date.valueOf(today.plusDays(1)))
                .param(plans.row(plan, "2")).update();
        assertThat(remind(today.plusDays(2))).as("another unit's").isEqualTo(2);
        assertThat(told(plan.head(), plan)).hasSize(1);
        close(plan);
    }

    @Test
    void aPlanThatCameInAfterAQuarterOwesNoReportOnIt() {
        LocalDate today = LocalDate.of(2061, 10, 10);
        CarriedPlan plan = plans.on(null, today);
        assertThat(debts.on(today, plan.first())).singleElement()
                .satisfies(debt -> assertThat(debt.quarter()).isEqualTo(new Quarter(2061, 3)));
        jdbc.sql("update plan set created_at = ? where id = ?")
                .param(java.sql.Timestamp.from(today.minusDays(1).atStartOfDay(Time.ZONE).toInstant()))
                .param(plan.id()).update();
        assertThat(debts.on(today, plan.first())).isEmpty();
        jdbc.sql("update plan set sample = true, created_at = timestamptz '2060-01-01' where id = ?").param(plan.id())
                .update();
        assertThat(debts.on(today, plan.first())).as("a sample is nobody's duty").isEmpty();
        close(plan);
    }

    @Test
    void aPlanOwesNothingForQuartersThatWereOverBeforeItWasIssued() {
        LocalDate today = LocalDate.of(2064, 4, 20);
        CarriedPlan plan = plans.on(null, today);
        assertThat(debts.on(today, plan.first())).hasSize(1);
        jdbc.sql(
                "update plan set created_at = timestamptz '2064-03-20', issued_at = timestamptz '2064-04-10' where id = ?")
                .param(plan.id()).update();
        assertThat(debts.on(today, plan.first())).isEmpty();
        close(plan);
    }

    @Test
    void yearlyReportsAreOwedForTheLastQuarterAndNoneWhereNobodyIsReportedTo() {
        LocalDate october = LocalDate.of(2067, 10, 10);
        LocalDate january = LocalDate.of(2068, 1, 10);
        CarriedPlan plan = plans.on(null, october);
        jdbc.sql("update plan set reporting_rhythm = 'YEARLY' where id = ?").param(plan.id()).update();
        assertThat(debts.on(october, plan.first())).isEmpty();
        assertThat(debts.on(january, plan.first())).hasSize(1);
        jdbc.sql("update plan set reporting_rhythm = null, reporting_to = null where id = ?").param(plan.id()).update();
        assertThat(debts.on(january, plan.first())).isEmpty();
        close(plan);
    }
}
