package vn.chiso.engine.planning;

import java.util.List;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.number.Exact;

/** What could bring an indicator the points that it has lost. */
public sealed interface Gain {

    /** The indicator. */
    Leaf leaf();

    /** Points that it has lost, more than 0. */
    Exact lost();

    /** Each of these ways brings all of them; at least one, in the rule's order. */
    record Ways(Leaf leaf, Exact lost, List<Way> ways) implements Gain {
    }

    /** It cannot be said, and nothing is guessed. */
    record Unsaid(Leaf leaf, Exact lost, Why why) implements Gain {
    }

    /** Why it cannot be said. */
    enum Why {
        /** The campaign has decided the points by hand: no value changes them. */
        DECIDED_BY_HAND,
        /** The framework has no rule for the indicator. */
        NO_RULE,
        /** Points by a formula: its values cannot be solved for in general. */
        FORMULA,
        /** Values are missing that one would have to know. */
        VALUES_MISSING,
        /** A value cannot be right, and until it is corrected nothing can be said. */
        BAD_VALUE,
        /** More than a bound is asked of a number that is not whole: there is no smallest one. */
        NO_SMALLEST_VALUE,
        /** No single input brings all points, nor do those together of which the rule makes a list. */
        NOT_BY_ONE_INPUT
    }
}
