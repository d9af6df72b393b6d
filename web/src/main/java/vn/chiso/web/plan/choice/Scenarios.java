package vn.chiso.web.plan.choice;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.exchange.InputText;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.platform.Refusal;

/** Keeps what was tried: whoever may change the plan saves, overwrites and deletes scenarios. */
@Component
class Scenarios {

    private static final int LONGEST_NAME = 120;
    private static final int MOST = 50;

    private final Plans plans;
    private final PlanRights rights;
    private final ScenarioStore store;
    private final Audit audit;
    private final Clock clock;

    Scenarios(Plans plans, PlanRights rights, ScenarioStore store, Audit audit, Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The scenarios of a plan, by name. */
    List<Scenario> of(PlanHead plan) {
        return store.of(plan.id());
    }

    Optional<Scenario> find(PlanHead plan, long id) {
        return of(plan).stream().filter(scenario -> scenario.id() == id).findFirst();
    }

    /** What was saved, or why nothing was. */
    record Saved(long scenario, List<Refusal> refusals) {

        private static Saved not(Refusal refusal) {
            return new Saved(0, List.of(refusal));
        }
    }

    private PlanHead editable(Person person, PlanHead seen) {
        PlanHead plan = plans.hold(seen);
        PlanRights.require(rights.mayEdit(person, plan));
        return plan;
    }

    /** Keeps what was tried under a new name. */
    @Transactional
    public Saved add(Person person, PlanHead seen, String typed, RivalsMove rivals, Tried tried) {
        PlanHead plan = editable(person, seen);
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Saved.not(Refusal.at("ten", "plan.scenario.name.bad", LONGEST_NAME));
        }
        if (!tried.refusals().isEmpty()) {
            return new Saved(0, tried.refusals());
        }
        if (store.of(plan.id()).size() >= MOST) {
            return Saved.not(Refusal.of("plan.scenario.many", MOST));
        }
        Optional<Long> id = store.add(plan.id(), name, rivals, clock.instant(), person.name());
        if (id.isEmpty()) {
            return Saved.not(Refusal.at("ten", "plan.scenario.name.taken", name));
        }
        store.replace(id.get(), tasks(tried), inputs(tried));
        told(person, plan, "plan.scenario-saved", name, tried);
        return new Saved(id.get(), List.of());
    }

    /** Puts what was tried in the place of what a scenario holds, unless somebody has changed it since it was seen. */
    @Transactional
    public Saved overwrite(Person person, PlanHead seen, Scenario scenario, RivalsMove rivals, Tried tried) {
        PlanHead plan = editable(person, seen);
        if (!tried.refusals().isEmpty()) {
            return new Saved(0, tried.refusals());
        }
        if (!store.raise(scenario, rivals, clock.instant(), person.name())) {
            return Saved.not(Refusal.of("plan.scenario.changed-meanwhile", scenario.name()));
        }
        store.replace(scenario.id(), tasks(tried), inputs(tried));
        told(person, plan, "plan.scenario-changed", scenario.name(), tried);
        return new Saved(scenario.id(), List.of());
    }

    /** Deletes a scenario, unless somebody has changed it since it was seen; says why it was not done. */
    @Transactional
    public List<Refusal> delete(Person person, PlanHead seen, Scenario scenario) {
        PlanHead plan = editable(person, seen);
        if (!store.delete(scenario)) {
            return List.of(Refusal.of("plan.scenario.changed-meanwhile", scenario.name()));
        }
        told(person, plan, "plan.scenario-deleted", scenario.name(), null);
        return List.of();
    }

    private static java.util.Set<Long> tasks(Tried tried) {
        java.util.Set<Long> tasks = new TreeSet<>();
        tried.tasks().forEach(task -> tasks.add(task.id()));
        return tasks;
    }

    private static Map<String, String> inputs(Tried tried) {
        Map<String, String> inputs = new TreeMap<>();
        tried.changes().forEach((input, value) -> inputs.put(input.value(), InputText.of(value)));
        return inputs;
    }

    /** No campaign is named: a scenario changes nothing of the round. */
    private void told(Person person, PlanHead plan, String action, String name, @Nullable Tried tried) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("plan", plan.title());
        if (tried != null) {
            facts.put("tasks", tried.tasks().stream().map(Task::label).toList());
            facts.put("values", inputs(tried));
        }
        audit.record(person.actor(), action, name, null, plan.unit(), facts);
    }
}
