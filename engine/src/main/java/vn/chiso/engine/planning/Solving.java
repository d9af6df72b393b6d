package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Interval.Edge;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/**
 * Solves a rule for its inputs: values that may bring the maximum, each with everything else as it stands. Whether they do
 * is for scoring; where a clause above decides otherwise, or a limit stands against a value, they do not.
 */
final class Solving {

    private final Exact max;
    private final Map<InputId, InputValue> values;
    private boolean openBound;

    /**
     * Solving for one indicator.
     *
     * @param max maximum of its rule
     */
    Solving(Exact max, Map<InputId, InputValue> values) {
        this.max = max;
        this.values = values;
    }

    /** Whether a number that is not whole would have to be beyond a bound, so that none is the smallest. */
    boolean metOpenBound() {
        return openBound;
    }

    /** Changes of which each by itself may bring the maximum. */
    List<Map<InputId, InputValue>> solve(Rule rule) {
        return switch (rule) {
            case Rule.YesNo(Operand input) -> set(input, InputValue.Answer.YES);
            case Rule.Choice choice -> choice.shares().entrySet().stream()
                    .filter(share -> share.getValue().compareTo(Exact.ONE) >= 0)
                    .flatMap(share -> set(choice.input(), new InputValue.Option(share.getKey())).stream()).toList();
            case Rule.Conditions conditions -> conditions(conditions);
            case Rule.Checklist(List<Operand> items) ->
                together(items.stream().map(item -> set(item, InputValue.Answer.YES)).toList());
            case Rule.Count count -> count(count);
            case Rule.Ratio ratio -> from(ratio.of(), ratio.target() == null ? Exact.ONE : ratio.target());
            case Rule.CutOff cutOff -> into(cutOff.of(), cutOff.full());
            case Rule.Steps steps -> steps.steps().stream().filter(step -> isFull(step.pays()))
                    .flatMap(step -> into(steps.of(), step.range()).stream()).toList();
            case Rule.FirstClause first -> firstClause(first);
            case Rule.WeightedRatio weighted -> weighted(weighted);
            case Rule.Given(Operand input) -> set(input,
                    new InputValue.Amount(input.input().type() == InputType.SHARE ? Exact.ONE : max));
            case Rule.Formula _ -> List.of();
        };
    }

    private boolean isFull(Payment payment) {
        return switch (payment) {
            case Payment.ShareOfMax(Exact share) -> share.compareTo(Exact.ONE) >= 0;
            case Payment.FixedPoints(Exact points) -> points.compareTo(max) >= 0;
            case Payment.ByRule _ -> false;
        };
    }

    private static List<Map<InputId, InputValue>> set(Operand operand, InputValue value) {
        return operand.input().scope() == Input.Scope.CAMPAIGN
                ? List.of()
                : List.of(Map.of(operand.input().id(), value));
    }

    /** The first of each; empty where one of them has none. */
    private static List<Map<InputId, InputValue>> together(List<List<Map<InputId, InputValue>>> each) {
        Map<InputId, InputValue> all = new LinkedHashMap<>();
        for (List<Map<InputId, InputValue>> changes : each) {
            if (changes.isEmpty()) {
                return List.of();
            }
            all.putAll(changes.getFirst());
        }
        return List.of(all);
    }

    private List<Map<InputId, InputValue>> conditions(Rule.Conditions rule) {
        List<List<Map<InputId, InputValue>>> unmet = new ArrayList<>();
        for (Rule.Conditions.Part part : rule.met()) {
            if (!holds(part.when())) {
                unmet.add(meet(part.when()));
            }
        }
        List<Map<InputId, InputValue>> changes = new ArrayList<>();
        unmet.forEach(changes::addAll);
        changes.addAll(together(unmet));
        return changes;
    }

    private List<Map<InputId, InputValue>> meet(Condition condition) {
        return switch (condition) {
            case Condition.Is(Operand input, String answer) -> set(input, answer(input, answer));
            case Condition.InRange(Quantity of, Interval range) -> into(of, range);
        };
    }

    private static InputValue answer(Operand operand, String answer) {
        if (operand.input().type() == InputType.OPTION) {
            return new InputValue.Option(answer);
        }
        return answer.equals("yes") ? InputValue.Answer.YES : InputValue.Answer.NO;
    }

