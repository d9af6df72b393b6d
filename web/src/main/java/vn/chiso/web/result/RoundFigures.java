package vn.chiso.web.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.appraisal.Considerations;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Phase;

/**
 * What counts for the units of a round as the round stands: while units supply figures, what they have declared;
 * afterwards what was handed in with what was decided about it; once results are locked, exactly what was locked.
 */
@Component
public class RoundFigures {

    private static final int CHUNK = 200;

    private final Campaigns campaigns;
    private final Considerations considerations;
    private final Locking locking;
    private final SnapshotStore snapshots;
    private final PublicationStore publications;

    RoundFigures(Campaigns campaigns, Considerations considerations, Locking locking, SnapshotStore snapshots,
            PublicationStore publications) {
        this.campaigns = campaigns;
        this.considerations = considerations;
        this.locking = locking;
        this.snapshots = snapshots;
        this.publications = publications;
    }

    /** Where figures come from. */
    public enum Origin {
        /** As units declare them; nobody has looked at them. */
        DECLARED,
        /** Handed in, with what was decided until now. */
        DECIDED,
        /** Locked and not published. */
        LOCKED,
        /** Locked and public. */
        PUBLISHED
    }

    /** Where the figures of a round come from now. */
    public Origin origin(Campaign campaign) {
        return origin(campaign, locking.current(campaign));
    }

    private Origin origin(Campaign campaign, @Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return campaign.phase().isBefore(Phase.APPRAISAL) ? Origin.DECLARED : Origin.DECIDED;
        }
        boolean published = publications.ofCampaign(campaign.id()).stream()
                .anyMatch(publication -> publication.snapshot() == snapshot.id());
        return published ? Origin.PUBLISHED : Origin.LOCKED;
    }

    /** What one unit has declared, whatever was decided about it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public UnitInputs declared(Campaign campaign, long unit) {
        return considerations.of(campaign, unit).declaredInputs();
    }

    /** What counts for one unit. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public UnitInputs of(Campaign campaign, long unit) {
        return read(campaign, List.of(unit)).getFirst();
    }

    /** What counts for each of these units, in their order; one that supplied nothing has the round's constants only. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<UnitInputs> of(Campaign campaign, List<Long> units) {
        return read(campaign, units);
    }

    private List<UnitInputs> read(Campaign seen, List<Long> units) {
        Campaign campaign = campaigns.get(seen.id());
        Snapshot snapshot = locking.current(campaign);
        Map<Long, UnitInputs> locked = snapshot == null ? Map.of() : locked(campaign, snapshot, units);
        List<Long> open = units.stream().filter(unit -> !locked.containsKey(unit)).toList();
        Map<Long, UnitInputs> all = new HashMap<>(locked);
        for (int from = 0; from < open.size(); from += CHUNK) {
            List<Long> chunk = open.subList(from, Math.min(open.size(), from + CHUNK));
            Map<Long, Considered> considered = considerations.of(campaign, chunk);
            for (Long unit : chunk) {
                Considered known = considered.get(unit);
                all.put(unit, counting(campaign, known == null ? considerations.of(campaign, unit) : known));
            }
        }
        List<UnitInputs> inOrder = new ArrayList<>(units.size());
        units.forEach(unit -> inOrder.add(java.util.Objects.requireNonNull(all.get(unit))));
        return inOrder;
    }

    private static UnitInputs counting(Campaign campaign, Considered considered) {
        return campaign.phase().isBefore(Phase.APPRAISAL) ? considered.declaredInputs() : considered.decided();
    }

    private Map<Long, UnitInputs> locked(Campaign campaign, Snapshot snapshot, List<Long> units) {
        Framework framework = campaigns.framework(campaign).framework();
        Map<Long, UnitInputs> locked = new HashMap<>();
        if (units.size() == 1) {
            snapshots.unit(snapshot.id(), units.getFirst())
                    .ifPresent(row -> locked.put(row.unit(), row.inputs().of(row.unit(), framework)));
            return locked;
        }
        snapshots.units(snapshot.id()).forEach(row -> locked.put(row.unit(), row.inputs().of(row.unit(), framework)));
        return locked;
    }
}
