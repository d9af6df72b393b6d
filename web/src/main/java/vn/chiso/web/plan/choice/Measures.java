package vn.chiso.web.plan.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.FundingSource;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.MeasureId;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.RowState;

/**
 * Tasks of a plan as measures of the engine. A task whose deadline names no day is finished on the last day of the plan's
 * years.
 */
final class Measures {

    private Measures() {
    }

    /** The tasks as measures, in their order; an effect that the framework does not know is left out. */
    static List<Measure> of(PlanHead plan, Framework framework, List<Task> tasks) {
        return of(plan, framework, tasks, Map.of());
    }

    private static List<Measure> of(PlanHead plan, Framework framework, List<Task> tasks, Map<String, String> sources) {
        LocalDate last = LocalDate.of(plan.lastYear(), 12, 31);
        return tasks.stream()
                .map(task -> new Measure(id(task.id()), task.label(),
                        task.effects().stream().map(effect -> effect.in(framework)).filter(Objects::nonNull).toList(),
                        cost(task, sources), task.lead(), task.due() == null ? last : task.due(), ids(task.needs()),
                        ids(task.excludes())))
                .toList();
    }

    static MeasureId id(long task) {
        return new MeasureId(Long.toString(task));
    }

    private static Set<MeasureId> ids(Set<Long> tasks) {
        return tasks.stream().map(Measures::id).collect(Collectors.toSet());
    }

    private static Cost cost(Task task, Map<String, String> sources) {
        Map<FundingSource, Long> bySource = new TreeMap<>();
        for (TaskMoney money : task.money()) {
            Long amount = money.amount();
            if (amount != null) {
                bySource.merge(source(money.source(), sources), amount, Math::addExact);
            }
        }
        return new Cost(bySource);
    }

    /** A source of money as the sentences of the engine name it. */
    static FundingSource source(String code, Map<String, String> sources) {
        return new FundingSource(sources.getOrDefault(code, code));
    }

    /**
     * Among what can be chosen: tasks that are not done and have effects, with those that they need. What is done needs not
     * be chosen any more, and what cannot stand beside it cannot be chosen.
     *
     * @param sources names of sources of money by their codes
     */
    static List<Measure> candidates(PlanHead plan, Framework framework, List<Task> tasks,
            Map<String, String> sources) {
        Map<MeasureId, Task> byId = tasks.stream()
                .collect(Collectors.toMap(task -> id(task.id()), Function.identity()));
        Set<MeasureId> done = tasks.stream().filter(task -> task.state() == RowState.DONE).map(task -> id(task.id()))
                .collect(Collectors.toSet());
        List<Measure> open = of(plan, framework, tasks, sources).stream()
                .filter(measure -> !done.contains(measure.id()) && !standsAgainst(measure, done, byId)).toList();
        Set<MeasureId> wanted = open.stream().filter(measure -> !measure.effects().isEmpty()).map(Measure::id)
                .collect(Collectors.toCollection(HashSet::new));
        int before;
        do {
            before = wanted.size();
            open.stream().filter(measure -> wanted.contains(measure.id())).toList()
                    .forEach(measure -> wanted.addAll(measure.needs()));
        } while (wanted.size() > before);
        List<Measure> candidates = new ArrayList<>();
        for (Measure measure : open) {
            if (wanted.contains(measure.id())) {
                Set<MeasureId> needs = new HashSet<>(measure.needs());
                needs.removeAll(done);
                candidates.add(new Measure(measure.id(), measure.name(), measure.effects(), measure.cost(),
                        measure.leadUnit(), measure.finish(), needs, measure.excludes()));
            }
        }
        return candidates;
    }

    private static boolean standsAgainst(Measure measure, Set<MeasureId> done, Map<MeasureId, Task> byId) {
        return measure.excludes().stream().anyMatch(done::contains) || done.stream().map(byId::get)
                .anyMatch(task -> task != null && ids(task.excludes()).contains(measure.id()));
    }
}
