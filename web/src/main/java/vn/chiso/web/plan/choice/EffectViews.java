package vn.chiso.web.plan.choice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.planning.Gain;
import vn.chiso.engine.planning.InputGains;
import vn.chiso.engine.planning.Way;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.PlanningText;
import vn.chiso.web.account.Person;
import vn.chiso.web.entry.InputFields;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Puts together the page about the effects of a task. */
@Component
class EffectViews {

    private final PlanFrame frame;
    private final TaskStore tasks;
    private final Effects effects;
    private final WhatIf whatIf;

    EffectViews(PlanFrame frame, TaskStore tasks, Effects effects, WhatIf whatIf) {
        this.frame = frame;
        this.tasks = tasks;
        this.effects = effects;
        this.whatIf = whatIf;
    }

    /** The page; {@code typed} is null for what is stored, {@code ground} when the plan belongs to no round. */
    EffectPage page(Person person, PlanHead plan, @Nullable Ground ground, Task task, @Nullable EffectForm typed,
            List<Refusal> refusals, Ui ui) {
        PlanFrame.Above above = frame.of(person, plan, PlanTab.TASKS);
        String path = EffectPages.path(plan.id(), task.id());
        List<String> measures = task.measures().stream().map(measure -> ui.t("plan.effect.measure", measure.content(),
                Figures.printed(measure.baseline(), ui), Figures.printed(measure.goal(), ui), measure.unit()).strip())
                .toList();
        if (ground == null) {
            return new EffectPage(above, path, task.label(), "plan.what-if.no-ground", List.of(), measures,
                    new EffectForm(0, List.of(), new LinkedHashMap<>(), "", ""), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), "", List.of(), List.of(), refusals);
        }
        Framework framework = ground.framework();
        List<Task> all = tasks.of(plan.id());
        Map<Long, Task> byId = new LinkedHashMap<>();
        all.forEach(each -> byId.put(each.id(), each));
        Set<String> sources = effects.sources(plan, task);
        EffectForm form = typed == null ? EffectForm.of(task, framework, byId, sources) : typed;
        EffectReading.Read read = new EffectReading(framework, all, task, sources).read(form);
        List<Node.Leaf> served = InputChoice.leaves(framework, task.indicators());
        return new EffectPage(above, path, task.label(), "",
                served.stream().map(
                        leaf -> leaf.head().codeAsPrinted() + " " + leaf.head().name().in(ui.language())).toList(),
                measures, form, lines(ground, form, ui),
                InputChoice.groups(framework, task.indicators(), List.of(), ui),
                Arrays.stream(EffectKind.values()).map(kind -> new Option(kind.name(), ui.t(kind.key()))).toList(),
                money(plan, form, sources, ui), gains(ground, served, path, ui),
                all.stream().filter(other -> other.id() != task.id() && !other.code().isEmpty()).map(Task::label)
                        .toList(),
                alone(plan, ground, task, read, ui), words(framework, read.effects(), ui),
                meanwhile(refusals) ? words(framework, task.effects(), ui) : List.of(), refusals);
    }

    /** Whether somebody else has saved the task while the form was open. */
    static boolean meanwhile(List<Refusal> refusals) {
        return refusals.stream().anyMatch(refusal -> refusal.key().equals("plan.effect.changed-meanwhile"));
    }

    private static List<EffectPage.Line> lines(Ground ground, EffectForm form, Ui ui) {
        List<EffectPage.Line> lines = new ArrayList<>();
        for (EffectForm.Line line : form.lines()) {
            Input input = ground.framework().inputs().get(new InputId(line.input()));
            InputValue now = input == null ? null : ground.inputs().values().get(input.id());
            lines.add(new EffectPage.Line(lines.size(), line, input == null ? "" : InputFields.unit(input),
                    input == null || now == null ? "" : WhatIfViews.said(input, now, ui),
                    input == null ? List.of() : InputFields.options(input, ui)));
        }
        return lines;
    }

    private List<EffectPage.Money> money(PlanHead plan, EffectForm form, Set<String> sources, Ui ui) {
        Map<String, String> names = tasks.sources(plan.id());
        return sources.stream()
                .map(source -> new EffectPage.Money(source,
                        names.getOrDefault(source,
                                source.equals(Effects.ONLY_SOURCE) ? ui.t("plan.effect.source.only") : source),
                        form.money().getOrDefault(source, "")))
                .toList();
    }

    private String alone(PlanHead plan, Ground ground, Task task, EffectReading.Read read, Ui ui) {
        if (!read.refusals().isEmpty() || read.effects().isEmpty()) {
            return "";
        }
        Task tried = new Task(task.id(), task.code(), task.name(), task.indicators(), task.due(), task.deadline(),
                task.state(), task.percent(), task.version(), task.lead(), task.coordinating(), task.measures(),
                read.effects(), read.money(), read.needs(), read.excludes());
        return whatIf.alone(plan, ground, List.of(tried)).values().stream()
                .map(points -> Figures.signed(points, ui)).findFirst().orElse("");
    }

    private static List<String> words(Framework framework, List<TaskEffect> effects, Ui ui) {
        Messages messages = EngineText.messages(ui.language());
        return effects.stream().map(effect -> effect.in(framework)).filter(Objects::nonNull)
                .map(effect -> PlanningText.sentence(effect,
                        Objects.requireNonNull(framework.inputs().get(effect.input())), messages))
                .toList();
    }

    private static List<EffectPage.Gain> gains(Ground ground, List<Node.Leaf> served, String path, Ui ui) {
        Messages messages = EngineText.messages(ui.language());
        return new InputGains(ground.framework()).of(ground.inputs()).stream()
                .filter(gain -> served.stream().anyMatch(leaf -> leaf.code().equals(gain.leaf().code())))
                .map(gain -> new EffectPage.Gain(gain.leaf().head().codeAsPrinted(),
                        gain.leaf().head().name().in(ui.language()), ui.points(gain.lost()), switch (gain) {
                            case Gain.Ways ways -> ways.ways().stream()
                                    .map(way -> new EffectPage.Way(PlanningText.sentence(way, ways.leaf(), messages),
                                            use(way, ground.framework(), path)))
                                    .toList();
                            case Gain.Unsaid unsaid ->
                                List.of(new EffectPage.Way(PlanningText.sentence(unsaid, messages), ""));
                        }))
                .toList();
    }

    /** Only a way by a single input is an effect at one touch. */
    private static String use(Way way, Framework framework, String path) {
        if (way.changes().size() != 1) {
            return "";
        }
        var change = way.changes().entrySet().iterator().next();
        Input input = Objects.requireNonNull(framework.inputs().get(change.getKey()));
        return path + "?so=" + encoded(input.id().value()) + "&gia-tri="
                + encoded(TypedValue.shown(input, change.getValue()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
