package vn.chiso.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Mailer;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Notices;
import vn.chiso.web.ui.Texts;

class RemindersTest extends RoundTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private ReminderStore store;

    @Autowired
    private Notices notices;

    @Autowired
    private Texts texts;

    @Autowired
    private Audit audit;

    @Autowired
    private Settings settings;

    @Autowired
    private Address address;

    @Autowired
    private Mailer mailer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<OpenWork.Item> open = new ArrayList<>();

    /** Reminders on a day, about the work that the test names. */
    private Reminders on(LocalDate day) {
        OpenWork work = campaign -> open;
        Instant morning = day.atTime(9, 0).atZone(Time.ZONE).toInstant();
        return new Reminders(store, campaigns, people, notices, texts, audit, settings, address, mailer,
                Clock.fixed(morning, Time.ZONE), transaction, provider(work));
    }

    private List<String> mails(Campaign round) {
        return jdbc.sql("select recipient || ': ' || subject || ' ' || body from mail where subject like ?")
                .param("%" + round.name() + "%").query(String.class).list();
    }

    private static <T> ObjectProvider<T> provider(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }

            @Override
            public Stream<T> stream() {
                return Stream.of(bean);
            }
        };
    }

    @AfterEach
    void noServer() {
        jdbc.sql("delete from setting where key like 'mail-%'").update();
        settings.change(Setting.MAIL_HOST, "", "test");
    }

    @Test
    void aPersonIsRemindedOnceADayUnlessTheCoordinatorWantsMore() {
        settings.change(Setting.MAIL_HOST, "127.0.0.1", "test");
        settings.change(Setting.MAIL_PORT, "9", "test");
        Campaign round = round(2026);
        long unit = department(unique("Sở"));
        Person officer = person(unit, Role.DATA_OFFICER);
        Person head = person(unit, Role.UNIT_HEAD);
        Person leader = person(unit, Role.LEADER);
        open.add(new OpenWork.Item(unit, 14, 3, 1, 20, 2, TODAY.plusDays(7)));
        open.add(new OpenWork.Item(department(unique("Sở không có ai")), 2, 0, 0, 2, 0, TODAY.plusDays(7)));

        assertThat(on(TODAY).remind(Actor.SYSTEM, round, Reminders.Repeat.ONCE_A_DAY))
                .isEqualTo(new Reminders.Sent(2, 0, 1));
        assertThat(on(TODAY).remind(Actor.SYSTEM, round, Reminders.Repeat.ONCE_A_DAY))
                .isEqualTo(new Reminders.Sent(0, 2, 1));
        assertThat(notices.of(officer, 10)).hasSize(1);
        assertThat(notices.of(head, 10)).hasSize(1);
        assertThat(notices.of(leader, 10)).isEmpty();
        assertThat(mails(round)).as("mail to the officer and to the head").hasSize(2).allSatisfy(
                mail -> assertThat(mail).startsWith("thu@example.vn: Nhắc nộp số liệu")
                        .contains("còn 14 chỉ số chưa nhập").contains("20 chưa trình, 2 chờ duyệt")
                        .contains("Hạn nộp 27/11/2026")
                        .contains("/ky/" + round.id()));

        assertThat(on(TODAY).remind(Actor.SYSTEM, round, Reminders.Repeat.AGAIN).people()).isEqualTo(2);
        assertThat(on(TODAY.plusDays(1)).remind(Actor.SYSTEM, round, Reminders.Repeat.ONCE_A_DAY).people())
                .isEqualTo(2);
        assertThat(notices.of(officer, 10)).hasSize(3);
    }

    @Test
    void inTheDaysBeforeTheDeadlineItHappensByItself() {
        Campaign round = round(2026);
        long unit = department(unique("Sở"));
        person(unit, Role.DATA_OFFICER);
        open.add(new OpenWork.Item(unit, 1, 0, 0, 1, 0, TODAY.plusDays(7)));
        assertThat(on(TODAY.minusDays(1)).remindDue(round).people()).as("eight days before").isZero();
        assertThat(on(TODAY).remindDue(round).people()).isEqualTo(1);
        assertThat(on(TODAY).remindDue(round).people()).as("another instance on the same day").isZero();
        assertThat(on(TODAY.plusDays(9)).remindDue(round).people()).as("overdue").isEqualTo(1);
    }

    @Test
    void aUnitWhoseHeadOnlyHasToSignIsToldSo() {
        Campaign round = round(2026);
        long unit = department(unique("Sở"));
        Person head = person(unit, Role.UNIT_HEAD);
        open.add(new OpenWork.Item(unit, 0, 0, 0, 0, 9, TODAY.plusDays(7)));
        assertThat(on(TODAY).remind(Actor.SYSTEM, round, Reminders.Repeat.ONCE_A_DAY).people()).isEqualTo(1);
        assertThat(notices.of(head, 10)).singleElement().extracting(Object::toString).asString()
                .contains("campaign.reminder.unsigned").contains("9");
    }
}
