package vn.chiso.web.plan.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Answer;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.planning.Curve;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.MeasureId;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.SumScore;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.PlanningText;
import vn.chiso.web.account.Person;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanTab;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Puts together the page of the cheapest way to a goal. */
@Component
class ChoiceViews {

    /** Steps of the curve that the table shows. */
    private static final int STEPS = 200;

    private final PlanFrame frame;
    private final Grounds grounds;
    private final TaskStore tasks;
    private final Outlooks outlooks;
    private final Choosing choosing;

    ChoiceViews(PlanFrame frame, Grounds grounds, TaskStore tasks, Outlooks outlooks, Choosing choosing) {
        this.frame = frame;
        this.grounds = grounds;
        this.tasks = tasks;
        this.outlooks = outlooks;
        this.choosing = choosing;
    }

    ChoicePage page(Person person, PlanHead plan, ChoiceQuery query, List<Refusal> before, Ui ui) {
        PlanFrame.Above above = frame.of(person, plan, PlanTab.CHOICE);
        Ground ground = grounds.of(person, plan).orElse(null);
        Map<String, String> sources = tasks.sources(plan.id());
        List<Task> all = tasks.of(plan.id());
        List<Measure> candidates = ground == null
                ? List.of()
                : Measures.candidates(plan, ground.framework(), all, sources);
        if (ground == null || candidates.isEmpty()) {
            return new ChoicePage(above, "", ground == null ? "plan.what-if.no-ground" : "plan.choice.no-effects", "",
                    0, "", false, "", false, query, List.of(), List.of(), null, "", before);
        }
        List<Outlooks.Field> fields = outlooks.fields(person, ground);
        SumScore now = new Scoring(ground.framework()).score(ground.inputs()).total();
        ChoiceQuery.Read read = query.read(now.max(), fields, ground.inputs().unit(), hidden(person, ground), sources);
        List<Refusal> refusals = new ArrayList<>(before);
        Goal goal = read.goal();
        Choosing.Outcome outcome = null;
        if (query.asked()) {
            refusals.addAll(read.refusals());
            if (read.refusals().isEmpty() && goal != null) {
                outcome = choosing.search(ground, candidates, read.budget(), goal);
            }
        }
        return new ChoicePage(above, WhatIfViews.basis(ground), "",
                ui.t("plan.choice.present", ui.points(now.points()), ui.number(now.max())), candidates.size(),
                Figures.millions(Cost.sum(candidates.stream().map(Measure::cost).toList()), ui), !fields.isEmpty(),
                hidden(person, ground), fields.size() > 1, query, sources(all, sources, query), goals(fields, ui),
                found(outcome, candidates, read, sources, unpriced(all), ui),
                outcome instanceof Choosing.Outcome.Nothing(String key) ? key : "", refusals);
    }

    /** Why no place can be asked for, where none can. */
    private static String hidden(Person person, Ground ground) {
        return RankSight.maySee(person, ground.origin()) ? "plan.rank.alone" : "plan.choice.rank.hidden";
    }

    private static List<Option> goals(List<Outlooks.Field> fields, Ui ui) {
        List<Option> goals = new ArrayList<>(List.of(new Option(ChoiceQuery.MOST, ui.t("plan.choice.goal.most")),
                new Option(ChoiceQuery.POINTS, ui.t("plan.choice.goal.points"))));
        if (!fields.isEmpty()) {
            goals.add(new Option(ChoiceQuery.RANK, ui.t("plan.choice.goal.rank")));
        }
        return goals;
    }

    /** Only where money comes from several sources is there anything to limit by source. */
    private static List<ChoicePage.Source> sources(List<Task> tasks, Map<String, String> names, ChoiceQuery query) {
        List<ChoicePage.Source> sources = tasks.stream().flatMap(task -> task.money().stream())
                .filter(money -> money.amount() != null).map(TaskMoney::source).distinct().sorted()
                .map(source -> new ChoicePage.Source(source, names.getOrDefault(source, source),
                        query.bySource().getOrDefault(source, "")))
                .toList();
        return sources.size() < 2 ? List.of() : sources;
    }

