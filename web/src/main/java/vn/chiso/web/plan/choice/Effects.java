package vn.chiso.web.plan.choice;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.platform.Refusal;

/** What finishing a task does to the figures of the plan's unit, what it costs, what it needs and excludes. */
@Component
class Effects {

    /** The source where a plan names none. */
    static final String ONLY_SOURCE = "kinh-phi";

    private final Plans plans;
    private final PlanRights rights;
    private final TaskStore store;
    private final Audit audit;
    private final Clock clock;

    Effects(Plans plans, PlanRights rights, TaskStore store, Audit audit, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tasks of a plan, in their order. */
    List<Task> tasks(PlanHead plan) {
        return store.of(plan.id());
    }

    Optional<Task> find(PlanHead plan, long row) {
        return tasks(plan).stream().filter(task -> task.id() == row).findFirst();
    }

    /** Sources of money that a task of the plan can name: those of the plan, and those that it names already. */
    Set<String> sources(PlanHead plan, Task task) {
        Set<String> sources = new LinkedHashSet<>(store.sources(plan.id()).keySet());
        task.money().forEach(money -> sources.add(money.source()));
        if (sources.isEmpty()) {
            sources.add(ONLY_SOURCE);
        }
        return sources;
    }

    /** Keeps what the form says; otherwise every reason why it was not kept. */
    @Transactional
    public List<Refusal> change(Person person, PlanHead seen, Ground ground, long row, EffectForm form) {
        PlanHead plan = plans.hold(seen);
        PlanRights.require(rights.mayEdit(person, plan));
        List<Task> tasks = store.of(plan.id());
        Task task = tasks.stream().filter(each -> each.id() == row).findFirst().orElse(null);
        if (task == null) {
            return List.of(Refusal.of("plan.effect.gone"));
        }
        EffectReading.Read read = new EffectReading(ground.framework(), tasks, task, sources(plan, task)).read(form);
        if (!read.refusals().isEmpty()) {
            return read.refusals();
        }
        if (!store.raise(row, form.version(), clock.instant(), person.name())) {
            return List.of(Refusal.of("plan.effect.changed-meanwhile"));
        }
        store.replace(row, read.effects(), read.money(), read.needs(), read.excludes());
        audit.record(person.actor(), "plan.effect-changed", task.label(), null, plan.unit(),
                told(plan, task, read, tasks));
        return List.of();
    }

    private static Map<String, Object> told(PlanHead plan, Task before, EffectReading.Read after, List<Task> tasks) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plan", plan.title());
        facts.put("before", told(before.effects()));
        facts.put("after", told(after.effects()));
        Map<String, String> money = new LinkedHashMap<>();
        after.money().forEach(each -> money.put(each.source(), each.amount() == null ? "-" : each.amount() + ""));
        facts.put("money", money);
        facts.put("needs", codes(after.needs(), tasks));
        facts.put("excludes", codes(after.excludes(), tasks));
        return facts;
    }

    private static List<String> told(List<TaskEffect> effects) {
        return effects.stream().map(effect -> effect.input() + " " + effect.kind() + " " + effect.value()).toList();
    }

    private static List<String> codes(Set<Long> ids, List<Task> tasks) {
        return tasks.stream().filter(task -> ids.contains(task.id())).map(Task::code).toList();
    }
}
