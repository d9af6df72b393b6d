package vn.chiso.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Expression;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/**
 * What the rule of one leaf pays for one unit, before the cut to 0..m. A rule reads all the inputs of the clause it is in
 * before it gives up, so that obstacles are told together; when there is one, the result means nothing and
 * {@link Values#blocked} says so.
 */
final class RuleEvaluation {

    private final Exact max;
    private final Values values;
    private final List<TraceLine> trace;

    RuleEvaluation(Exact max, Values values, List<TraceLine> trace) {
        this.max = max;
        this.values = values;
        this.trace = trace;
    }

    Exact pay(Rule rule) {
        return switch (rule) {
            case Rule.YesNo yesNo -> yesNo(yesNo);
            case Rule.Choice choice -> choice(choice);
            case Rule.Conditions conditions -> conditions(conditions);
            case Rule.Checklist checklist -> checklist(checklist);
            case Rule.Count count -> count(count);
            case Rule.Ratio ratio -> ratio(ratio);
            case Rule.CutOff cutOff -> cutOff(cutOff);
            case Rule.Steps steps -> steps(steps);
            case Rule.FirstClause firstClause -> firstClause(firstClause);
            case Rule.WeightedRatio weighted -> weightedRatio(weighted);
            case Rule.Given given -> given(given);
            case Rule.Formula formula -> formula(formula);
        };
    }

    private Exact yesNo(Rule.YesNo rule) {
        boolean yes = values.yes(rule.input());
        if (values.blocked()) {
            return Exact.ZERO;
        }
        Exact share = yes ? Exact.ONE : Exact.ZERO;
        trace.add(new TraceLine.Answered(rule.input(), yes ? InputValue.Answer.YES : InputValue.Answer.NO, share));
        return share.times(max);
    }

    private Exact choice(Rule.Choice rule) {
        String option = values.option(rule.input());
        Exact share = rule.shares().get(option);
        if (values.blocked() || share == null) {
            return Exact.ZERO;
        }
        trace.add(new TraceLine.Answered(rule.input(), new InputValue.Option(option), share));
        return share.times(max);
    }

    private Exact conditions(Rule.Conditions rule) {
        Exact share = Exact.ZERO;
        List<TraceLine> lines = new ArrayList<>();
        for (Rule.Conditions.Part part : rule.met()) {
            boolean holds = holds(part.when());
            lines.add(new TraceLine.ConditionPaid(part.when(), holds, part.share()));
            share = holds ? share.plus(part.share()) : share;
        }
        if (!values.blocked()) {
            trace.addAll(lines);
        }
        return share.times(max);
    }

    private Exact checklist(Rule.Checklist rule) {
        List<Operand> absent = new ArrayList<>();
        for (Operand item : rule.items()) {
            if (!values.yes(item)) {
                absent.add(item);
            }
        }
        if (values.blocked()) {
            return Exact.ZERO;
        }
        int required = rule.items().size();
        int present = required - absent.size();
        trace.add(new TraceLine.Checked(present, required, List.copyOf(absent)));
        return Exact.of(present, required).times(max);
    }

    private Exact count(Rule.Count rule) {
        Exact sum = Exact.ZERO;
        List<TraceLine> lines = new ArrayList<>();
        for (Rule.Count.PerItem clause : rule.clauses()) {
            Exact number = values.number(clause.input());
            Exact earned = number.times(clause.points());
            Exact paid = clause.cap() == null ? earned : earned.min(clause.cap());
            lines.add(new TraceLine.ItemsPaid(clause, number, earned, paid));
            sum = sum.plus(paid);
        }
        if (!values.blocked()) {
            trace.addAll(lines);
        }
        return sum;
    }

    private Exact ratio(Rule.Ratio rule) {
        Exact value = quantity(rule.of());
        if (values.blocked()) {
            return Exact.ZERO;
        }
        Exact target = rule.target() == null ? Exact.ONE : rule.target();
        trace.add(new TraceLine.TargetCompared(rule.of(), value, target, rule.target() != null));
        // Without a target in the text only the maximum cuts, and the trace says so.
        return rule.target() == null ? value.times(max) : value.dividedBy(target).min(Exact.ONE).times(max);
    }

    private Exact cutOff(Rule.CutOff rule) {
        Exact value = quantity(rule.of());
        if (values.blocked()) {
            return Exact.ZERO;
        }
        boolean reached = rule.full().contains(value);
        trace.add(new TraceLine.CutOffCompared(rule.of(), value, rule.full(), reached));
        return reached ? max : Exact.ZERO;
    }

    private Exact steps(Rule.Steps rule) {
        Exact value = quantity(rule.of());
        if (values.blocked()) {
            return Exact.ZERO;
        }
        int number = 0;
        for (Rule.Steps.Step step : rule.steps()) {
            number++;
            if (step.range().contains(value)) {
                trace.add(new TraceLine.StepTaken(number, step.pays()));
                return paid(step.pays());
            }
        }
        Payment pays = rule.otherwise() == null ? Payment.NOTHING : rule.otherwise();
        trace.add(new TraceLine.StepTaken(0, pays));
        return paid(pays);
    }