    private static ChoicePage.@Nullable Found found(Choosing.@Nullable Outcome outcome, List<Measure> candidates,
            ChoiceQuery.Read read, Map<String, String> sources, Set<MeasureId> unpriced, Ui ui) {
        if (!(outcome instanceof Choosing.Outcome.Found(Answer answer, Curve curve))) {
            return null;
        }
        Goal goal = Objects.requireNonNull(read.goal());
        Messages messages = EngineText.messages(ui.language());
        Exact after = answer.projected().after().total().points();
        BudgetCurve.Content content = new BudgetCurve.Content(curve, read.budget().total(), answer.cost().total(),
                after);
        String points = ui.points(after);
        return new ChoicePage.Found(answer.ending() == Answer.Ending.REACHED, answer.proof().isOptimal(),
                PlanningText.outcome(answer, goal, messages), PlanningText.proof(answer, goal, messages), points,
                Figures.signed(answer.projected().gained(), ui), ResultViews.cost(answer.cost(), sources, ui),
                chosen(answer, ui), answer.chosen().stream().map(each -> Long.parseLong(each.id().value())).toList(),
                leftOut(answer, candidates, messages, ui), drawn(BudgetCurve.Size.WIDE, content, ui),
                drawn(BudgetCurve.Size.NARROW, content, ui),
                ui.t("plan.choice.curve.sentence", ui.points(curve.steps().getFirst().points()),
                        ui.points(curve.steps().getLast().points()),
                        Figures.millions(curve.steps().getLast().money(), ui),
                        Figures.millions(answer.cost(), ui), points),
                PlanningText.gap(curve, messages), steps(curve, ui), Math.max(0, curve.steps().size() - STEPS),
                ui.t("plan.choice.scenario.name", points, Figures.millions(answer.cost(), ui)),
                unpriced(answer, unpriced, ui));
    }

    /** Tasks that state no money at all. */
    private static Set<MeasureId> unpriced(List<Task> tasks) {
        return tasks.stream().filter(Task::unpriced).map(task -> Measures.id(task.id()))
                .collect(Collectors.toSet());
    }

    private static String unpriced(Answer answer, Set<MeasureId> unpriced, Ui ui) {
        List<String> names = answer.chosen().stream().filter(each -> unpriced.contains(each.id())).map(Measure::name)
                .toList();
        return names.isEmpty() ? "" : ui.t("plan.choice.unpriced", names.size(), String.join("; ", names));
    }

    private static BudgetCurve drawn(BudgetCurve.Size size, BudgetCurve.Content content, Ui ui) {
        return BudgetCurve.of(size, content, ui::number, dong -> Figures.millions(dong, ui));
    }

    private static List<ChoicePage.Line> chosen(Answer answer, Ui ui) {
        return answer.chosen().stream().sorted(Comparator.comparing(Measure::finish).thenComparing(Measure::id))
                .map(measure -> new ChoicePage.Line(measure.name(), measure.leadUnit(), ui.date(measure.finish()),
                        measure.cost().bySource().isEmpty() ? "–" : Figures.millions(measure.cost(), ui)))
                .toList();
    }

    private static List<ChoicePage.Out> leftOut(Answer answer, List<Measure> candidates, Messages messages, Ui ui) {
        return answer.leftOut().stream()
                .map(reason -> new ChoicePage.Out(reason.measure().name(),
                        reason.measure().cost().bySource().isEmpty()
                                ? "–"
                                : Figures.millions(reason.measure().cost(), ui),
                        PlanningText.sentence(reason, candidates, messages)))
                .toList();
    }

    private static List<ChoicePage.Step> steps(Curve curve, Ui ui) {
        return curve.steps().stream().limit(STEPS)
                .map(step -> new ChoicePage.Step(Figures.millions(step.money(), ui), ui.points(step.points())))
                .toList();
    }
}
