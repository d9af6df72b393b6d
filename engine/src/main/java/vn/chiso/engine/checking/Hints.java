package vn.chiso.engine.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Disagreement;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.TraceLine;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Finds what is missing to the full points of an indicator. Whatever it says has been tried: the changed values are
 * scored, so a part stays within its whole, a value within its limits, and no declared comparison is newly broken.
 * Stateless; one instance serves any number of threads.
 */
public final class Hints {

    private static final Exact HALF = Exact.of(1, 2);

    private final Framework framework;
    private final Scoring scoring;

    /** Hints by this framework. */
    public Hints(Framework framework) {
        this.framework = framework;
        this.scoring = new Scoring(framework);
    }

    /**
     * The smallest change of one count that brings the indicator to its maximum (in a table of steps: to more points than
     * now); else the answer that does; else the contents or conditions that are missing. Empty when the indicator has
     * its maximum, no score or points decided by hand, and where no such simple statement holds.
     *
     * @param score  score of an indicator of this framework, with its trace
     * @param inputs the values it was scored with
     */
    public Optional<Hint> hint(LeafScore score, UnitInputs inputs) {
        Rule rule = score.leaf().rule();
        if (rule == null || score.outcome() != Outcome.SCORED || score.isDecided()
                || score.points().compareTo(score.max()) >= 0) {
            return Optional.empty();
        }
        Hint hint = switch (rule) {
            case Rule.Checklist _ -> absent(score, inputs);
            case Rule.Conditions _ -> first(answer(score, inputs), unmet(score, inputs));
            case Rule.YesNo _,Rule.Choice _,Rule.Count _,Rule.Ratio _,Rule.CutOff _,Rule.Steps _,Rule.FirstClause _,Rule.WeightedRatio _ ->
                first(more(score, rule, inputs), answer(score, inputs));
            case Rule.Given _,Rule.Formula _ -> null;
        };
        return Optional.ofNullable(hint);
    }

    private static @Nullable Hint first(@Nullable Hint one, @Nullable Hint other) {
        return one != null ? one : other;
    }

    /** A table pays in steps, and the next one is news; everywhere else the maximum is asked for. */
    private static boolean pays(LeafScore before, LeafScore after, boolean table) {
        return after.outcome() == Outcome.SCORED
                && (table ? after.points().compareTo(before.points()) > 0 : after.points().equals(after.max()));
    }

    private static boolean isTable(Rule rule) {
        return rule instanceof Rule.Steps steps
                && steps.steps().stream().noneMatch(step -> step.pays() instanceof Payment.ByRule);
    }

    private @Nullable Hint more(LeafScore score, Rule rule, UnitInputs inputs) {
        boolean table = isTable(rule);
        Map<Operand, Exact> smallest = new HashMap<>();
        List<Operand> inOrder = new ArrayList<>();
        List<Raise> raises = Raise.of(rule, score.leaf().ruleMax(), inputs.values());
        for (Raise raise : raises) {
            Predicate<Exact> suffices = by -> pays(score, scored(score, raised(inputs, raise.input(), by)), table);
            if (suffices.test(raise.by())) {
                Exact by = smallest(raise.by(), suffices);
                if (inOrder.contains(raise.input())) {
                    smallest.merge(raise.input(), by, Exact::min);
                } else if (keepsPeace(inputs, raised(inputs, raise.input(), by))) {
                    inOrder.add(raise.input());
                    smallest.put(raise.input(), by);
                }
            }
        }
        Operand best = null;
        for (Operand input : inOrder) {
            best = best == null || get(smallest, input).compareTo(get(smallest, best)) < 0 ? input : best;
        }
        if (best == null) {
            return null;
        }
        Exact by = get(smallest, best);
        boolean only = raises.stream().map(Raise::input).distinct().count() == 1;
        return new Hint.More(best, by, scored(score, raised(inputs, best, by)).points(), score.max(), only);
    }

    private static Exact get(Map<Operand, Exact> smallest, Operand input) {
        return smallest.getOrDefault(input, Exact.ZERO);
    }

