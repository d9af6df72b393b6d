package vn.chiso.web.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.ui.Notices;
import vn.chiso.web.ui.Texts;

/**
 * Reminds the people of units that still owe figures: in the product and by mail, once a day at most. The coordinator
 * does it with a button; in the days before a deadline it happens by itself, however many instances run.
 */
@Component
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** When people begin to work; from then on the day's reminders go out. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final ReminderStore store;
    private final Campaigns campaigns;
    private final People people;
    private final Notices notices;
    private final Texts texts;
    private final Audit audit;
    private final Settings settings;
    private final Address address;
    private final Mailer mailer;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ObjectProvider<OpenWork> work;

    Reminders(ReminderStore store, Campaigns campaigns, People people, Notices notices, Texts texts, Audit audit,
            Settings settings, Address address, Mailer mailer, Clock clock, TransactionTemplate transaction,
            ObjectProvider<OpenWork> work) {
        this.store = store;
        this.campaigns = campaigns;
        this.people = people;
        this.notices = notices;
        this.texts = texts;
        this.audit = audit;
        this.settings = settings;
        this.address = address;
        this.mailer = mailer;
        this.clock = clock;
        this.transaction = transaction;
        this.work = work;
    }

    /** Whether people are reminded who were reminded today. */
    public enum Repeat {
        ONCE_A_DAY, AGAIN
    }

    /**
     * A unit that still owes figures.
     *
     * @param people who enters or signs off figures for it
     * @param last   when one of them was last reminded; null for never
     */
    public record Debt(OpenWork.Item item, List<Person> people, @Nullable Instant last) {
    }

    /**
     * What a reminding did.
     *
     * @param people   how many people were reminded
     * @param already  how many were left alone because they were reminded today
     * @param nobody   how many units have nobody who could be reminded
     */
    public record Sent(int people, int already, int nobody) {
    }

    /** Who would be reminded in a round. */
    public List<Debt> debts(Campaign campaign) {
        List<OpenWork.Item> open = work.stream().flatMap(room -> room.open(campaign.id()).stream()).toList();
        Map<Long, List<Person>> responsible = open.isEmpty() ? Map.of() : responsible();
        Map<Long, Instant> last = store.last(campaign.id());
        List<Debt> debts = new ArrayList<>();
        for (OpenWork.Item item : open) {
            List<Person> those = responsible.getOrDefault(item.providerUnit(), List.of());
            Instant latest = those.stream().map(person -> last.get(person.id()))
                    .filter(moment -> moment != null).max(Comparator.naturalOrder()).orElse(null);
            debts.add(new Debt(item, those, latest));
        }
        return debts;
    }

    /**
     * How many units have not handed in everything and are not reminded any more.
     *
     * @param debts those that are, as {@link #debts} lists them
     */
    public int missed(Campaign campaign, List<Debt> debts) {
        Set<Long> owing = debts.stream().map(debt -> debt.item().providerUnit()).collect(Collectors.toSet());
        return work.stream().mapToInt(room -> room.missed(campaign.id(), owing)).sum();
    }

    private Map<Long, List<Person>> responsible() {
        Map<Long, Person> all = new HashMap<>();
        people.withRole(Role.DATA_OFFICER).forEach(person -> all.put(person.id(), person));
        people.withRole(Role.UNIT_HEAD).forEach(person -> all.put(person.id(), person));
        Map<Long, List<Person>> byUnit = new HashMap<>();
        all.values().stream().sorted(Comparator.comparingLong(Person::id)).forEach(person -> {
            if (person.unit() != null) {
                byUnit.computeIfAbsent(person.unit(), unit -> new ArrayList<>()).add(person);
            }
        });
        return byUnit;
    }

    /** Reminds everybody whose unit still owes figures. */
    public Sent remind(Actor actor, Campaign campaign, Repeat repeat) {
        return remind(actor, campaign, debts(campaign), repeat);
    }

    private Sent remind(Actor actor, Campaign campaign, List<Debt> debts, Repeat repeat) {
        Sent sent = transaction.execute(_ -> {
            int reminded = 0;
            int already = 0;
            int nobody = 0;
            LocalDate today = LocalDate.now(clock);
            for (Debt debt : debts) {
                nobody += debt.people().isEmpty() ? 1 : 0;
                for (Person person : debt.people()) {
                    boolean now = store.note(campaign.id(), person.id(), today, clock.instant());
                    if (!now && repeat == Repeat.AGAIN) {
                        store.noteAgain(campaign.id(), person.id(), today, clock.instant());
                        now = true;
                    }
                    if (now) {
                        tell(campaign, person, debt.item());
                        reminded++;
                    } else {
                        already++;
                    }
                }
            }
            if (reminded > 0) {
                audit.record(actor, "campaign.reminded", campaign.name(), campaign.id(), null,
                        Map.of("people", reminded, "units", debts.size()));
            }
            return new Sent(reminded, already, nobody);
        });
        return sent == null ? new Sent(0, 0, 0) : sent;
    }

    private void tell(Campaign campaign, Person person, OpenWork.Item item) {
        String until = item.deadline() == null ? "–" : DAY.format(item.deadline());
        String path = "/ky/" + campaign.id();
        String[] facts = {campaign.name(), Integer.toString(item.missing()), Integer.toString(item.missingProof()),
                Integer.toString(item.errors()), Integer.toString(item.unproposed()), Integer.toString(item.unsigned()),
                until};
        String key = "campaign.reminder." + (item.unproposed() > 0 ? "owed" : "unsigned");
        notices.tell(person.id(), key, path, facts);
        String recipient = person.email();
        if (recipient == null || recipient.isBlank()) {
            return;
        }
        mailer.enqueue(recipient, texts.say(Language.VI, "campaign.reminder.subject", campaign.name(), until),
                String.join("\n\n", texts.say(Language.VI, "campaign.reminder.greeting", person.name()),
                        texts.say(Language.VI, key, (Object[]) facts),
                        texts.say(Language.VI, "campaign.reminder.link", address.of(path)),
                        texts.say(Language.VI, "campaign.reminder.why")) + "\n");
    }

    /** From some days before a deadline on, everybody who still owes figures is reminded in the morning. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 900_000)
    void remindInTime() {
        LocalTime now = LocalTime.now(clock);
        if (now.isBefore(MORNING) || now.isAfter(EVENING)) {
            return;
        }
        for (Campaign campaign : campaigns.all()) {
            if (campaign.phase() == Phase.SELF_ASSESSMENT) {
                try {
                    remindDue(campaign);
                } catch (RuntimeException exception) {
                    // One round must not keep the others from being reminded.
                    LOG.error("Nobody was reminded in round {}", campaign.id(), exception);
                }
            }
        }
    }

    /** Reminds in one round those whose deadline is near or over. */
    Sent remindDue(Campaign campaign) {
        LocalDate until = LocalDate.now(clock).plusDays(settings.number(Setting.REMINDER_DAYS));
        List<Debt> due = debts(campaign).stream().filter(debt -> {
            LocalDate deadline = debt.item().deadline();
            return deadline != null && !deadline.isAfter(until);
        }).toList();
        return due.isEmpty() ? new Sent(0, 0, 0) : remind(Actor.SYSTEM, campaign, due, Repeat.ONCE_A_DAY);
    }
}
