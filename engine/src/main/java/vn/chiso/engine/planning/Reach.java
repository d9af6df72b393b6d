package vn.chiso.engine.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/**
 * Between which numbers an input can come to lie, whichever measures are taken.
 *
 * @param whole whether all of them are whole numbers
 */
record Reach(Exact lowest, Exact highest, boolean whole) {

    /** The reach of an input from its value over measures in the order in which they finish; null for no numbers. */
    static @Nullable Reach of(@Nullable InputValue start, InputId input, List<Measure> finishing) {
        Reach reach = start instanceof InputValue.Amount(Exact number) ? at(number) : null;
        for (Measure measure : finishing) {
            for (Effect effect : measure.effects()) {
                if (effect.input().equals(input)) {
                    reach = after(reach, effect);
                }
            }
        }
        return reach;
    }

    private static Reach at(Exact number) {
        return new Reach(number, number, number.isWhole());
    }

    private static @Nullable Reach after(@Nullable Reach reach, Effect effect) {
        return switch (effect) {
            case Effect.SetTo(_, InputValue.Amount(Exact number)) -> with(reach, number);
            case Effect.SetTo _ -> reach;
            case Effect.AtLeast(_, Exact value) -> with(reach, value);
            case Effect.Add(_, Exact by) -> reach == null
                    ? null
                    : new Reach(reach.lowest.plus(by.min(Exact.ZERO)), reach.highest.plus(by.max(Exact.ZERO)),
                            reach.whole && by.isWhole());
        };
    }

    private static Reach with(@Nullable Reach reach, Exact number) {
        return reach == null
                ? at(number)
                : new Reach(reach.lowest.min(number), reach.highest.max(number), reach.whole && number.isWhole());
    }
}
