package vn.chiso.web.appraisal;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Assignment;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryRights;
import vn.chiso.web.entry.EntryState;

/** Who may judge what: by role, unit, indicator and phase (DOMAIN, section 5, the table). */
@Component
public class AppraisalRights {

    private static final Set<EntryState> JUDGED = Set.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL,
            EntryState.APPRAISED);

    private final Assignments assignments;
    private final EntryRights entries;
    private final HandStore hands;

    AppraisalRights(Assignments assignments, EntryRights entries, HandStore hands) {
        this.assignments = assignments;
        this.entries = entries;
        this.hands = hands;
    }

    /** The indicators of a round that the person appraises. */
    public Set<NodeCode> indicators(Person person, Campaign campaign) {
        if (!person.is(Role.APPRAISER)) {
            return Set.of();
        }
        return assignments.of(campaign.id()).values().stream()
                .filter(assignment -> assignment.appraisers().contains(person.id())).map(Assignment::leaf)
                .collect(Collectors.toSet());
    }

    /** Whether an entry is none of the own unit's: nobody judges what the own unit supplies or is measured by. */
    public static boolean foreign(Person person, Entry entry) {
        return !person.speaksFor(entry.provider()) && !person.speaksFor(entry.key().unit());
    }

    /**
     * Whether the person may conclude about an entry now, or send it back. What the council has decided stands, also in
     * a round that went back to appraisal: the unit could not object to another conclusion.
     *
     * @param council what the council decided about it; null for nothing
     */
    public boolean mayAppraise(Person person, Campaign campaign, Entry entry, @Nullable Decision council) {
        return campaign.phase() == Phase.APPRAISAL && JUDGED.contains(entry.state())
                && (council == null || council.draft()) && appraises(person, campaign, entry);
    }

    /** Whether an entry is among those that the person appraises, wherever it stands. */
    public boolean appraises(Person person, Campaign campaign, Entry entry) {
        return foreign(person, entry) && indicators(person, campaign).contains(entry.key().leaf());
    }

    /** Whether the person may look at the appraisal of an entry: the appraiser of the indicator, and those who oversee. */
    public boolean mayLook(Person person, Campaign campaign, Entry entry) {
        return entries.mayLook(person, campaign, entry)
                && (person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER)
                        || appraises(person, campaign, entry));
    }

    /** Whether the person may decide the appeal about an entry now: a member of the council who did not appraise it. */
    public boolean mayDecide(Person person, Campaign campaign, Entry entry) {
        return campaign.phase() == Phase.APPEAL && entry.state() == EntryState.APPEALED && mayJudge(person, entry);
    }

    /** Whether the person sits in judgement over an entry at all: of the council, foreign to it, without a hand in it. */
    boolean mayJudge(Person person, Entry entry) {
        return person.is(Role.COUNCIL_MEMBER) && foreign(person, entry) && !hadHand(person, entry);
    }

    /** Whether the person ever concluded about an entry in appraisal, or corrected a figure that it uses. */
    boolean hadHand(Person person, Entry entry) {
        return hands.had(entry.key(), person.id());
    }

    /** Whether the person may correct a published value, for the next restatement. */
    public boolean mayRestate(Person person, Campaign campaign, Entry entry) {
        return person.is(Role.COORDINATOR) && campaign.phase() == Phase.PUBLICATION && foreign(person, entry);
    }

    /** Whether the person may decide about the entry at a stage, now. */
    boolean may(Stage stage, Person person, Campaign campaign, Entry entry, Map<Stage, Decision> known) {
        return switch (stage) {
            case APPRAISAL -> mayAppraise(person, campaign, entry, known.get(Stage.COUNCIL));
            case COUNCIL -> mayDecide(person, campaign, entry);
            case RESTATEMENT -> mayRestate(person, campaign, entry);
        };
    }

    /** Whether the person may see what was decided about an entry: those concerned only once the appraisal is over. */
    public boolean maySee(Person person, Campaign campaign, Entry entry) {
        if (!entries.mayLook(person, campaign, entry)) {
            return false;
        }
        boolean judging = person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER)
                || appraises(person, campaign, entry);
        return judging || !campaign.phase().isBefore(Phase.APPEAL);
    }

    /** Whether what appraisers have decided about a unit may be told to its own people, or the person may see it anyway. */
    public static boolean seesDecided(Person person, Campaign campaign) {
        return person.is(Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER)
                || !campaign.phase().isBefore(Phase.APPEAL);
    }

    /** Whether the person may answer what was decided about an entry, for the unit: accept it, or draft an objection. */
    public boolean mayAnswer(Person person, Campaign campaign, Entry entry) {
        return person.is(Role.DATA_OFFICER, Role.UNIT_HEAD) && !foreign(person, entry)
                && campaign.phase() == Phase.APPEAL;
    }

    /** Whether the person may send an objection to the council. */
    public boolean maySend(Person person, Campaign campaign, Entry entry) {
        return person.is(Role.UNIT_HEAD) && mayAnswer(person, campaign, entry);
    }

    /** Stops a request that is not allowed. */
    static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not in this role, for this unit, indicator and phase");
        }
    }
}
