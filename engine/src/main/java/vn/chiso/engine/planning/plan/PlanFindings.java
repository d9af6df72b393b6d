package vn.chiso.engine.planning.plan;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.planning.plan.PlanFinding.Code;
import vn.chiso.engine.planning.plan.PlanFinding.Level;

/** Collects findings. */
final class PlanFindings {

    private final List<PlanFinding> found = new ArrayList<>();

    void add(Code code, Level level, Spot spot, String row, Object... facts) {
        found.add(new PlanFinding(code, level, spot, row, List.of(facts)));
    }

    List<PlanFinding> all() {
        return found;
    }
}
