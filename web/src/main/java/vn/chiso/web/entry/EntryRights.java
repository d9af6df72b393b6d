package vn.chiso.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Extension;
import vn.chiso.web.campaign.Phase;

/** Who may do what with declared values: by role, unit, indicator and phase (DOMAIN, section 5, the table). */
@Component
public class EntryRights {

    /** States in which figures may be entered in self-assessment. */
    static final Set<EntryState> OPEN = Set.of(EntryState.EMPTY, EntryState.ENTERING, EntryState.RETURNED);
    /** States in which figures may be entered in appraisal by those who were not given more time. */
    static final Set<EntryState> LATE = Set.of(EntryState.RETURNED);

    private final Assignments assignments;
    private final Campaigns campaigns;
    private final Clock clock;

    EntryRights(Assignments assignments, Campaigns campaigns, Clock clock) {
        this.assignments = assignments;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** Whether the person may see the values of an entry. Administrators see none in any phase. */
    public boolean mayLook(Person person, Campaign campaign, Entry entry) {
        return mayLook(person, campaign, entry, () -> assignments.of(campaign.id()));
    }

    /** The same for many entries of a round: who has to do with what is asked once. */
    public Predicate<Entry> mayLook(Person person, Campaign campaign) {
        Map<NodeCode, Assignment> all = assignments.of(campaign.id());
        return entry -> mayLook(person, campaign, entry, () -> all);
    }

    private static boolean mayLook(Person person, Campaign campaign, Entry entry,
            Supplier<Map<NodeCode, Assignment>> assigned) {
        if (person.is(Role.COORDINATOR, Role.LEADER)) {
            return true;
        }
        if (person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && speaksFor(person, entry, assigned)) {
            return true;
        }
        if (person.is(Role.COUNCIL_MEMBER) && !campaign.phase().isBefore(Phase.APPRAISAL)) {
            return true;
        }
        return person.is(Role.APPRAISER) && submitted(entry) && appraises(person, entry, assigned);
    }

    private static boolean speaksFor(Person person, Entry entry, Supplier<Map<NodeCode, Assignment>> assigned) {
        if (person.speaksFor(entry.provider()) || person.speaksFor(entry.key().unit())) {
            return true;
        }
        Long unit = person.unit();
        return unit != null && of(entry, assigned.get()).coordinating().contains(unit);
    }

    private static boolean appraises(Person person, Entry entry, Supplier<Map<NodeCode, Assignment>> assigned) {
        return !person.speaksFor(entry.provider()) && !person.speaksFor(entry.key().unit())
                && of(entry, assigned.get()).appraisers().contains(person.id());
    }

    private static Assignment of(Entry entry, Map<NodeCode, Assignment> all) {
        NodeCode leaf = entry.key().leaf();
        return all.getOrDefault(leaf, new Assignment(leaf, null, Set.of(), Set.of(), Set.of(), 0));
    }

    private static boolean submitted(Entry entry) {
        return !entry.state().open() && entry.state() != EntryState.PROPOSED;
    }

    /** Whether the person may change the values of an entry now. */
    boolean mayEnter(Person person, Campaign campaign, Entry entry) {
        return person.is(Role.DATA_OFFICER) && person.speaksFor(entry.provider()) && open(campaign, entry);
    }

    /** Whether the values of an entry may be changed now by those who supply it. */
    boolean open(Campaign campaign, Entry entry) {
        return entry.state().open() && openStates(campaign, entry.provider()).contains(entry.state());
    }

    /** Whether the person may say something about entries that are the person's business. */
    static boolean mayComment(Person person) {
        return person.is(Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.APPRAISER);
    }

    /** Stops a request of somebody who does not enter what a unit supplies. */
    void requireOfficer(Person person, long provider) {
        if (!person.is(Role.DATA_OFFICER) || !person.speaksFor(provider)) {
            throw new AccessDeniedException("not an officer of the unit");
        }
    }

    /** Stops a request that wants to see everything that a unit supplies, and is not the person's business. */
    void requireLookAtProvider(Person person, long provider) {
        if (!mayLookAtProvider(person, provider)) {
            throw new AccessDeniedException("not the person's unit");
        }
    }

    /** Whether the person may add evidence to an entry now: who enters it, and who helps with it. */
    boolean mayAttach(Person person, Campaign campaign, Entry entry) {
        Long unit = person.unit();
        return mayEnter(person, campaign, entry) || (person.is(Role.DATA_OFFICER) && unit != null
                && open(campaign, entry)
                && of(entry, assignments.of(campaign.id())).coordinating().contains(unit));
    }

    /**
     * The states in which what a unit supplies may be entered now: all open ones in self-assessment, later only what was
     * sent back, unless the unit was given more time.
     */
    Set<EntryState> openStates(Campaign campaign, long provider) {
        return switch (campaign.phase()) {
            case SELF_ASSESSMENT -> OPEN;
            case APPRAISAL -> extended(campaign, provider) ? OPEN : LATE;
            case PREPARATION, APPEAL, LOCK, PUBLICATION -> Set.of();
        };
    }

    /** Whether a unit may no longer enter all that it supplies; what was sent back it still may. */
    boolean over(Campaign campaign, long provider) {
        return Phase.SELF_ASSESSMENT.isBefore(campaign.phase()) && !openStates(campaign, provider).equals(OPEN);
    }

    /** Whether a unit was given more time, which is not over yet. */
    boolean extended(Campaign campaign, long provider) {
        return extended(campaign).contains(provider);
    }

    /** The units that were given more time, which is not over yet. */
    Set<Long> extended(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        return campaigns.extensions(campaign.id()).stream()
                .filter(extension -> !extension.endsOn().isBefore(today)).map(Extension::unit)
                .collect(Collectors.toSet());
    }

    /** Whether the person may propose what a unit supplies. */
    boolean mayPropose(Person person, Campaign campaign, long provider) {
        return person.is(Role.DATA_OFFICER) && person.speaksFor(provider) && running(campaign);
    }

    /** Whether the person may sign, send back to the officer, or withdraw what a unit supplies. */
    boolean maySign(Person person, Campaign campaign, long provider) {
        return person.is(Role.UNIT_HEAD) && person.speaksFor(provider) && running(campaign);
    }

    private static boolean running(Campaign campaign) {
        return campaign.phase() == Phase.SELF_ASSESSMENT || campaign.phase() == Phase.APPRAISAL;
    }

    /** Stops a request that wants to see values which are not the person's business. */
    public void requireLook(Person person, Campaign campaign, Entry entry) {
        if (!mayLook(person, campaign, entry)) {
            throw new AccessDeniedException("not the person's entry");
        }
    }

    /** Whether the person may see everything that a unit supplies in a round. */
    boolean mayLookAtProvider(Person person, long provider) {
        return person.is(Role.COORDINATOR, Role.LEADER)
                || (person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && person.speaksFor(provider));
    }
}
