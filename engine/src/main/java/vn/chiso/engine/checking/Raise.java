package vn.chiso.engine.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;

/** A count that might be raised, and a whole number by which it might have to be; whether it helps is for scoring. */
record Raise(Operand input, Exact by) {

    /** Every count that the rule might reward. */
    static List<Raise> of(Rule rule, Exact max, Map<InputId, InputValue> values) {
        Finder finder = new Finder(max, values);
        finder.look(rule);
        return finder.found;
    }

    private static final class Finder {

        private final Exact max;
        private final Map<InputId, InputValue> values;
        private final List<Raise> found = new ArrayList<>();

        Finder(Exact max, Map<InputId, InputValue> values) {
            this.max = max;
            this.values = values;
        }

        void look(Rule rule) {
            switch (rule) {
                case Rule.Ratio ratio -> reach(ratio.of(), ratio.target() == null ? Exact.ONE : ratio.target());
                case Rule.CutOff cutOff -> reach(cutOff.of(), cutOff.full());
                case Rule.Steps steps -> steps.steps().forEach(step -> reach(steps.of(), step.range()));
                case Rule.Count count -> items(count);
                case Rule.WeightedRatio weighted -> weighted(weighted);
                case Rule.FirstClause first -> {
                    first.clauses().forEach(clause -> {
                        condition(clause.when());
                        payment(clause.pays());
                    });
                    payment(first.otherwise());
                }
                case Rule.Conditions conditions -> conditions.met().forEach(part -> condition(part.when()));
                case Rule.YesNo _,Rule.Choice _,Rule.Checklist _,Rule.Given _,Rule.Formula _ -> {
                    // no count decides here, or none of which more is known to be better
                }
            }
        }

        private void payment(Payment payment) {
            if (payment instanceof Payment.ByRule(Rule rule)) {
                look(rule);
            }
        }

        private void condition(Condition condition) {
            if (condition instanceof Condition.InRange(Quantity of, Interval range)) {
                reach(of, range);
            }
        }

        private void reach(Quantity of, Interval range) {
            if (range.lower() != null) {
                reach(of, range.lower().value());
            }
        }

        /** The numerator has to come to the target times the denominator; one more where it must be exceeded. */
        private void reach(Quantity of, Exact target) {
            Exact numerator = total(of.numerator());
            Exact denominator = of.isRatio() ? total(of.denominator()) : Exact.ONE;
            if (numerator != null && denominator != null && of.numerator().size() == 1
                    && !of.denominator().contains(of.numerator().getFirst())) {
                Exact needed = target.times(denominator).minus(numerator).ceiling();
                raise(of.numerator().getFirst(), needed);
                raise(of.numerator().getFirst(), needed.plus(Exact.ONE));
            }
        }

        private void items(Rule.Count rule) {
            Exact missing = max;
            for (Rule.Count.PerItem clause : rule.clauses()) {
                Exact number = total(List.of(clause.input()));
                Exact earned = number == null ? Exact.ZERO : number.times(clause.points());
                missing = missing.minus(clause.cap() == null ? earned : earned.min(clause.cap()));
            }
            for (Rule.Count.PerItem clause : rule.clauses()) {
                if (clause.points().signum() > 0) {
                    raise(clause.input(), missing.dividedBy(clause.points()).ceiling());
                }
            }
        }

        private void weighted(Rule.WeightedRatio rule) {
            if (rule.fullFrom() != null) {
                condition(rule.fullFrom());
            }
            for (Rule.WeightedRatio.Term term : rule.terms()) {
                Exact denominator = term.of().isRatio() ? total(term.of().denominator()) : Exact.ONE;
                if (denominator != null && term.weight().signum() > 0 && term.of().numerator().size() == 1) {
                    raise(term.of().numerator().getFirst(), enough(rule, term, denominator));
                }
            }
        }

        /** What this term alone must still bring for the sum of all terms to be 1. */
        private Exact enough(Rule.WeightedRatio rule, Rule.WeightedRatio.Term of, Exact denominator) {
            Exact share = Exact.ZERO;
            for (Rule.WeightedRatio.Term term : rule.terms()) {
                Exact numerator = total(term.of().numerator());
                Exact whole = term.of().isRatio() ? total(term.of().denominator()) : Exact.ONE;
                if (numerator != null && whole != null && !whole.isZero()) {
                    share = share.plus(term.weight().times(numerator).dividedBy(whole));
                }
            }
            return Exact.ONE.minus(share).dividedBy(of.weight()).times(denominator).ceiling();
        }

        private void raise(Operand operand, Exact by) {
            Input input = operand.input();
            if (by.signum() > 0 && input.type() == InputType.COUNT && input.scope() == Input.Scope.UNIT) {
                found.add(new Raise(operand, by));
            }
        }

        private @Nullable Exact total(List<Operand> operands) {
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
}
