package vn.chiso.web.result;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.web.campaign.Campaign;

/** Points of a unit as they were locked, for rooms that build on them. */
@Component
public class LockedPoints {

    private final Locking locking;
    private final SnapshotStore store;

    LockedPoints(Locking locking, SnapshotStore store) {
        this.locking = locking;
        this.store = store;
    }

    /** Points of a node out of its maximum; {@code missing} says that an indicator has no value. */
    public record Points(Exact points, Exact max, boolean missing) {
    }

    /** Every node of a unit that has points; empty while the round is not locked, or where the unit is not in it. */
    public Optional<Map<NodeCode, Points>> of(Campaign campaign, long unit) {
        Snapshot snapshot = locking.current(campaign);
        if (snapshot == null || store.unit(snapshot.id(), unit).isEmpty()) {
            return Optional.empty();
        }
        Map<NodeCode, Points> points = new HashMap<>();
        store.scores(snapshot.id(), unit).forEach(row -> points.put(new NodeCode(row.node()),
                new Points(row.points(), row.max(), Outcome.MISSING.name().equals(row.outcome()))));
        return Optional.of(points);
    }
}
