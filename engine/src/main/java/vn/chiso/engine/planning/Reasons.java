package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/** Finds out why measures are not among those chosen, by looking at what would happen if they were. */
final class Reasons {

    /** What the chosen measures are chosen for. */
    enum Aim {
        /** As many points as the budget allows. */
        MOST,
        /** Points that suffice. */
        ENOUGH
    }

    private final Scoring scoring;
    private final Projection projection;
    private final UnitInputs inputs;
    private final List<Measure> candidates;
    private final Budget budget;
    private final List<Measure> chosen;
    private final Map<MeasureId, Measure> byId = new HashMap<>();
    private final Set<MeasureId> chosenIds = new LinkedHashSet<>();
    private final Exact now;
    private final Exact reached;

    Reasons(Framework framework, UnitInputs inputs, List<Measure> candidates, Budget budget, List<Measure> chosen) {
        this.scoring = new Scoring(framework);
        this.projection = new Projection(framework);
        this.inputs = inputs;
        this.candidates = candidates;
        this.budget = budget;
        this.chosen = chosen;
        candidates.forEach(measure -> byId.put(measure.id(), measure));
        chosen.forEach(measure -> chosenIds.add(measure.id()));
        this.now = points(List.of());
        this.reached = points(chosen);
    }

    private Exact points(List<Measure> measures) {
        return scoring.score(projection.after(inputs, measures)).total().points();
    }

    List<LeftOut> of(Aim aim) {
        return candidates.stream().filter(measure -> !chosenIds.contains(measure.id()))
                .sorted((one, other) -> one.id().compareTo(other.id())).map(measure -> reason(measure, aim)).toList();
    }

    private LeftOut reason(Measure measure, Aim aim) {
        if (!budget.isInTime(measure)) {
            return new LeftOut.TooLate(measure);
        }
        Set<Measure> together = Setting.needed(measure, byId);
        Set<MeasureId> missing = missing(measure, together);
        if (!missing.isEmpty()) {
            return new LeftOut.NeedsOthers(measure, missing);
        }
        Set<MeasureId> against = against(measure);
        if (!against.isEmpty()) {
            return new LeftOut.Excluded(measure, against);
        }
        together.removeIf(other -> chosenIds.contains(other.id()));
        List<Measure> all = new ArrayList<>(chosen);
        all.addAll(together);
        Exact gained = points(all).minus(reached);
        if (gained.signum() <= 0) {
            return new LeftOut.NoGain(measure, gained, alone(measure));
        }
        Cost cost = Cost.sum(all.stream().map(Measure::cost).toList());
        LeftOut tooDear = tooDear(measure, together, gained, cost);
        if (tooDear != null) {
            return tooDear;
        }
        return switch (aim) {
            case MOST -> new LeftOut.Undecided(measure, gained);
            case ENOUGH -> new LeftOut.NotNeeded(measure, gained);
        };
    }

    private Exact alone(Measure measure) {
        return points(List.copyOf(Setting.needed(measure, byId))).minus(now);
    }

    private Set<MeasureId> missing(Measure measure, Set<Measure> together) {
        Predicate<Measure> impossible = other -> !budget.isInTime(other) || !against(other).isEmpty()
                || together.stream().anyMatch(other::isAgainst);
        Set<MeasureId> missing = new TreeSet<>();
        for (Measure each : together) {
            each.needs().stream().filter(id -> !byId.containsKey(id)).forEach(missing::add);
            if (!each.equals(measure) && impossible.test(each)) {
                missing.add(each.id());
            }
        }
        return missing;
    }

    private Set<MeasureId> against(Measure measure) {
        Set<MeasureId> against = new TreeSet<>();
        chosen.stream().filter(measure::isAgainst).forEach(other -> against.add(other.id()));
        return against;
    }

    private @Nullable LeftOut tooDear(Measure measure, Set<Measure> together, Exact gained, Cost all) {
        Cost more = Cost.sum(together.stream().map(Measure::cost).toList());
        Set<MeasureId> others = new TreeSet<>();
        together.stream().filter(other -> !other.equals(measure)).forEach(other -> others.add(other.id()));
        for (Map.Entry<FundingSource, Long> limit : budget.bySource().entrySet()) {
            long missing = all.from(limit.getKey()) - limit.getValue();
            if (missing > 0) {
                return new LeftOut.TooDear(measure, others, gained, more, missing, limit.getKey());
            }
        }
        Long total = budget.total();
        return total == null || all.total() <= total
                ? null
                : new LeftOut.TooDear(measure, others, gained, more, all.total() - total, null);
    }
}