    private boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.Is(Operand input, String answer) ->
                answer(input, answer).equals(values.get(input.input().id()));
            case Condition.InRange(Quantity of, Interval range) -> {
                Exact numerator = sum(of.numerator());
                Exact denominator = of.isRatio() ? sum(of.denominator()) : Exact.ONE;
                yield numerator != null && denominator != null && !denominator.isZero()
                        && range.contains(numerator.dividedBy(denominator));
            }
        };
    }

    /** Each clause alone; then as many clauses as it takes, in their order, each up to its cap. */
    private List<Map<InputId, InputValue>> count(Rule.Count rule) {
        List<Map<InputId, InputValue>> changes = new ArrayList<>();
        Exact paid = Exact.ZERO;
        for (Rule.Count.PerItem clause : rule.clauses()) {
            paid = paid.plus(paid(clause));
        }
        Map<InputId, InputValue> filled = new LinkedHashMap<>();
        Exact missing = max.minus(paid);
        for (Rule.Count.PerItem clause : rule.clauses()) {
            if (clause.points().signum() <= 0 || clause.input().input().scope() == Input.Scope.CAMPAIGN) {
                continue;
            }
            Exact alone = max.minus(paid).plus(paid(clause));
            changes.addAll(set(clause.input(), items(alone, clause)));
            Exact room = clause.cap() == null ? missing : clause.cap().minus(paid(clause)).min(missing);
            if (room.signum() > 0) {
                filled.put(clause.input().input().id(), items(paid(clause).plus(room), clause));
                missing = missing.minus(room);
            }
        }
        changes.add(filled);
        return changes;
    }

    private Exact paid(Rule.Count.PerItem clause) {
        Exact number = sum(List.of(clause.input()));
        Exact earned = number == null ? Exact.ZERO : number.times(clause.points());
        return clause.cap() == null ? earned : earned.min(clause.cap());
    }

    private static InputValue items(Exact points, Rule.Count.PerItem clause) {
        Exact items = points.dividedBy(clause.points());
        return new InputValue.Amount(clause.input().input().type() == InputType.COUNT ? items.ceiling() : items);
    }

    private List<Map<InputId, InputValue>> firstClause(Rule.FirstClause rule) {
        List<Map<InputId, InputValue>> changes = new ArrayList<>();
        for (Rule.FirstClause.Clause clause : rule.clauses()) {
            if (isFull(clause.pays())) {
                changes.addAll(meet(clause.when()));
            } else if (clause.pays() instanceof Payment.ByRule(Rule inner)) {
                List<Map<InputId, InputValue>> solved = solve(inner);
                changes.addAll(solved);
                solved.forEach(each -> changes.addAll(together(List.of(meet(clause.when()), List.of(each)))));
            }
        }
        if (rule.otherwise() instanceof Payment.ByRule(Rule inner)) {
            changes.addAll(solve(inner));
        }
        return changes;
    }

    private List<Map<InputId, InputValue>> weighted(Rule.WeightedRatio rule) {
        List<Map<InputId, InputValue>> changes = new ArrayList<>();
        if (rule.fullFrom() != null) {
            changes.addAll(into(rule.fullFrom().of(), rule.fullFrom().range()));
        }
        for (Rule.WeightedRatio.Term term : rule.terms()) {
            Exact rest = Exact.ONE;
            for (Rule.WeightedRatio.Term other : rule.terms()) {
                Exact value = other.equals(term) ? Exact.ZERO : value(other.of());
                rest = rest == null || value == null ? null : rest.minus(value.times(other.weight()));
            }
            if (rest != null && term.weight().signum() > 0) {
                changes.addAll(from(term.of(), rest.dividedBy(term.weight())));
            }
        }
        return changes;
    }

    private @Nullable Exact value(Quantity of) {
        Exact numerator = sum(of.numerator());
        Exact denominator = of.isRatio() ? sum(of.denominator()) : Exact.ONE;
        return numerator == null || denominator == null || denominator.isZero()
                ? null
                : numerator.dividedBy(denominator);
    }

    private List<Map<InputId, InputValue>> from(Quantity of, Exact least) {
        return bound(of, new Interval.Bound(least, Edge.INCLUDED), 1);
    }

    private List<Map<InputId, InputValue>> into(Quantity of, Interval range) {
        List<Map<InputId, InputValue>> changes = new ArrayList<>();
        if (range.lower() != null) {
            changes.addAll(bound(of, range.lower(), 1));
        }
        if (range.upper() != null) {
            changes.addAll(bound(of, range.upper(), -1));
        }
        return changes;
    }

    /**
     * Each input of the numerator alone, just within a bound.
     *
     * @param inwards 1 for a lower bound, -1 for an upper one
     */
    private List<Map<InputId, InputValue>> bound(Quantity of, Interval.Bound bound, int inwards) {
        List<Map<InputId, InputValue>> changes = new ArrayList<>();
        Exact denominator = of.isRatio() ? sum(of.denominator()) : Exact.ONE;
        for (Operand operand : of.numerator()) {
            List<Operand> others = of.numerator().stream().filter(other -> !other.equals(operand)).toList();
            Exact rest = sum(others);
            boolean twice = of.denominator().stream().anyMatch(other -> other.input().equals(operand.input()));
            if (denominator != null && rest != null && !twice) {
                Exact value = within(bound.value().times(denominator).minus(rest), bound.edge(), operand, inwards);
                changes.addAll(value == null ? List.of() : set(operand, new InputValue.Amount(value)));
            }
        }
        return changes;
    }

    private @Nullable Exact within(Exact at, Edge edge, Operand operand, int inwards) {
        if (operand.input().type() != InputType.COUNT) {
            openBound |= edge == Edge.EXCLUDED;
            return edge == Edge.INCLUDED ? at : null;
        }
        Exact whole = inwards > 0 ? at.ceiling() : at.negated().ceiling().negated();
        return edge == Edge.EXCLUDED && whole.equals(at) ? whole.plus(Exact.of(inwards)) : whole;
    }

    private @Nullable Exact sum(List<Operand> operands) {
        Exact sum = Exact.ZERO;
        for (Operand operand : operands) {
            if (!(values.get(operand.input().id()) instanceof InputValue.Amount(Exact value))) {
                return null;
            }
            sum = sum.plus(value);
        }
        return sum;
    }
}
