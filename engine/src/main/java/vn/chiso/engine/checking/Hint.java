package vn.chiso.engine.checking;

import java.util.List;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;

/**
 * What would bring an indicator to its maximum, or to the next step of its table. It holds with everything else as it
 * stands; {@code vn.chiso.engine.text.HintText} makes the sentence.
 */
public sealed interface Hint {

    /**
     * More of one count.
     *
     * @param by     the smallest whole number that suffices, in the input's unit
     * @param points points that are reached then
     * @param max    maximum of the indicator
     * @param only   whether no other input of the indicator could be raised instead
     */
    record More(Operand input, Exact by, Exact points, Exact max, boolean only) implements Hint {

        /** Whether the maximum is reached. */
        public boolean isFull() {
            return points.equals(max);
        }
    }

    /** Another answer: {@code yes}, {@code no} or the identifier of an option. */
    record Answered(Operand input, String answer) implements Hint {
    }

    /** Contents of a checklist that are not there. */
    record Absent(List<Operand> items) implements Hint {
    }

    /** Conditions that are not met. */
    record Unmet(List<Condition> conditions) implements Hint {
    }
}