    /** The smallest whole number from 1 to {@code enough} that suffices, given that more of it is never worse. */
    private static Exact smallest(Exact enough, Predicate<Exact> suffices) {
        Exact tooLittle = Exact.ZERO;
        Exact suffice = enough;
        while (suffice.minus(tooLittle).compareTo(Exact.ONE) > 0) {
            Exact middle = suffice.plus(tooLittle).times(HALF).ceiling();
            if (suffices.test(middle)) {
                suffice = middle;
            } else {
                tooLittle = middle;
            }
        }
        return suffice;
    }

    private @Nullable Hint answer(LeafScore score, UnitInputs inputs) {
        for (Operand operand : score.leaf().operands()) {
            for (String answer : answers(operand.input())) {
                UnitInputs changed = answered(inputs, operand, answer);
                if (pays(score, scored(score, changed), false) && keepsPeace(inputs, changed)) {
                    return new Hint.Answered(operand, answer);
                }
            }
        }
        return null;
    }

    private static List<String> answers(Input input) {
        if (input.scope() == Input.Scope.CAMPAIGN) {
            return List.of();
        }
        return switch (input.type()) {
            case YES_NO -> List.of("yes", "no");
            case OPTION -> List.copyOf(input.options().keySet());
            case COUNT, AMOUNT, SHARE, POINTS -> List.of();
        };
    }

    private @Nullable Hint absent(LeafScore score, UnitInputs inputs) {
        for (TraceLine line : score.trace()) {
            if (line instanceof TraceLine.Checked checked) {
                UnitInputs changed = inputs;
                for (Operand item : checked.absent()) {
                    changed = answered(changed, item, "yes");
                }
                return pays(score, scored(score, changed), false) ? new Hint.Absent(checked.absent()) : null;
            }
        }
        return null;
    }

    /** The conditions that do not hold, where meeting them all together gives the maximum. */
    private @Nullable Hint unmet(LeafScore score, UnitInputs inputs) {
        List<Condition> unmet = new ArrayList<>();
        UnitInputs changed = inputs;
        for (TraceLine line : score.trace()) {
            if (line instanceof TraceLine.ConditionPaid paid && !paid.holds()) {
                unmet.add(paid.when());
                UnitInputs met = met(changed, paid.when());
                if (met == null) {
                    return null;
                }
                changed = met;
            }
        }
        return pays(score, scored(score, changed), false) && keepsPeace(inputs, changed)
                ? new Hint.Unmet(List.copyOf(unmet))
                : null;
    }

    /** The values with the condition met; null where there is more than one way to meet it. */
    private static @Nullable UnitInputs met(UnitInputs inputs, Condition condition) {
        return switch (condition) {
            case Condition.Is(Operand operand, String answer) -> answered(inputs, operand, answer);
            case Condition.InRange(var of, var range) -> {
                var bound = range.lower() != null ? range.lower() : range.upper();
                yield bound == null || of.isRatio() || of.numerator().size() > 1
                        ? null
                        : with(inputs, of.numerator().getFirst(), new InputValue.Amount(bound.value()));
            }
        };
    }

    private LeafScore scored(LeafScore score, UnitInputs changed) {
        return scoring.score(score.leaf(), changed);
    }

    /** Whether no comparison that held is broken by the change. */
    private boolean keepsPeace(UnitInputs before, UnitInputs after) {
        if (framework.comparisons().isEmpty()) {
            return true;
        }
        var known = new HashSet<>(scoring.disagreements(before).stream().map(Disagreement::comparison).toList());
        return known.containsAll(scoring.disagreements(after).stream().map(Disagreement::comparison).toList());
    }

    private static UnitInputs raised(UnitInputs inputs, Operand operand, Exact by) {
        return inputs.values().get(operand.input().id()) instanceof InputValue.Amount(Exact value)
                ? with(inputs, operand, new InputValue.Amount(value.plus(by)))
                : inputs;
    }

    private static UnitInputs answered(UnitInputs inputs, Operand operand, String answer) {
        boolean option = operand.input().type() == InputType.OPTION;
        return with(inputs, operand, option
                ? new InputValue.Option(answer)
                : answer.equals("yes") ? InputValue.Answer.YES : InputValue.Answer.NO);
    }

    private static UnitInputs with(UnitInputs inputs, Operand operand, InputValue value) {
        Map<InputId, InputValue> values = new HashMap<>(inputs.values());
        values.put(operand.input().id(), value);
        return inputs.withValues(values);
    }
}
