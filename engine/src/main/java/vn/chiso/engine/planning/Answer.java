package vn.chiso.engine.planning;

import java.util.List;

/**
 * The measures to take.
 *
 * @param ending    whether they reach the goal
 * @param chosen    in the order of their identifiers
 * @param projected the unit's score with them
 * @param cost      what they cost together
 * @param proof     how good the answer is. Where the goal is out of reach, of the most points that can be had
 * @param leftOut   why each of the others is not taken, in the order of their identifiers
 */
public record Answer(Ending ending, List<Measure> chosen, Projected projected, Cost cost, Proof proof,
        List<LeftOut> leftOut) {

    /** How a search ended. */
    public enum Ending {
        /** The measures reach the goal. */
        REACHED,
        /** No measures within the budget reach the goal; these bring the most points. */
        OUT_OF_REACH,
        /** The search was cut short before measures were found that reach the goal; these bring many points. */
        NOT_FOUND
    }
}
