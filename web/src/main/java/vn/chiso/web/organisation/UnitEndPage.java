package vn.chiso.web.organisation;

import java.util.List;
import vn.chiso.web.platform.Refusal;

/**
 * Ending a unit.
 *
 * @param on         day as it was typed
 * @param successors as they were typed, with empty fields at the end
 * @param below      units below that go on
 */
public record UnitEndPage(Unit unit, String on, List<String> successors, String version, int below,
        List<Refusal> refusals) {
}
