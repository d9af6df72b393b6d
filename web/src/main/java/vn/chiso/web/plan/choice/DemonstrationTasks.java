package vn.chiso.web.plan.choice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Gain;
import vn.chiso.engine.planning.InputGains;
import vn.chiso.engine.planning.Way;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.exchange.InputText;

/**
 * The tasks of the demonstration's plan: one for each of the figures that would bring the unit most, with a goal above what
 * it has. Which figures those are, and up to where, comes from the engine; money and days are invented.
 */
final class DemonstrationTasks {

    private static final int MOST = 12;
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact TWO = Exact.of(2);
    private static final long MILLION = 1_000_000;

    private final Framework framework;
    private final UnitInputs inputs;
    private final int year;
    private final LocalDate today;

    /**
     * Tasks for a unit.
     *
     * @param year whose figures the round measures
     */
    DemonstrationTasks(Framework framework, UnitInputs inputs, int year, LocalDate today) {
        this.framework = framework;
        this.inputs = inputs;
        this.year = year;
        this.today = today;
    }

    /** A task with what it does and costs. */
    record Made(Task task, TaskEffect effect, List<TaskMoney> money, LocalDate due) {
    }

    private record Chance(Node.Leaf leaf, Input input, InputValue goal, Exact gained) {
    }

    /**
     * The tasks.
     *
     * @param leads   names of who leads, in turn
     * @param sources codes of two sources of money
     */
    List<Made> make(List<String> leads, List<String> sources) {
        List<Made> made = new ArrayList<>();
        for (Chance chance : chances()) {
            int number = made.size() + 1;
            InputValue goal = number % 3 == 0 ? halfway(chance) : chance.goal();
            LocalDate due = YearMonth.from(today).plusMonths(number == 3 ? -1 : number % 6 + 1L).atEndOfMonth();
            String lead = leads.get(number % 3 == 1 ? number % leads.size() : 0);
            List<String> helping = leads.stream().filter(name -> !name.equals(lead)).limit(number % 3).toList();
            Task task = new Task(Integer.toString(number), "", List.of(chance.leaf().code().value()),
                    "Thực hiện: " + chance.leaf().head().name().in(Language.VI).replaceFirst("^[-–\\s]+", ""),
                    List.of(),
                    List.of(measure(chance.input(), goal)), null, new Units(List.of(lead), helping),
                    new Deadline("%02d/%02d/%d".formatted(due.getDayOfMonth(), due.getMonthValue(), due.getYear())));
            EffectKind kind = goal instanceof InputValue.Amount ? EffectKind.AT_LEAST : EffectKind.SET_TO;
            made.add(new Made(task, new TaskEffect(chance.input().id().value(), kind, InputText.of(goal)),
                    money(number, chance.gained(), sources), due));
        }
        return made;
    }

    private List<Chance> chances() {
        List<Chance> chances = new ArrayList<>();
        for (Gain gain : new InputGains(framework).of(inputs)) {
            if (gain instanceof Gain.Ways(Node.Leaf leaf, _, List<Way> ways)) {
                ways.stream().filter(way -> way.changes().size() == 1 && way.gainedInAll().signum() > 0)
                        .map(way -> chance(leaf, way)).filter(Objects::nonNull).findFirst().ifPresent(chances::add);
            }
        }
        chances.sort(Comparator.comparing(Chance::gained).reversed().thenComparing(chance -> chance.leaf().code()));
        Set<InputId> known = new HashSet<>();
        return chances.stream().filter(chance -> known.add(chance.input().id())).limit(MOST).toList();
    }

    /** Null where less of something is asked for: nobody plans to have fewer files. */
    private @Nullable Chance chance(Node.Leaf leaf, Way way) {
        Map.Entry<InputId, InputValue> change = way.changes().entrySet().iterator().next();
        Input input = Objects.requireNonNull(framework.inputs().get(change.getKey()));
        boolean fewer = change.getValue() instanceof InputValue.Amount(Exact goal)
                && inputs.values().get(input.id()) instanceof InputValue.Amount(Exact now) && goal.compareTo(now) < 0;
        return fewer ? null : new Chance(leaf, input, change.getValue(), way.gainedInAll());
    }

    /** Half of the way to the goal, at least one step; answers have no half. */
    private InputValue halfway(Chance chance) {
        if (!(chance.goal() instanceof InputValue.Amount(Exact goal))
                || !(inputs.values().get(chance.input().id()) instanceof InputValue.Amount(Exact now))) {
            return chance.goal();
        }
        Exact half = now.plus(goal).dividedBy(TWO);
        return new InputValue.Amount(chance.input().type() == InputType.COUNT ? half.ceiling() : half);
    }

    private Measure measure(Input input, InputValue goal) {
        InputValue now = inputs.values().get(input.id());
        String unit = input.type() == InputType.SHARE ? "%" : input.unit();
        return new Measure(input.name(), unit, now == null ? null : new Measure.Baseline(year, figure(input, now)),
                new Measure.Goal(Comparison.AT_LEAST, figure(input, goal)));
    }

    private static Figure figure(Input input, InputValue value) {
        if (value instanceof InputValue.Amount(Exact number)) {
            Exact shown = input.type() == InputType.SHARE ? number.times(HUNDRED) : number;
            return new Figure.Value(Exact.of(shown.rounded(2)), null);
        }
        return new Figure.Words(EngineText.value(input, value, EngineText.messages(Language.VI)));
    }

    /** More for more points, some paid from two sources, some from the regular budget only ("-"). */
    private static List<TaskMoney> money(int number, Exact gained, List<String> sources) {
        if (number % 5 == 0) {
            return List.of(new TaskMoney(sources.getFirst(), null));
        }
        long millions = gained.times(Exact.of(140)).ceiling().numerator().longValueExact() + 35L * (number % 4) + 40;
        TaskMoney first = new TaskMoney(sources.getFirst(), millions * MILLION);
        return number % 3 == 0
                ? List.of(first, new TaskMoney(sources.getLast(), millions / 2 * MILLION))
                : List.of(first);
    }
}
