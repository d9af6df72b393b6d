package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/** Every set of measures that may be taken, scored as a whole: what the optimiser is compared with. */
final class BruteForce {

    /** A set of measures, in the order of their identifiers. */
    record Taken(List<Measure> measures, Projected projected, Cost cost) {

        Exact points() {
            return projected.after().total().points();
        }
    }

    private static final Comparator<Taken> FEWER_THEN_FIRST = Comparator
            .comparingInt((Taken taken) -> taken.measures().size()).thenComparing(BruteForce::byFirstDifference);
    private static final Comparator<Taken> MOST = Comparator.comparing(Taken::points).reversed()
            .thenComparing(taken -> taken.cost().total()).thenComparing(FEWER_THEN_FIRST);
    private static final Comparator<Taken> CHEAPEST = Comparator.comparing((Taken taken) -> taken.cost().total())
            .thenComparing(Comparator.comparing(Taken::points).reversed()).thenComparing(FEWER_THEN_FIRST);

    private static final Comparator<Taken> CHEAPEST_BY_SHARE = Comparator
            .comparing((Taken taken) -> taken.cost().total())
            .thenComparing(Comparator.comparing((Taken taken) -> taken.projected().after().total().share()).reversed())
            .thenComparing(FEWER_THEN_FIRST);

    private final List<Taken> all = new ArrayList<>();

    BruteForce(Plans plans, Budget budget) {
        List<Measure> measures = plans.measures().stream().sorted(Comparator.comparing(Measure::id)).toList();
        Projection projection = new Projection(plans.framework());
        for (int set = 0; set < 1 << measures.size(); set++) {
            List<Measure> taken = new ArrayList<>();
            for (int i = 0; i < measures.size(); i++) {
                if ((set >> i & 1) == 1) {
                    taken.add(measures.get(i));
                }
            }
            Cost cost = Cost.sum(taken.stream().map(Measure::cost).toList());
            if (budget.allows(cost) && taken.stream().allMatch(budget::isInTime) && isAllowed(taken)) {
                all.add(new Taken(taken, projection.finish(plans.inputs(), taken), cost));
            }
        }
    }

    private static boolean isAllowed(List<Measure> taken) {
        List<MeasureId> ids = taken.stream().map(Measure::id).toList();
        return taken.stream().allMatch(measure -> ids.containsAll(measure.needs())
                && measure.excludes().stream().noneMatch(ids::contains));
    }

    private static int byFirstDifference(Taken one, Taken other) {
        for (int i = 0; i < one.measures().size(); i++) {
            int order = one.measures().get(i).id().compareTo(other.measures().get(i).id());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    Taken most() {
        return Objects.requireNonNull(best(MOST, _ -> true));
    }

    @Nullable
    Taken cheapest(Predicate<Taken> goal) {
        return best(CHEAPEST, goal);
    }

    /** Whether nothing applies to the unit after some set of measures, so that it has no place. */
    boolean isUnrankedSomewhere() {
        return all.stream().anyMatch(taken -> taken.projected().after().total().max().isZero());
    }

    @Nullable
    Taken cheapestByShare(Predicate<Taken> goal) {
        return best(CHEAPEST_BY_SHARE, goal);
    }

    private @Nullable Taken best(Comparator<Taken> order, Predicate<Taken> goal) {
        return all.stream().filter(goal).min(order).orElse(null);
    }

    List<Curve.Step> curve() {
        TreeMap<Long, Exact> most = new TreeMap<>();
        all.forEach(taken -> most.merge(taken.cost().total(), taken.points(), Exact::max));
        List<Curve.Step> steps = new ArrayList<>();
        most.forEach((money, points) -> {
            if (steps.isEmpty() || points.compareTo(steps.getLast().points()) > 0) {
                steps.add(new Curve.Step(money, points));
            }
        });
        return steps;
    }
}
