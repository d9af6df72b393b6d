package vn.chiso.web.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.platform.Refusal;

/** Meetings of the council: the coordinator calls them and keeps the agenda, the members decide. */
@Component
public class Meetings {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MINUTES = 20_000;

    private final Campaigns campaigns;
    private final MeetingStore store;
    private final AppealNews news;
    private final Audit audit;
    private final Clock clock;

    Meetings(Campaigns campaigns, MeetingStore store, AppealNews news, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.store = store;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** The meetings of a round, the latest first. */
    public List<Meeting> of(long campaign) {
        return store.ofCampaign(campaign);
    }

    /** A meeting of the round. */
    public Optional<Meeting> find(long campaign, long meeting) {
        return store.find(meeting).filter(found -> found.campaign() == campaign);
    }

    /** The disputes on an agenda, by unit. */
    public List<EntryKey> items(long meeting) {
        return store.items(meeting);
    }

    /** The first dispute on an agenda that is not decided, but for one. */
    Optional<EntryKey> next(Meeting meeting, EntryKey but) {
        return store.next(meeting.id(), but);
    }

    /** The meeting on whose agenda an appeal stands. */
    public Optional<Long> of(EntryKey key) {
        return store.of(key);
    }

    private Campaign running(Person person, Campaign seen) {
        Campaign campaign = campaigns.hold(seen);
        AppraisalRights.require(person.is(Role.COORDINATOR) && campaign.phase() == Phase.APPEAL);
        return campaign;
    }

    /**
     * Calls a meeting.
     *
     * @param heldOn null when no day could be read
     * @return its identifier, or why it was not called
     */
    @Transactional
    public Called call(Person person, Campaign seen, String title, @Nullable LocalDate heldOn) {
        Campaign campaign = running(person, seen);
        List<Refusal> refusals = refusals(title, heldOn, "");
        if (!refusals.isEmpty() || heldOn == null) {
            return new Called(0, refusals);
        }
        long id = store.add(campaign.id(), Reasons.tidy(title), heldOn, clock.instant(), person.id());
        audit.record(person.actor(), "meeting.called", Reasons.tidy(title), campaign.id(), null,
                Map.of("day", heldOn.toString()));
        return new Called(id, List.of());
    }

    /** A meeting that was called, or why it was not. */
    public record Called(long meeting, List<Refusal> refusals) {
    }

    private static List<Refusal> refusals(String title, @Nullable LocalDate heldOn, String minutes) {
        List<Refusal> refusals = new ArrayList<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            refusals.add(Refusal.at("title", "meeting.title.bad", LONGEST_TITLE));
        }
        if (heldOn == null) {
            refusals.add(Refusal.at("day", "meeting.day.bad"));
        }
        if (minutes.length() > LONGEST_MINUTES) {
            refusals.add(Refusal.at("minutes", "meeting.minutes.long", LONGEST_MINUTES, minutes.length()));
        }
        return refusals;
    }

    /** Changes title, day and minutes of a meeting that is not closed; says why it was not done. */
    @Transactional
    public List<Refusal> change(Person person, Campaign seen, Meeting meeting, String title,
            @Nullable LocalDate heldOn, String minutes) {
        Campaign campaign = running(person, seen);
        List<Refusal> refusals = refusals(title, heldOn, minutes);
        if (!refusals.isEmpty() || heldOn == null) {
            return refusals;
        }
        if (!store.change(meeting, Reasons.tidy(title), heldOn, Reasons.tidy(minutes), clock.instant(),
                person.id())) {
            return List.of(Refusal.of("meeting.changed-meanwhile"));
        }
        audit.record(person.actor(), "meeting.changed", Reasons.tidy(title), campaign.id(), null,
                Map.of("day", heldOn.toString(), "minutes", Reasons.tidy(minutes)));
        return List.of();
    }

    /** Puts appeals on the agenda; those that stand on another, or are decided, are left out. Says how many were put. */
    @Transactional
    public int put(Person person, Campaign seen, Meeting meeting, Collection<EntryKey> keys) {
        Campaign campaign = running(person, seen);
        AppraisalRights.require(open(meeting));
        Map<Long, List<String>> put = new TreeMap<>();
        for (EntryKey key : keys) {
            if (key.campaign() == campaign.id() && store.put(meeting.id(), key)) {
                put.computeIfAbsent(key.unit(), _ -> new ArrayList<>()).add(key.leaf().value());
            }
        }
        put.forEach((unit, leaves) -> audit.record(person.actor(), "meeting.agenda", meeting.title(), campaign.id(),
                unit, Map.of("added", leaves)));
        int added = put.values().stream().mapToInt(List::size).sum();
        if (added > 0) {
            news.agenda(meeting, added);
        }
        return added;
    }

    /** Takes an undecided appeal off the agenda; false when it is not there or decided. */
    @Transactional
    public boolean take(Person person, Campaign seen, Meeting meeting, EntryKey key) {
        Campaign campaign = running(person, seen);
        AppraisalRights.require(open(meeting));
        boolean taken = store.take(meeting.id(), key);
        if (taken) {
            audit.record(person.actor(), "meeting.agenda", meeting.title(), campaign.id(), key.unit(),
                    Map.of("removed", key.leaf().value()));
        }
        return taken;
    }

    /** Whether it is open; it stays so until the transaction ends. */
    private boolean open(Meeting meeting) {
        return store.lock(meeting.id()) && store.find(meeting.id()).filter(Meeting::open).isPresent();
    }

    /**
     * Closes a meeting: its minutes stand, what was not decided comes off the agenda.
     *
     * @return why it was not closed; empty when it was
     */
    @Transactional
    public List<Refusal> close(Person person, Campaign seen, Meeting meeting) {
        Campaign campaign = running(person, seen);
        store.lock(meeting.id());
        Meeting now = store.find(meeting.id()).orElseThrow();
        if (now.decided() == 0) {
            return List.of(Refusal.of("meeting.nothing-decided"));
        }
        if (now.minutes().isBlank()) {
            return List.of(Refusal.at("minutes", "meeting.minutes.missing"));
        }
        if (!store.close(meeting, clock.instant(), person.id())) {
            return List.of(Refusal.of("meeting.changed-meanwhile"));
        }
        int rest = store.takeRest(meeting.id());
        audit.record(person.actor(), "meeting.closed", meeting.title(), campaign.id(), null,
                Map.of("decided", now.decided(), "postponed", rest));
        return List.of();
    }
}
