package vn.chiso.engine.planning;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/**
 * What a finished measure does to one input of the unit. An effect says nothing about points: those come from the rules
 * that read the input.
 */
public sealed interface Effect {

    /** The input that changes. */
    InputId input();

    /** The value after the effect; null where nobody supplied one and the effect gives none. */
    @Nullable
    InputValue on(@Nullable InputValue before);

    /** The input has this value afterwards, whatever it was. */
    record SetTo(InputId input, InputValue value) implements Effect {

        @Override
        public InputValue on(@Nullable InputValue before) {
            return value;
        }
    }

    /**
     * The number grows by {@code by}, in the input's unit; it shrinks where that is negative. A value that nobody supplied
     * stays missing: it is not 0.
     */
    record Add(InputId input, Exact by) implements Effect {

        @Override
        public @Nullable InputValue on(@Nullable InputValue before) {
            return before instanceof InputValue.Amount(Exact number) ? new InputValue.Amount(number.plus(by)) : before;
        }
    }

    /**
     * The number is brought to this value, in the input's unit, unless it is there already: the target of a task, which
     * never takes away what another task has reached. A missing number gets the value; what is no number stays.
     */
    record AtLeast(InputId input, Exact value) implements Effect {

        @Override
        public @Nullable InputValue on(@Nullable InputValue before) {
            return switch (before) {
                case null -> new InputValue.Amount(value);
                case InputValue.Amount(Exact number) -> new InputValue.Amount(number.max(value));
                case InputValue.Answer _,InputValue.Option _,InputValue.NotApplicable _ -> before;
            };
        }
    }
}
