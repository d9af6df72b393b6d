package vn.chiso.web.plan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Mailer;
import vn.chiso.web.ui.Notices;
import vn.chiso.web.ui.Texts;

/**
 * Reminds the people of lead units: every day, from the day on which a quarter's report is due until it is sent; and once,
 * when something that the unit leads has become late. At most once a day for each plan, however many instances run.
 */
@Component
class PlanReminders {

    private static final Logger LOG = LoggerFactory.getLogger(PlanReminders.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    /** Days back in which a row that became late is told to people who were not reminded meanwhile. */
    private static final int DAYS_BACK = 7;
    private static final int NAMED = 8;

    private final ReportDebts debts;
    private final PlanReminderStore store;
    private final People people;
    private final Notices notices;
    private final Texts texts;
    private final Audit audit;
    private final Address address;
    private final Mailer mailer;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PlanReminders(ReportDebts debts, PlanReminderStore store, People people, Notices notices, Texts texts,
            Audit audit, Address address, Mailer mailer, Clock clock, TransactionTemplate transaction) {
        this.debts = debts;
        this.store = store;
        this.people = people;
        this.notices = notices;
        this.texts = texts;
        this.audit = audit;
        this.address = address;
        this.mailer = mailer;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** In the morning, whoever owes a report or has something late is reminded. */
    @Scheduled(initialDelay = 90_000, fixedDelay = 900_000)
    void remindInTime() {
        LocalTime now = LocalTime.now(clock);
        if (!now.isBefore(MORNING) && !now.isAfter(EVENING)) {
            remind(LocalDate.now(clock));
        }
    }

    /** What is to be said about one plan, unit by unit. */
    private record About(long plan, String title, Map<Long, ReportDebts.Debt> debts,
            Map<Long, List<PlanReminderStore.Late>> late) {

        static About of(long plan, String title) {
            return new About(plan, title, new TreeMap<>(), new TreeMap<>());
        }
    }

    /** Reminds on a day; says how many people. */
    int remind(LocalDate today) {
        Map<Long, About> plans = new TreeMap<>();
        debts.on(today, null).stream().filter(debt -> !today.isBefore(debt.due())).forEach(debt -> plans
                .computeIfAbsent(debt.plan(), plan -> About.of(plan, debt.title())).debts().put(debt.unit(), debt));
        store.late(today.minusDays(DAYS_BACK), today.minusDays(1)).forEach(late -> plans
                .computeIfAbsent(late.plan(), plan -> About.of(plan, late.title())).late()
                .computeIfAbsent(late.unit(), _ -> new ArrayList<>()).add(late));
        if (plans.isEmpty()) {
            return 0;
        }
        List<Person> responsible = responsible();
        int reminded = 0;
        for (About about : plans.values()) {
            try {
                reminded += Objects.requireNonNull(transaction.execute(_ -> remind(about, responsible, today)));
            } catch (RuntimeException exception) {
                // One plan must not keep the others from being reminded.
                LOG.error("Nobody was reminded of plan {}", about.plan(), exception);
            }
        }
        return reminded;
    }

    private List<Person> responsible() {
        Map<Long, Person> all = new HashMap<>();
        people.withRole(Role.DATA_OFFICER).forEach(person -> all.put(person.id(), person));
        people.withRole(Role.UNIT_HEAD).forEach(person -> all.put(person.id(), person));
        return all.values().stream().filter(person -> person.unit() != null)
                .sorted(Comparator.comparingLong(Person::id)).toList();
    }

    private int remind(About about, List<Person> responsible, LocalDate today) {
        Map<Long, LocalDate> last = store.last(about.plan());
        int reminded = 0;
        for (Person person : responsible) {
            long unit = Objects.requireNonNull(person.unit());
            LocalDate before = last.get(person.id());
            ReportDebts.Debt debt = about.debts().get(unit);
            List<PlanReminderStore.Late> late = about.late().getOrDefault(unit, List.of()).stream()
                    .filter(row -> before == null || !row.due().isBefore(before)).toList();
            if ((debt != null || !late.isEmpty()) && store.note(about.plan(), person.id(), today)) {
                tell(about, person, debt, late);
                reminded++;
            }
        }
        if (reminded > 0) {
            audit.record(Actor.SYSTEM, "plan.reminded", about.title(), Map.of("people", reminded));
        }
        return reminded;
    }

    private void tell(About about, Person person, ReportDebts.@Nullable Debt debt,
            List<PlanReminderStore.Late> late) {
        List<String> said = new ArrayList<>();
        String path = ProgressPaths.progress(about.plan());
        if (!late.isEmpty()) {
            said.add(tell(person, "plan.reminder.late", path, about.title(), Integer.toString(late.size()),
                    late.stream().limit(NAMED).map(PlanReminderStore.Late::code).collect(Collectors.joining(", "))
                            + (late.size() > NAMED ? ", …" : "")));
        }
        if (debt != null) {
            path = ProgressPaths.report(debt.plan(), debt.unit(), debt.quarter());
            said.addFirst(tell(person, "plan.reminder.report", path,
                    debt.quarter().roman() + "/" + debt.quarter().year(), about.title(), DAY.format(debt.due())));
        }
        String recipient = person.email();
        if (recipient == null || recipient.isBlank()) {
            return;
        }
        List<String> parts = new ArrayList<>(List.of(texts.say(Language.VI, "plan.reminder.greeting", person.name())));
        parts.addAll(said);
        parts.add(texts.say(Language.VI, "plan.reminder.link", address.of(path)));
        parts.add(texts.say(Language.VI, "plan.reminder.why"));
        mailer.enqueue(recipient, texts.say(Language.VI, "plan.reminder.subject", about.title()),
                String.join("\n\n", parts) + "\n");
    }

    /** Puts a notice at the bell, and gives its sentence for the mail. */
    private String tell(Person person, String key, String path, String... facts) {
        notices.tell(person.id(), key, path, facts);
        return texts.say(Language.VI, key, (Object[]) facts);
    }
}
