package vn.chiso.engine.planning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/** Why a measure is not among those chosen. Gains are points of the whole, beside everything that is chosen. */
public sealed interface LeftOut {

    /** The measure. */
    Measure measure();

    /** It cannot be finished by the deadline. */
    record TooLate(Measure measure) implements LeftOut {
    }

    /** It needs others that cannot be taken: they are too late, are excluded, or are not among the measures. */
    record NeedsOthers(Measure measure, Set<MeasureId> missing) implements LeftOut {
    }

    /** Chosen measures stand against it. */
    record Excluded(Measure measure, Set<MeasureId> by) implements LeftOut {
    }

    /**
     * It brings no points: what it would raise has its maximum, no rule rewards it, or the value would be a bad one.
     *
     * @param gained 0, or less where points would be lost
     * @param alone  what it would bring if it were the only measure; more than 0 where others bring the same points
     */
    record NoGain(Measure measure, Exact gained, Exact alone) implements LeftOut {
    }

    /**
     * It would bring points, and the money that is left does not suffice.
     *
     * @param together what it needs and is not chosen either; gain and cost are those of all of them
     * @param cost     what that would cost more
     * @param missing  đồng by which the budget falls short
     * @param source   the source that falls short; null for all sources together
     */
    record TooDear(Measure measure, Set<MeasureId> together, Exact gained, Cost cost, long missing,
            @Nullable FundingSource source) implements LeftOut {
    }

    /** It would bring points, but the goal is reached without it. */
    record NotNeeded(Measure measure, Exact gained) implements LeftOut {
    }

    /** It would bring points and could be paid: the search was cut short and the answer is not proved to be the best. */
    record Undecided(Measure measure, Exact gained) implements LeftOut {
    }
}
