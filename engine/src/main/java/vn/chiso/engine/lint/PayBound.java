package vn.chiso.engine.lint;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** The most that a rule can pay if nothing cut it at the maximum; null when there is no limit. */
final class PayBound {

    private final Exact max;
    /** Upper limits of quantities that follow from conditions that did not hold. */
    private final Map<Quantity, Exact> limits = new HashMap<>();

    PayBound(Exact max) {
        this.max = max;
    }

    @Nullable
    Exact of(Rule rule) {
        return switch (rule) {
            case Rule.YesNo _,Rule.Checklist _,Rule.CutOff _ -> max;
            case Rule.Choice choice -> choice.shares().values().stream().reduce(Exact.ZERO, Exact::max).times(max);
            case Rule.Conditions conditions -> conditions(conditions);
            case Rule.Count count -> count(count);
            case Rule.Ratio ratio -> ratio(ratio);
            case Rule.Steps steps -> {
                Exact most = steps.otherwise() == null ? Exact.ZERO : fixed(steps.otherwise());
                for (Rule.Steps.Step step : steps.steps()) {
                    most = most.max(fixed(step.pays()));
                }
                yield most;
            }
            case Rule.FirstClause firstClause -> firstClause(firstClause);
            case Rule.WeightedRatio weighted -> weighted(weighted);
            case Rule.Given given -> given.input().input().type() == InputType.SHARE
                    ? max
                    : given.input().input().limits().to();
            case Rule.Formula formula -> FormulaBound.of(formula.expression(), max);
        };
    }

    /** Conditions on different answers of one input never hold together. */
    private Exact conditions(Rule.Conditions rule) {
        Map<Object, Map<String, Exact>> byInput = new HashMap<>();
        Exact sum = Exact.ZERO;
        for (Rule.Conditions.Part part : rule.met()) {
            switch (part.when()) {
                case Condition.Is(Operand input, String answer) ->
                    byInput.computeIfAbsent(input, _ -> new HashMap<>()).merge(answer, part.share(), Exact::plus);
                case Condition.InRange _ -> sum = sum.plus(part.share());
            }
        }
        for (Map<String, Exact> answers : byInput.values()) {
            sum = sum.plus(answers.values().stream().reduce(Exact.ZERO, Exact::max));
        }
        return sum.times(max);
    }

    private static @Nullable Exact count(Rule.Count rule) {
        Exact sum = Exact.ZERO;
        for (Rule.Count.PerItem clause : rule.clauses()) {
            Exact items = most(clause.input().input());
            Exact earned = items == null ? null : items.times(clause.points());
            Exact most = clause.cap() == null || (earned != null && earned.compareTo(clause.cap()) < 0)
                    ? earned
                    : clause.cap();
            if (most == null) {
                return null;
            }
            sum = sum.plus(most);
        }
        return sum;
    }

    private @Nullable Exact ratio(Rule.Ratio rule) {
        if (rule.target() != null) {
            return max;
        }
        Exact most = most(rule.of());
        return most == null ? null : most.times(max);
    }

    /** The largest value of a quantity, as far as it is known. */
    private @Nullable Exact most(Quantity of) {
        if (of.isRatio()) {
            return of.whole() == Quantity.Whole.PART ? Exact.ONE : limits.get(of);
        }
        Exact sum = Exact.ZERO;
        for (Operand operand : of.numerator()) {
            Exact most = most(operand.input());
            if (most == null) {
                return limits.get(of);
            }
            sum = sum.plus(most);
        }
        return sum.min(limits.getOrDefault(of, sum));
    }

    private static @Nullable Exact most(Input input) {
        Exact most = input.limits().to();
        return most == null && input.type() == InputType.SHARE ? Exact.ONE : most;
    }

    private Exact fixed(Payment payment) {
        Exact paid = pays(payment);
        return paid == null ? Exact.ZERO : paid;
    }

    private @Nullable Exact pays(Payment payment) {
        return switch (payment) {
            case Payment.ShareOfMax(Exact share) -> share.times(max);
            case Payment.FixedPoints(Exact points) -> points;
            case Payment.ByRule(Rule rule) -> of(rule);
        };
    }

    private @Nullable Exact firstClause(Rule.FirstClause rule) {
        Exact most = Exact.ZERO;
        for (Rule.FirstClause.Clause clause : rule.clauses()) {
            Map<Quantity, Exact> outside = Map.copyOf(limits);
            Exact paid = pays(clause.pays());
            limits.clear(); // what holds inside a clause says nothing about the next one
            limits.putAll(outside);
            if (paid == null) {
                return null;
            }
            most = most.max(paid);
            if (clause.when() instanceof Condition.InRange(Quantity of, Interval range) && range.upper() == null
                    && range.lower() != null) {
                limits.merge(of, range.lower().value(), Exact::min);
            }
        }
        Exact otherwise = pays(rule.otherwise());
        return otherwise == null ? null : most.max(otherwise);
    }

    private @Nullable Exact weighted(Rule.WeightedRatio rule) {
        Exact sum = Exact.ZERO;
        Exact largest = Exact.ZERO;
        for (Rule.WeightedRatio.Term term : rule.terms()) {
            Exact most = most(term.of());
            if (most == null) {
                return null;
            }
            sum = sum.plus(term.weight().times(most));
            largest = largest.max(term.weight().times(most));
        }
        Exact share = rule.overlap() == Rule.WeightedRatio.Overlap.DISJOINT ? largest : sum;
        return (rule.fullFrom() == null ? share : share.max(Exact.ONE)).times(max);
    }
}
