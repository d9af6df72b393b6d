package vn.chiso.web.plan.choice;

import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Projected;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.web.platform.Refusal;

/**
 * What came of trying something.
 *
 * @param tasks     those that are finished, in the plan's order
 * @param changes   inputs that are changed by hand; they count whatever the tasks do to them
 * @param projected the score before and after
 * @param cost      money of the tasks
 * @param refusals  what was typed and cannot be read; it is left out
 */
record Tried(List<Task> tasks, Map<InputId, InputValue> changes, Projected projected, Cost cost,
        List<Refusal> refusals) {

    /** Finished tasks that state no money; they count as 0. */
    List<Task> unpriced() {
        return tasks.stream().filter(Task::unpriced).toList();
    }
}
