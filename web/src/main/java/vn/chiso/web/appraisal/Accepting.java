package vn.chiso.web.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryState;
import vn.chiso.web.entry.EntryStates;

/** Accepts many declared values at once, where nothing is odd about them. */
@Component
public class Accepting {

    private final Campaigns campaigns;
    private final EntryStates states;
    private final Queue queue;
    private final DecisionStore store;
    private final Audit audit;
    private final Clock clock;

    Accepting(Campaigns campaigns, EntryStates states, Queue queue, DecisionStore store, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.states = states;
        this.queue = queue;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Accepts entries, all that still are as they were seen and have nothing odd about them.
     *
     * @param seen   entry to its version when the person looked
     * @return how many were accepted; the others stay as they are
     */
    @Transactional
    public int accept(Person person, Campaign round, Map<EntryKey, Integer> seen) {
        Campaign campaign = campaigns.hold(round);
        AppraisalRights.require(campaign.phase() == Phase.APPRAISAL);
        states.lock(campaign.id(), seen.keySet().stream().map(EntryKey::unit).collect(Collectors.toSet()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Decision> accepted = new ArrayList<>();
        Map<String, List<Long>> told = new TreeMap<>();
        // The person's own queue: whatever is not the person's to judge is not in it.
        for (Queue.Item item : queue.items(person, campaign,
                seen.keySet().stream().map(EntryKey::leaf).collect(Collectors.toSet()))) {
            Integer version = seen.get(item.key());
            if (version != null && version == item.version() && item.plain()) {
                Exact points = item.declared().points();
                accepted.add(
                        new Decision(item.key(), Stage.APPRAISAL, false, Verdict.ACCEPTED, Map.of(), null, null, "",
                                null, null, points, points, 1, now, person.id()));
                told.computeIfAbsent(item.key().leaf().value(), _ -> new ArrayList<>()).add(item.key().unit());
            }
        }
        store.put(accepted);
        states.move(accepted.stream().map(Decision::key).toList(),
                Set.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL), EntryState.APPRAISED);
        told.forEach((leaf, units) -> audit.record(person.actor(), "appraisal.accepted-many", leaf, campaign.id(), null,
                Map.of("units", units, "count", units.size())));
        return accepted.size();
    }
}
