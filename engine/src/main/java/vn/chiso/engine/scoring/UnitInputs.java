package vn.chiso.engine.scoring;

import java.util.Map;
import java.util.Set;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.NodeCode;

/**
 * Everything known about one unit, constants of the campaign included.
 *
 * @param notApplicable indicators of which the campaign has decided that they do not apply to the unit: each is taken
 *                      out of points and maximum, whatever its values
 */
public record UnitInputs(UnitId unit, Map<InputId, InputValue> values, Set<NodeCode> notApplicable) {

    /** Values of a unit to which every indicator applies, as far as the framework and the values say. */
    public UnitInputs(UnitId unit, Map<InputId, InputValue> values) {
        this(unit, values, Set.of());
    }
}
