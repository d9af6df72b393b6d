package vn.chiso.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.MeasureId;
import vn.chiso.engine.planning.Projection;

/**
 * The peer of the optimiser: one measure after the other, always the one that brings the most points per đồng beside those
 * taken before, by the real rules, as long as the money suffices.
 */
final class Greedy {

    private final PlanMaterial material;
    private final Budget budget;
    private final Projection projection;
    private final List<Measure> taken = new ArrayList<>();

    private Greedy(PlanMaterial material, Budget budget) {
        this.material = material;
        this.budget = budget;
        this.projection = new Projection(material.framework());
    }

    /** Points that the choice gains. */
    static Exact gained(PlanMaterial material, Budget budget) {
        Greedy greedy = new Greedy(material, budget);
        Measure next = greedy.next();
        while (next != null) {
            greedy.taken.add(next);
            next = greedy.next();
        }
        return greedy.gained(greedy.taken);
    }

    private Exact gained(List<Measure> measures) {
        return projection.finish(material.unit(), measures).gained();
    }

    private @Nullable Measure next() {
        Exact now = gained(taken);
        Measure best = null;
        Exact most = Exact.ZERO;
        for (Measure measure : material.measures()) {
            List<Measure> with = new ArrayList<>(taken);
            with.add(measure);
            if (!taken.contains(measure) && isAllowed(measure)
                    && budget.allows(Cost.sum(with.stream().map(Measure::cost).toList()))) {
                Exact perDong = gained(with).minus(now).dividedBy(Exact.of(measure.cost().total()));
                if (perDong.compareTo(most) > 0) {
                    most = perDong;
                    best = measure;
                }
            }
        }
        return best;
    }

    private boolean isAllowed(Measure measure) {
        List<MeasureId> ids = taken.stream().map(Measure::id).toList();
        return ids.containsAll(measure.needs()) && taken.stream().noneMatch(measure::isAgainst);
    }
}
