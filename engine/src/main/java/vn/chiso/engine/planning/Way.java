package vn.chiso.engine.planning;

import java.util.Map;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/**
 * New values that bring an indicator to its maximum, with everything else as it stands; scored, not estimated.
 *
 * @param changes     the smallest change of a number that suffices; one input, except for lists and conditions of which
 *                    several are missing
 * @param gained      points that the indicator gains
 * @param gainedInAll points that the whole gains: other indicators may read the same inputs
 */
public record Way(Map<InputId, InputValue> changes, Exact gained, Exact gainedInAll) {
}
