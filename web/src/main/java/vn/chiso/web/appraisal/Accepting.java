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
import vn.chiso.engine.framework.NodeCode;
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
    private final Considerations considerations;
    private final DecisionStore store;
    private final HandStore hands;
    private final Audit audit;
    private final Clock clock;

    Accepting(Campaigns campaigns, EntryStates states, Queue queue, Considerations considerations, DecisionStore store,
            HandStore hands, Audit audit, Clock clock) {
        this.campaigns = campaigns;
        this.states = states;
        this.queue = queue;
        this.considerations = considerations;
        this.store = store;
        this.hands = hands;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Accepts entries, all that still are as they were seen and have nothing odd about them.
     *
     * @param seen entry to its stamp when the person looked
     * @return how many were accepted; the others stay as they are
     */
    @Transactional
    public int accept(Person person, Campaign round, Map<EntryKey, String> seen) {
        Campaign campaign = campaigns.hold(round);
        AppraisalRights.require(campaign.phase() == Phase.APPRAISAL);
        states.lock(campaign.id(), seen.keySet().stream().map(EntryKey::unit).collect(Collectors.toSet()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Decision> accepted = new ArrayList<>();
        Map<String, List<Long>> told = new TreeMap<>();
        Set<NodeCode> leaves = seen.keySet().stream().map(EntryKey::leaf).collect(Collectors.toSet());
        Map<Long, Considered> considered = considerations.about(campaign, leaves);
        // The person's own queue: whatever is not the person's to judge is not in it.
        for (Queue.Item item : queue.items(person, campaign, leaves)) {
            Considered its = considered.get(item.key().unit());
            if (its != null && item.stamp().equals(seen.get(item.key())) && item.plain()) {
                Decision wanted = Decision.accepted(item.key(), now, person.id());
                accepted.add(wanted.weighed(Trial.of(its, item.declared().leaf(), Stage.APPRAISAL, wanted)));
                told.computeIfAbsent(item.key().leaf().value(), _ -> new ArrayList<>()).add(item.key().unit());
            }
        }
        store.put(accepted);
        hands.add(accepted.stream().map(Decision::key).toList(), person.id());
        states.move(accepted.stream().map(Decision::key).toList(),
                Set.of(EntryState.SUBMITTED, EntryState.IN_APPRAISAL), EntryState.APPRAISED);
        told.forEach((leaf, units) -> audit.record(person.actor(), "appraisal.accepted-many", leaf, campaign.id(), null,
                Map.of("units", units, "count", units.size())));
        return accepted.size();
    }
}
