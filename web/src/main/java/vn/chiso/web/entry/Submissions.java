package vn.chiso.web.entry;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;

/** Handing figures in: the officer proposes, the head signs, and may take back until appraisal begins. */
@Component
public class Submissions {

    private final SubmissionStore submissions;
    private final EntryRights rights;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;

    Submissions(SubmissionStore submissions, EntryRights rights, Campaigns campaigns, Audit audit, Clock clock) {
        this.submissions = submissions;
        this.rights = rights;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How what a unit supplies in a round stands.
     *
     * @param units        number of assessed units it supplies for
     * @param unanswered   open entries with nothing, or not enough, in them
     * @param unproven     open entries without evidence or explanation
     * @param faulty       open entries with figures that cannot be right
     * @param lacking      open entries of which any of this is true
     * @param toPropose    entries that the officer has not proposed yet
     * @param proposed     entries that wait for the head
     * @param unready      those of them in which something is lacking by now
     * @param withdrawable entries that the head may take back
     * @param done         entries that are complete or on their way
     */
    public record Standing(long provider, int all, int units, int unanswered, int unproven, int faulty, int lacking,
            int toPropose, int proposed, int unready, int withdrawable, int done) {

        /** Whether nothing stands in the way of proposing. */
        public boolean ready() {
            return lacking == 0;
        }
    }

    /** How what a unit supplies stands. */
    public Standing standing(Campaign campaign, long provider) {
        return submissions.standing(campaign.id(), provider, rights.openStates(campaign, provider));
    }

    /** What a unit has handed in, and what not. */
    SubmissionStore.Handed handed(Campaign campaign, long provider) {
        return submissions.handed(campaign.id(), provider);
    }

    /** How many entries that may be entered now are still to be done. */
    SubmissionStore.ToDo toDo(Campaign campaign, long provider) {
        return submissions.toDo(campaign.id(), provider, rights.openStates(campaign, provider));
    }

    /** Entries that may be entered now and were sent back or lack something, those sent back first. */
    List<Entry> toDo(Campaign campaign, long provider, int limit) {
        return submissions.toDo(campaign.id(), provider, rights.openStates(campaign, provider), order(campaign), limit);
    }

    /** Entries that may be entered now and lack something, in the order of the indicators. */
    List<Entry> lacking(Campaign campaign, long provider, Lack lack, int limit) {
        return lacking(campaign, provider, rights.openStates(campaign, provider), lack, limit);
    }

    /** Entries that wait for the head and lack something by now. */
    List<Entry> unready(Campaign campaign, long provider, int limit) {
        return lacking(campaign, provider, Set.of(EntryState.PROPOSED), Lack.ANY, limit);
    }

    private List<Entry> lacking(Campaign campaign, long provider, Set<EntryState> states, Lack lack, int limit) {
        return submissions.lacking(campaign.id(), provider, states, lack, order(campaign), limit);
    }

    private List<String> order(Campaign campaign) {
        return campaigns.framework(campaign).framework().tree().leaves().stream().map(leaf -> leaf.code().value())
                .toList();
    }

    /**
     * Proposes to the head everything that is open: all of it, or nothing.
     *
     * @return how it stands; when it is not {@link Standing#ready()}, nothing was done
     */
    @Transactional
    public Standing propose(Person person, Campaign seen, long provider) {
        Campaign campaign = campaigns.hold(seen);
        require(rights.mayPropose(person, campaign, provider));
        submissions.lock(campaign.id(), provider);
        Standing standing = standing(campaign, provider);
        if (standing.ready() && standing.toPropose() > 0) {
            int done = submissions.propose(campaign.id(), provider, rights.openStates(campaign, provider),
                    Timestamp.from(clock.instant()), person.id());
            audit.record(person.actor(), "entry.proposed", campaign.name(), campaign.id(), provider,
                    Map.of("entries", done));
        }
        return standing;
    }

    /**
     * Signs everything that was proposed, unless something is lacking by now: then nothing.
     *
     * @return how it stood; when some were {@link Standing#unready()}, nothing was done
     */
    @Transactional
    public Standing sign(Person person, Campaign seen, long provider) {
        Campaign campaign = campaigns.hold(seen);
        require(rights.maySign(person, campaign, provider));
        submissions.lock(campaign.id(), provider);
        Standing standing = standing(campaign, provider);
        if (standing.unready() == 0) {
            int done = submissions.sign(campaign.id(), provider, campaign.phase() == Phase.APPRAISAL,
                    Timestamp.from(clock.instant()), person.id());
            note(person, campaign, provider, "entry.submitted", done, "");
        }
        return standing;
    }

    /**
     * Sends what was proposed back to the officer, with the reason. Once appraisal has begun, only what had been sent
     * back before, or everything of a unit that was given more time: otherwise it could all be opened again.
     */
    @Transactional
    public int sendBack(Person person, Campaign seen, long provider, String reason) {
        Campaign campaign = campaigns.hold(seen);
        require(rights.maySign(person, campaign, provider));
        submissions.lock(campaign.id(), provider);
        int done = campaign.phase() == Phase.APPRAISAL
                ? submissions.backInAppraisal(campaign.id(), provider, appraisalBegan(campaign),
                        rights.extended(campaign, provider), reason)
                : submissions.back(campaign.id(), provider, Reopening.SENT_BACK, EntryState.ENTERING, reason);
        note(person, campaign, provider, "entry.sent-back", done, reason);
        return done;
    }

    /** Takes back what was submitted and whose appraisal has not begun. */
    @Transactional
    public int withdraw(Person person, Campaign seen, long provider, String reason) {
        Campaign campaign = campaigns.hold(seen);
        require(rights.maySign(person, campaign, provider));
        submissions.lock(campaign.id(), provider);
        int done = submissions.back(campaign.id(), provider, Reopening.WITHDRAWN, reopened(campaign), reason);
        note(person, campaign, provider, "entry.withdrawn", done, reason);
        return done;
    }

    /** Once appraisal has begun, only what counts as returned may be entered. */
    private static EntryState reopened(Campaign campaign) {
        return campaign.phase() == Phase.SELF_ASSESSMENT ? EntryState.ENTERING : EntryState.RETURNED;
    }

    private Timestamp appraisalBegan(Campaign campaign) {
        return campaigns.history(campaign.id()).stream().filter(change -> change.to() == Phase.APPRAISAL).findFirst()
                .map(change -> Timestamp.from(change.at())).orElseThrow();
    }

    private void note(Person person, Campaign campaign, long provider, String action, int done, String reason) {
        if (done > 0) {
            audit.record(person.actor(), action, campaign.name(), campaign.id(), provider,
                    Map.of("entries", done, "reason", reason));
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not in this role, for this unit, in this phase");
        }
    }
}
