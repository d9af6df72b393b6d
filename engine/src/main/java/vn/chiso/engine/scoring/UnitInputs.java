package vn.chiso.engine.scoring;

import java.util.Map;
import vn.chiso.engine.framework.InputId;

/** Everything known about one unit, constants of the campaign included. */
public record UnitInputs(UnitId unit, Map<InputId, InputValue> values) {
}
