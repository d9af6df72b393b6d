package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.Directions.Direction;
import vn.chiso.engine.scoring.InputValue;

/**
 * Drops states beside which another one is never worse: no dearer, no fewer points, no more lost, and values that no
 * indicator likes less. What is equal in everything keeps the set that comes first ({@link Choice#order}).
 */
final class Pruning {

    /** With how many others a state is compared: beyond that a useless one may stay, which costs time only. */
    private static final int COMPARED = 400;

    private static final Comparator<State> CHEAPEST_FIRST = Comparator
            .comparing((State state) -> state.money().getFirst())
            .thenComparing(State::points, Comparator.reverseOrder())
            .thenComparing(State::taken, Choice::order);

    private final List<Direction> directions;

    /** Pruning where the inputs have these directions, by their places. */
    Pruning(List<Direction> directions) {
        this.directions = List.copyOf(directions);
    }

    /** Values that have to be equal, and the taken measures that later ones ask for. */
    record Key(List<? extends @Nullable Object> values, BitSet asked) {
    }

    /**
     * The states that are worth going on with, in an order that depends on nothing but the states.
     *
     * @param asked numbers of measures that a later one needs or excludes
     */
    List<State> of(Collection<State> states, BitSet asked) {
        Map<Key, List<State>> groups = new LinkedHashMap<>();
        for (State state : states) {
            groups.computeIfAbsent(key(state, asked), _ -> new ArrayList<>()).add(state);
        }
        List<State> kept = new ArrayList<>();
        groups.values().forEach(group -> kept.addAll(best(group)));
        return kept;
    }

    private Key key(State state, BitSet asked) {
        List<@Nullable Object> values = new ArrayList<>(state.values());
        for (int i = 0; i < values.size(); i++) {
            if (directions.get(i) != Direction.UNKNOWN && values.get(i) instanceof InputValue.Amount) {
                values.set(i, Direction.MORE); // stands for: some number
            }
        }
        BitSet taken = (BitSet) state.taken().clone();
        taken.and(asked);
        return new Key(values, taken);
    }

    private List<State> best(List<State> group) {
        group.sort(CHEAPEST_FIRST);
        List<State> kept = new ArrayList<>();
        for (State state : group) {
            boolean useless = false;
            int last = Math.max(0, kept.size() - COMPARED);
            for (int i = kept.size() - 1; i >= last && !useless; i--) {
                useless = isNeverWorse(kept.get(i), state);
            }
            if (!useless) {
                kept.add(state);
            }
        }
        return kept;
    }

    private boolean isNeverWorse(State one, State other) {
        int points = one.points().compareTo(other.points());
        int lost = one.lost().compareTo(other.lost());
        if (points < 0 || lost > 0) {
            return false;
        }
        for (int i = 0; i < one.money().size(); i++) {
            if (one.money().get(i) > other.money().get(i)) {
                return false;
            }
        }
        for (int i = 0; i < directions.size(); i++) {
            if (one.values().get(i) instanceof InputValue.Amount(var value)
                    && other.values().get(i) instanceof InputValue.Amount(var against)) {
                int order = value.compareTo(against);
                if ((directions.get(i) == Direction.MORE && order < 0)
                        || (directions.get(i) == Direction.LESS && order > 0)) {
                    return false;
                }
            }
        }
        return (points > 0 && lost < 0) || one.money().getFirst() < other.money().getFirst()
                || Choice.order(one.taken(), other.taken()) <= 0;
    }
}
