package vn.chiso.engine.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Something that could be done (nhiệm vụ, giải pháp) and what it would change. Measures finish in the order of
 * {@link #FINISHING}; each one's effects apply to what those before it have left.
 *
 * @param effects  at most one for an input
 * @param leadUnit who would do it, as the plan names them; it has no influence on points
 * @param finish   the earliest day on which it can be finished
 * @param needs    measures without which it cannot be taken
 * @param excludes measures that cannot be taken beside it; one of the two has to say so
 */
public record Measure(MeasureId id, String name, List<Effect> effects, Cost cost, String leadUnit, LocalDate finish,
        Set<MeasureId> needs, Set<MeasureId> excludes) {

    /** The order in which measures finish: by their day, on one day by identifier. */
    public static final Comparator<Measure> FINISHING = Comparator.comparing(Measure::finish)
            .thenComparing(Measure::id);

    /**
     * Keeps the parts as they are.
     *
     * @throws IllegalArgumentException when two effects change the same input, or the measure needs or excludes itself
     */
    public Measure {
        effects = List.copyOf(effects);
        needs = Set.copyOf(needs);
        excludes = Set.copyOf(excludes);
        if (effects.stream().map(Effect::input).distinct().count() != effects.size()) {
            throw new IllegalArgumentException(id + " changes an input twice");
        }
        if (needs.contains(id) || excludes.contains(id)) {
            throw new IllegalArgumentException(id + " needs or excludes itself");
        }
    }

    /** Whether one of the two excludes the other. */
    public boolean isAgainst(Measure other) {
        return excludes.contains(other.id) || other.excludes.contains(id);
    }
}
