package vn.chiso.engine.scoring;

import java.util.Map;
import java.util.Set;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;

/**
 * Everything known about one unit, constants of the campaign included.
 *
 * @param notApplicable indicators of which the campaign has decided that they do not apply to the unit: each is taken
 *                      out of points and maximum, whatever its values and whatever else was decided about it
 * @param decisions     indicators whose points the campaign has decided by hand
 */
public record UnitInputs(UnitId unit, Map<InputId, InputValue> values, Set<NodeCode> notApplicable,
        Map<NodeCode, PointsDecision> decisions) {

    /** Values of a unit about whose points nothing is decided by hand. */
    public UnitInputs(UnitId unit, Map<InputId, InputValue> values, Set<NodeCode> notApplicable) {
        this(unit, values, notApplicable, Map.of());
    }

    /** Values of a unit to which every indicator applies, as far as the framework and the values say. */
    public UnitInputs(UnitId unit, Map<InputId, InputValue> values) {
        this(unit, values, Set.of());
    }

    /** The same unit and decisions with other values. */
    public UnitInputs withValues(Map<InputId, InputValue> others) {
        return new UnitInputs(unit, others, notApplicable, decisions);
    }

    /** The same unit and values with these points decided by hand. */
    public UnitInputs withDecisions(Map<NodeCode, PointsDecision> others) {
        return new UnitInputs(unit, values, notApplicable, others);
    }
}
