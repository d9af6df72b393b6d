package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.Projected;
import vn.chiso.engine.planning.Projection;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.TypedValue;

/** What would be ("what if"): the engine scores the unit's figures with tasks finished and inputs changed. */
@Component
class WhatIf {

    /**
     * Tries something.
     *
     * @param tasks of the plan
     */
    Tried of(PlanHead plan, Ground ground, List<Task> tasks, Wish wish) {
        List<Refusal> refusals = new ArrayList<>();
        Map<InputId, InputValue> changes = changes(ground.framework(), wish, refusals);
        List<Task> finished = tasks.stream().filter(task -> wish.tasks().contains(task.id())).toList();
        List<Measure> measures = Measures.of(plan, ground.framework(), finished);
        Projection projection = new Projection(ground.framework());
        UnitInputs after = projection.after(ground.inputs(), measures);
        Map<InputId, InputValue> values = new HashMap<>(after.values());
        values.putAll(changes);
        Projected projected = projection.change(ground.inputs(), values);
        return new Tried(finished, changes, projected, Cost.sum(measures.stream().map(Measure::cost).toList()),
                refusals);
    }

    /** What each of the tasks would bring if it were finished alone: points of the whole. Tasks without effects are left out. */
    Map<Long, Exact> alone(PlanHead plan, Ground ground, List<Task> tasks) {
        Projection projection = new Projection(ground.framework());
        Map<Long, Exact> gained = new HashMap<>();
        for (Measure measure : Measures.of(plan, ground.framework(), tasks)) {
            if (!measure.effects().isEmpty()) {
                gained.put(Long.parseLong(measure.id().value()),
                        projection.finish(ground.inputs(), List.of(measure)).gained());
            }
        }
        return gained;
    }

    private static Map<InputId, InputValue> changes(Framework framework, Wish wish, List<Refusal> refusals) {
        Map<InputId, InputValue> changes = new LinkedHashMap<>();
        wish.inputs().forEach((id, typed) -> {
            Input input = framework.inputs().get(new InputId(id));
            if (input == null || input.scope() == Input.Scope.CAMPAIGN) {
                refusals.add(Refusal.of("plan.what-if.input.unknown", id));
                return;
            }
            switch (TypedValue.read(input, typed)) {
                case TypedValue.Empty _ -> {
                }
                case TypedValue.Value(var value) -> {
                    if (value instanceof InputValue.Amount(Exact number) && !input.allows(number)) {
                        refusals.add(Refusal.at("gt-" + id, "plan.what-if.input.range", input.name()));
                    } else {
                        changes.put(input.id(), value);
                    }
                }
                case TypedValue.Unreadable _ ->
                    refusals.add(Refusal.at("gt-" + id, "plan.what-if.input.unreadable", input.name()));
            }
        });
        return changes;
    }
}
