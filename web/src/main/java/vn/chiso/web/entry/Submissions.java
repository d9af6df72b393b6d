package vn.chiso.web.entry;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.NaturalOrder;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;

/** Handing figures in: the officer proposes, the head signs, and may take back until appraisal begins. */
@Component
public class Submissions {

    private final EntryStore store;
    private final SubmissionStore submissions;
    private final EntryRights rights;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Clock clock;

    Submissions(EntryStore store, SubmissionStore submissions, EntryRights rights,
            Campaigns campaigns, Audit audit, Clock clock) {
        this.store = store;
        this.submissions = submissions;
        this.rights = rights;
        this.campaigns = campaigns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How what a unit supplies in a round stands.
     *
     * @param unanswered  entries with nothing, or not enough, in them
     * @param unproven    answered entries without evidence or explanation
     * @param faulty      entries with figures that cannot be right
     * @param toPropose   entries that the officer has not proposed yet
     * @param proposed    entries that wait for the head
     * @param withdrawable entries that the head may take back
     */
    public record Standing(long provider, int all, List<Entry> unanswered, List<Entry> unproven, List<Entry> faulty,
            int toPropose, int proposed, int withdrawable) {

        /** Whether nothing stands in the way of proposing. */
        public boolean ready() {
            return unanswered.isEmpty() && unproven.isEmpty() && faulty.isEmpty();
        }
    }

    /** How what a unit supplies stands. */
    public Standing standing(Campaign campaign, long provider) {
        List<Entry> entries = store.ofProvider(campaign.id(), provider).stream()
                .sorted(Comparator.comparing((Entry entry) -> entry.key().leaf().value(), NaturalOrder::compare)
                        .thenComparingLong(entry -> entry.key().unit()))
                .toList();
        List<Entry> open = entries.stream().filter(entry -> rights.open(campaign, entry)).toList();
        return new Standing(provider, entries.size(), open.stream().filter(entry -> !entry.answered()).toList(),
                open.stream().filter(Entry::needsProof).toList(),
                open.stream().filter(entry -> entry.errors() > 0).toList(), open.size(),
                count(entries, EntryState.PROPOSED), count(entries, EntryState.SUBMITTED));
    }

    private static int count(List<Entry> entries, EntryState state) {
        return (int) entries.stream().filter(entry -> entry.state() == state).count();
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
            int done = submissions.propose(campaign.id(), provider, campaign.phase() == Phase.APPRAISAL,
                    Timestamp.from(clock.instant()), person.id());
            audit.record(person.actor(), "entry.proposed", campaign.name(), campaign.id(), provider,
                    Map.of("entries", done));
        }
        return standing;
    }

    /** Signs everything that was proposed; says how many entries that were. */
    @Transactional
    public int sign(Person person, Campaign seen, long provider) {
        Campaign campaign = campaigns.hold(seen);
        require(rights.maySign(person, campaign, provider));
        submissions.lock(campaign.id(), provider);
        int done = submissions.sign(campaign.id(), provider, Timestamp.from(clock.instant()), person.id());
        note(person, campaign, provider, "entry.submitted", done, "");
        return done;
    }

    /** Sends everything that was proposed back to the officer, with the reason. */
    @Transactional
    public int sendBack(Person person, Campaign seen, long provider, String reason) {
        Campaign campaign = campaigns.hold(seen);
        require(rights.maySign(person, campaign, provider));
        submissions.lock(campaign.id(), provider);
        int done = submissions.back(campaign.id(), provider, EntryState.PROPOSED, reopened(campaign), reason);
        note(person, campaign, provider, "entry.sent-back", done, reason);
        return done;
    }

    /** Takes back what was submitted and whose appraisal has not begun. */
    @Transactional
    public int withdraw(Person person, Campaign seen, long provider, String reason) {
        Campaign campaign = campaigns.hold(seen);
        require(rights.maySign(person, campaign, provider));
        submissions.lock(campaign.id(), provider);
        int done = submissions.back(campaign.id(), provider, EntryState.SUBMITTED, reopened(campaign), reason);
        note(person, campaign, provider, "entry.withdrawn", done, reason);
        return done;
    }

    /** Once appraisal has begun, only what counts as returned may be entered. */
    private static EntryState reopened(Campaign campaign) {
        return campaign.phase() == Phase.SELF_ASSESSMENT ? EntryState.ENTERING : EntryState.RETURNED;
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
