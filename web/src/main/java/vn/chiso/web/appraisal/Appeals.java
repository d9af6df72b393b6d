package vn.chiso.web.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.campaign.PhaseDates;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.entry.EvidenceLibrary;
import vn.chiso.web.platform.Refusal;

/** What units answer to what was decided: they accept it, or object to the council. */
@Component
public class Appeals {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 4_000;
    private static final int MOST_DOCUMENTS = 20;
    private static final Set<EntryState> ANSWERABLE = Set.of(EntryState.APPRAISED, EntryState.SUBMITTED,
            EntryState.IN_APPRAISAL);

    private final Campaigns campaigns;
    private final EntryStates states;
    private final AppraisalRights rights;
    private final AppealStore store;
    private final EvidenceLibrary library;
    private final Audit audit;
    private final Clock clock;

    Appeals(Campaigns campaigns, EntryStates states, AppraisalRights rights, AppealStore store,
            EvidenceLibrary library, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.states = states;
        this.rights = rights;
        this.store = store;
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /** The answer to what was decided about an entry, if there is one. */
    public Optional<Appeal> find(EntryKey key) {
        return store.find(key);
    }

    /** The answers about one assessed unit. */
    List<Appeal> ofUnit(long campaign, long unit) {
        return store.ofUnit(campaign, unit);
    }

    /** The answers on the agenda of a meeting. */
    List<Appeal> ofMeeting(long meeting) {
        return store.ofMeeting(meeting);
    }

    /** Last day on which units may object; empty while nothing is planned. */
    public Optional<LocalDate> deadline(long campaign) {
        return campaigns.calendar(campaign).stream().filter(dates -> dates.phase() == Phase.APPEAL)
                .map(PhaseDates::endsOn).findFirst();
    }

    /**
     * Accepts what was decided about entries, for the unit; those with an answer already stay as they are.
     *
     * @return how many were accepted
     */
    @Transactional
    public int accept(Person person, Campaign seen, List<EntryKey> keys) {
        Campaign campaign = campaigns.hold(seen);
        states.lock(campaign.id(), keys.stream().map(EntryKey::unit).collect(java.util.stream.Collectors.toSet()));
        int done = 0;
        for (EntryKey key : keys) {
            Entry entry = answerable(person, campaign, key);
            Appeal now = store.find(key).orElse(null);
            if (ANSWERABLE.contains(entry.state()) && now == null) { // what an officer is writing is not thrown away
                store.put(key, speaking(person), Appeal.State.ACCEPTED, "", Set.of(), clock.instant(), person.id());
                audit.record(person.actor(), "appeal.accepted", key.leaf().value(), key.campaign(), key.unit(),
                        Map.of());
                done++;
            }
        }
        return done;
    }

    /**
     * Writes an objection down, and sends it to the council when the head says so.
     *
     * @param version version of the answer that the form was made from; 0 for none
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> object(Person person, Campaign seen, EntryKey key, int version, String argument,
            Set<Long> documents, boolean send) {
        Campaign campaign = campaigns.hold(seen);
        states.lock(campaign.id(), List.of(key.unit()));
        Entry entry = answerable(person, campaign, key);
        AppraisalRights.require(!send || rights.maySend(person, campaign, entry));
        Appeal now = store.find(key).orElse(null);
        List<Refusal> refusals = new ArrayList<>();
        if ((now == null ? 0 : now.version()) != version) {
            return List.of(Refusal.of("appeal.changed-meanwhile"));
        }
        if ((now != null && !now.open()) || !ANSWERABLE.contains(entry.state())) {
            return List.of(Refusal.of("appeal.not-open"));
        }
        late(campaign).ifPresent(refusals::add);
        String tidy = Reasons.tidy(argument);
        if (send && tidy.length() < SHORTEST) {
            refusals.add(Refusal.at("argument", "appeal.argument.short", SHORTEST, tidy.length()));
        }
        if (tidy.length() > LONGEST) {
            refusals.add(Refusal.at("argument", "appeal.argument.long", LONGEST, tidy.length()));
        }
        if (documents.size() > MOST_DOCUMENTS || !own(person, documents, now)) {
            refusals.add(Refusal.at("documents", "appeal.documents.foreign", MOST_DOCUMENTS));
        }
        if (!refusals.isEmpty()) {
            return refusals;
        }
        store.put(key, speaking(person), Appeal.State.DRAFT, tidy, new TreeSet<>(documents), clock.instant(),
                person.id());
        if (send) {
            store.sent(key, clock.instant(), person.id());
            states.move(List.of(key), ANSWERABLE, EntryState.APPEALED);
        }
        audit.record(person.actor(), send ? "appeal.sent" : "appeal.drafted", key.leaf().value(), key.campaign(),
                key.unit(), Map.of("argument", tidy, "documents", new TreeSet<>(documents)));
        return List.of();
    }

    /** The time for objections is over, as a refusal; empty while it runs. */
    Optional<Refusal> late(Campaign campaign) {
        return deadline(campaign.id()).filter(day -> LocalDate.now(clock).isAfter(day))
                .map(day -> Refusal.of("appeal.late", java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")
                        .format(day)));
    }

    /** Own ones, and those that stand in the draft already: the supplying unit may have begun it. */
    private boolean own(Person person, Set<Long> documents, @Nullable Appeal now) {
        return new TreeSet<>(documents).stream().allMatch(id -> library.hold(id)
                .filter(evidence -> person.speaksFor(evidence.unit())
                        || (now != null && now.documents().contains(id)))
                .isPresent());
    }

    /** Whether the person may write an objection to what was decided about an entry in time, or go on with one. */
    boolean mayObject(Person person, Campaign campaign, Entry entry, @Nullable Appeal now) {
        return rights.mayAnswer(person, campaign, entry) && ANSWERABLE.contains(entry.state())
                && (now == null || now.open());
    }

    /** Whether the person may accept what was decided about an entry now. */
    boolean mayAccept(Person person, Campaign campaign, Entry entry, @Nullable Appeal now) {
        return rights.mayAnswer(person, campaign, entry) && ANSWERABLE.contains(entry.state()) && now == null;
    }

    private static long speaking(Person person) {
        return Objects.requireNonNull(person.unit(), "somebody who answers speaks for a unit");
    }

    private Entry answerable(Person person, Campaign campaign, EntryKey key) {
        Entry entry = key.campaign() == campaign.id() ? states.find(key).orElse(null) : null;
        if (entry == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        AppraisalRights.require(rights.mayAnswer(person, campaign, entry));
        return entry;
    }
}
