package vn.chiso.web.plan.choice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.text.EngineText;
import vn.chiso.web.account.Person;
import vn.chiso.web.entry.InputFields;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Puts together the page of what would be. */
@Component
class WhatIfViews {

    private final PlanFrame frame;
    private final Grounds grounds;
    private final TaskStore tasks;
    private final WhatIf whatIf;
    private final Scenarios scenarios;
    private final ResultViews results;
    private final Clock clock;

    WhatIfViews(PlanFrame frame, Grounds grounds, TaskStore tasks, WhatIf whatIf, Scenarios scenarios,
            ResultViews results, Clock clock) {
        this.frame = frame;
        this.grounds = grounds;
        this.tasks = tasks;
        this.whatIf = whatIf;
        this.scenarios = scenarios;
        this.results = results;
        this.clock = clock;
    }

    /**
     * What is looked at.
     *
     * @param wish     null for what the scenario holds
     * @param scenario the scenario that is open; 0 for none
     * @param every    whether every task that has effects is to be ticked
     * @param name     typed as the name of a new scenario
     */
    record Asked(@Nullable Wish wish, RivalsMove rivals, long scenario, boolean every, String name,
            List<Refusal> refusals) {
    }

    WhatIfPage page(Person person, PlanHead plan, Asked asked, Ui ui) {
        PlanFrame.Above above = frame.of(person, plan, PlanTab.WHAT_IF);
        List<Task> all = tasks.of(plan.id());
        Ground ground = grounds.of(person, plan).orElse(null);
        List<WhatIfPage.ScenarioLine> kept = scenarios.of(plan).stream()
                .map(scenario -> line(plan, scenario, ui)).toList();
        if (ground == null) {
            return new WhatIfPage(above, "", "", "plan.what-if.no-ground", List.of(), List.of(), List.of(), null,
                    asked.rivals(), List.of(), kept, null, asked.name(), asked.refusals());
        }
        Scenario open = scenarios.find(plan, asked.scenario()).orElse(null);
        Wish wish = wish(asked, open, all, ground.framework());
        Tried tried = whatIf.of(plan, ground, all, wish);
        List<Refusal> refusals = new ArrayList<>(asked.refusals());
        tried.refusals().stream().filter(refusal -> !refusals.contains(refusal)).forEach(refusals::add);
        RivalsMove rivals = asked.wish() == null && open != null ? open.rivals() : asked.rivals();
        Map<Long, Exact> alone = whatIf.alone(plan, ground, all);
        return new WhatIfPage(above, ground.campaign().name(), basis(ground), "",
                all.stream().map(task -> line(above, task, alone.get(task.id()), wish, ui)).toList(),
                inputs(ground, wish, ui), addable(ground.framework(), all, wish, ui),
                results.of(person, ground, tried, tasks.sources(plan.id()), ui), rivals, wish.fields(), kept,
                open == null ? null : line(plan, open, ui), asked.name(), refusals);
    }

    /** What was tried, for whoever keeps it. */
    Tried tried(PlanHead plan, Ground ground, Wish wish) {
        return whatIf.of(plan, ground, tasks.of(plan.id()), wish);
    }

    static String basis(Ground ground) {
        return "plan.basis." + ground.origin().name().toLowerCase(Locale.ROOT);
    }

    private static Wish wish(Asked asked, @Nullable Scenario open, List<Task> all, Framework framework) {
        Wish wish = asked.wish() != null ? asked.wish() : open == null ? Wish.NOTHING : of(open, framework);
        return asked.every()
                ? new Wish(all.stream().filter(task -> !task.effects().isEmpty()).map(Task::id)
                        .collect(Collectors.toSet()), wish.inputs())
                : wish;
    }

    /** What a scenario holds, as the form shows it; inputs that the framework no longer has are left out. */
    static Wish of(Scenario scenario, Framework framework) {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        scenario.inputs().forEach((id, stored) -> {
            Input input = framework.inputs().get(new InputId(id));
            if (input != null) {
                inputs.put(id, TypedValue.shown(input, stored));
            }
        });
        return new Wish(scenario.tasks(), inputs);
    }

    private static WhatIfPage.ScenarioLine line(PlanHead plan, Scenario scenario, Ui ui) {
        return new WhatIfPage.ScenarioLine(scenario.id(), scenario.name(), scenario.version(),
                ui.moment(scenario.changedAt()), scenario.changedBy(),
                PlanTab.WHAT_IF.path(plan.id()) + "?phuong-an=" + scenario.id());
    }

    private WhatIfPage.Line line(PlanFrame.Above above, Task task, @Nullable Exact alone, Wish wish, Ui ui) {
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        return new WhatIfPage.Line(task.id(), task.label(), String.join(", ", task.indicators()),
                task.measures().stream().map(measure -> fromTo(measure, ui)).toList(), task.lead(), task.coordinating(),
                task.due() == null ? task.deadline().isEmpty() ? "–" : task.deadline() : ui.date(task.due()),
                Figures.millions(task.money(), ui), task.percent() == null ? -1 : task.percent(), task.state().key(),
                task.state().late(task.due(), today), alone == null ? "" : Figures.signed(alone, ui),
                alone != null && alone.signum() < 0, wish.tasks().contains(task.id()),
                above.edits() ? EffectPages.path(above.plan().id(), task.id()) : "");
    }

    private static String fromTo(Task.FromTo measure, Ui ui) {
        return (Figures.printed(measure.baseline(), ui) + " → " + Figures.printed(measure.goal(), ui) + " "
                + measure.unit()).strip();
    }

    private static List<WhatIfPage.InputLine> inputs(Ground ground, Wish wish, Ui ui) {
        List<WhatIfPage.InputLine> lines = new ArrayList<>();
        wish.inputs().forEach((id, typed) -> {
            Input input = ground.framework().inputs().get(new InputId(id));
            if (input != null) {
                InputValue now = ground.inputs().values().get(input.id());
                lines.add(new WhatIfPage.InputLine(id, input.name(), InputFields.unit(input),
                        InputFields.options(input, ui), now == null ? "" : said(input, now, ui), typed));
            }
        });
        return lines;
    }

    static String said(Input input, InputValue value, Ui ui) {
        return EngineText.value(input, value, EngineText.messages(ui.language()));
    }

    private static List<WhatIfPage.Group> addable(Framework framework, List<Task> tasks, Wish wish, Ui ui) {
        Set<String> served = tasks.stream().flatMap(task -> task.indicators().stream()).collect(Collectors.toSet());
        return InputChoice.groups(framework, served, wish.inputs().keySet(), ui);
    }
}