    private Exact firstClause(Rule.FirstClause rule) {
        int number = 0;
        for (Rule.FirstClause.Clause clause : rule.clauses()) {
            number++;
            boolean holds = holds(clause.when());
            if (values.blocked()) {
                return Exact.ZERO;
            }
            trace.add(new TraceLine.ConditionChecked(clause.when(), holds));
            if (holds) {
                return applied(number, clause.pays());
            }
        }
        return applied(0, rule.otherwise());
    }

    private Exact applied(int number, Payment pays) {
        trace.add(new TraceLine.ClauseApplied(number));
        if (!(pays instanceof Payment.ByRule)) {
            trace.add(new TraceLine.Paid(pays));
        }
        return paid(pays);
    }

    private Exact paid(Payment payment) {
        return switch (payment) {
            case Payment.ShareOfMax(Exact share) -> share.times(max);
            case Payment.FixedPoints(Exact points) -> points;
            case Payment.ByRule(Rule rule) -> pay(rule);
        };
    }

    private Exact weightedRatio(Rule.WeightedRatio rule) {
        if (rule.fullFrom() != null) {
            boolean full = holds(rule.fullFrom());
            if (full && !values.blocked()) {
                checkTerms(rule);
            }
            if (!values.blocked()) {
                trace.add(new TraceLine.FullFromChecked(rule.fullFrom(), full));
            }
            if (full) {
                return max;
            }
        }
        Exact share = Exact.ZERO;
        List<TraceLine> lines = new ArrayList<>();
        for (Rule.WeightedRatio.Term term : rule.terms()) {
            Exact value = quantity(term.of());
            lines.add(new TraceLine.TermPaid(term.of(), value, term.weight()));
            share = share.plus(value.times(term.weight()));
        }
        checkTogether(rule);
        if (!values.blocked()) {
            trace.addAll(lines);
        }
        return share.times(max);
    }

    /** Full points need no further inputs, but those that are there must not contradict each other. */
    private void checkTerms(Rule.WeightedRatio rule) {
        boolean all = true;
        for (Rule.WeightedRatio.Term term : rule.terms()) {
            boolean supplied = values.supplied(term.of().numerator()) && values.supplied(term.of().denominator());
            if (supplied) {
                quantity(term.of());
            }
            all &= supplied;
        }
        if (all) {
            checkTogether(rule);
        }
    }

    /** Separate parts of one whole are together at most the whole. */
    private void checkTogether(Rule.WeightedRatio rule) {
        if (rule.overlap() == Rule.WeightedRatio.Overlap.POSSIBLE || values.blocked()) {
            return;
        }
        List<Operand> parts = rule.terms().stream().flatMap(term -> term.of().numerator().stream()).toList();
        List<Operand> whole = rule.terms().getFirst().of().denominator();
        Exact partSum = total(parts);
        Exact wholeSum = total(whole);
        if (partSum.compareTo(wholeSum) > 0) {
            values.block(new TraceLine.PartAboveWhole(parts, partSum, whole, wholeSum));
        }
    }

    private Exact given(Rule.Given rule) {
        Exact value = values.number(rule.input());
        if (values.blocked()) {
            return Exact.ZERO;
        }
        trace.add(new TraceLine.GivenTaken(rule.input(), value));
        return rule.input().input().type() == InputType.SHARE ? value.times(max) : value;
    }

    private Exact formula(Rule.Formula rule) {
        Exact value = new FormulaEvaluation(max, values, rule.text()).value(rule.expression());
        if (!values.blocked()) {
            trace.add(new TraceLine.FormulaWorked(rule.text(), value));
        }
        return value;
    }

    /** Whether a condition holds; false, and an obstacle, when that cannot be told. */
    boolean holds(Condition condition) {
        return switch (condition) {
            case Condition.Is(Operand input, String answer) -> values.answer(input).equals(answer);
            case Condition.InRange(Quantity of, var range) -> range.contains(quantity(of));
        };
    }

    private Exact total(List<Operand> operands) {
        Exact sum = Exact.ZERO;
        for (Operand operand : operands) {
            sum = sum.plus(values.number(operand));
        }
        return sum;
    }

    private Exact quantity(Quantity of) {
        Exact numerator = total(of.numerator());
        if (!of.isRatio()) {
            return numerator;
        }
        Exact denominator = total(of.denominator());
        if (values.blocked()) {
            return Exact.ZERO;
        }
        if (denominator.isZero()) {
            values.block(new TraceLine.ZeroDenominator(of));
            return Exact.ZERO;
        }
        if (of.whole() == Quantity.Whole.PART && numerator.compareTo(denominator) > 0) {
            values.block(new TraceLine.PartAboveWhole(of.numerator(), numerator, of.denominator(), denominator));
            return Exact.ZERO;
        }
        Exact value = numerator.dividedBy(denominator);
        TraceLine line = new TraceLine.Computed(of, numerator, denominator, value);
        if (!trace.contains(line)) {
            trace.add(line);
        }
        return value;
    }
}
