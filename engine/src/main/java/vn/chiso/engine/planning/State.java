package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/**
 * Where some measures of a component lead: their money, the points of the indicators that no later measure can change, and
 * the values of the inputs on which other indicators still depend.
 *
 * @param values by the input's place in the component; null for a missing value and for one that nobody asks for any more
 */
record State(BitSet taken, List<Long> money, Exact points, Exact lost, List<@Nullable InputValue> values) {

    /** The state after one more measure, whose effects stand at these places. */
    State with(int number, List<Long> cost, List<Effect> effects, List<Integer> places) {
        BitSet more = (BitSet) taken.clone();
        more.set(number);
        List<Long> sums = new ArrayList<>(money.size());
        for (int i = 0; i < cost.size(); i++) {
            sums.add(Math.addExact(money.get(i), cost.get(i)));
        }
        List<@Nullable InputValue> changed = new ArrayList<>(values);
        for (int i = 0; i < places.size(); i++) {
            changed.set(places.get(i), effects.get(i).on(values.get(places.get(i))));
        }
        return new State(more, sums, points, lost, changed);
    }

    /** The state with the score of an indicator that is settled. */
    State settled(Exact reached, Exact unreached) {
        return new State(taken, money, points.plus(reached), lost.plus(unreached), values);
    }

    /** The state without the value of an input that nobody asks for any more. */
    State without(int place) {
        if (values.get(place) == null) {
            return this;
        }
        List<@Nullable InputValue> fewer = new ArrayList<>(values);
        fewer.set(place, null);
        return new State(taken, money, points, lost, fewer);
    }

    Choice choice() {
        return new Choice(taken, money, points, lost);
    }
}
