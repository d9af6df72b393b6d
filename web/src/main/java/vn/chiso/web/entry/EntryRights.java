package vn.chiso.web.entry;

import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;

/** Who may do what with declared values: by role, unit, indicator and phase (DOMAIN, section 5, the table). */
@Component
public class EntryRights {

    private final Assignments assignments;

    EntryRights(Assignments assignments) {
        this.assignments = assignments;
    }

    /** Whether the person may see the values of an entry. Administrators see none in any phase. */
    public boolean mayLook(Person person, Campaign campaign, Entry entry) {
        if (person.is(Role.COORDINATOR, Role.LEADER)) {
            return true;
        }
        if (person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && speaksFor(person, campaign, entry)) {
            return true;
        }
        if (person.is(Role.COUNCIL_MEMBER) && !campaign.phase().isBefore(Phase.APPRAISAL)) {
            return true;
        }
        return person.is(Role.APPRAISER) && submitted(entry) && appraises(person, campaign, entry);
    }

    private boolean speaksFor(Person person, Campaign campaign, Entry entry) {
        if (person.speaksFor(entry.provider()) || person.speaksFor(entry.key().unit())) {
            return true;
        }
        Long unit = person.unit();
        return unit != null && assignment(campaign, entry.key().leaf()).coordinating().contains(unit);
    }

    private boolean appraises(Person person, Campaign campaign, Entry entry) {
        return !person.speaksFor(entry.provider()) && !person.speaksFor(entry.key().unit())
                && assignment(campaign, entry.key().leaf()).appraisers().contains(person.id());
    }

    private Assignment assignment(Campaign campaign, NodeCode leaf) {
        Map<NodeCode, Assignment> all = assignments.of(campaign.id());
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
        return entry.state().open() && phaseAllows(campaign, entry);
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
                && entry.state().open() && phaseAllows(campaign, entry)
                && assignment(campaign, entry.key().leaf()).coordinating().contains(unit));
    }

    /** In self-assessment everything may be entered, later only what was sent back. */
    private static boolean phaseAllows(Campaign campaign, Entry entry) {
        return switch (campaign.phase()) {
            case SELF_ASSESSMENT -> true;
            case APPRAISAL -> entry.state() == EntryState.RETURNED;
            case PREPARATION, APPEAL, LOCK, PUBLICATION -> false;
        };
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
