package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** What a rule reads and what can stand in its way, in the engine's order ({@code RuleEvaluation}). */
final class RuleSteps {

    private final Cells cells;
    private final QuantityFormula quantities;
    private final ExpressionFormula expressions;

    RuleSteps(Cells cells, String max) {
        this.cells = cells;
        this.quantities = new QuantityFormula(cells);
        this.expressions = new ExpressionFormula(cells, max);
    }

    List<Step> of(Rule rule) {
        return switch (rule) {
            case Rule.YesNo(Operand input) -> reads(List.of(input));
            case Rule.Choice choice -> reads(List.of(choice.input()));
            case Rule.Conditions(var met) -> met.stream().flatMap(part -> quantities.steps(part.when()).stream())
                    .toList();
            case Rule.Checklist(List<Operand> items) -> reads(items);
            case Rule.Count(var clauses) -> reads(clauses.stream().map(Rule.Count.PerItem::input).toList());
            case Rule.Ratio ratio -> quantities.steps(ratio.of());
            case Rule.CutOff cutOff -> quantities.steps(cutOff.of());
            case Rule.Steps steps -> steps(steps);
            case Rule.FirstClause first -> firstClause(first);
            case Rule.WeightedRatio weighted -> weightedRatio(weighted);
            case Rule.Given(Operand input) -> reads(List.of(input));
            case Rule.Formula formula -> expressions.steps(formula.expression());
        };
    }

    private List<Step> reads(List<Operand> operands) {
        return operands.stream().<Step>map(quantities::read).toList();
    }

    private List<Step> of(Payment payment) {
        return payment instanceof Payment.ByRule(Rule rule) ? of(rule) : List.of();
    }

    private List<Step> steps(Rule.Steps rule) {
        List<Step> rest = of(rule.otherwise() == null ? Payment.NOTHING : rule.otherwise());
        for (Rule.Steps.Step step : rule.steps().reversed()) {
            rest = List.of(new Step.Branch(quantities.lies(rule.of(), step.range()), of(step.pays()), rest));
        }
        return Stream.concat(quantities.steps(rule.of()).stream(), rest.stream()).toList();
    }

    private List<Step> firstClause(Rule.FirstClause rule) {
        List<Step> rest = of(rule.otherwise());
        for (Rule.FirstClause.Clause clause : rule.clauses().reversed()) {
            List<Step> steps = new ArrayList<>(quantities.steps(clause.when()));
            steps.add(new Step.Branch(quantities.holds(clause.when()), of(clause.pays()), rest));
            rest = steps;
        }
        return rest;
    }

    private List<Step> weightedRatio(Rule.WeightedRatio rule) {
        List<Step> terms = new ArrayList<>();
        rule.terms().forEach(term -> terms.addAll(quantities.steps(term.of())));
        if (rule.overlap() == Rule.WeightedRatio.Overlap.DISJOINT) {
            terms.add(together(rule));
        }
        Condition.InRange full = rule.fullFrom();
        if (full == null) {
            return terms;
        }
        List<Step> steps = new ArrayList<>(quantities.steps(full));
        if (!holdsBlocked(full)) {
            steps.add(new Step.ReadBlocked(
                    rule.terms().stream().flatMap(term -> quantities.reads(term.of()).stream()).toList()));
        }
        steps.add(new Step.Branch(quantities.holds(full), supplied(rule), terms));
        return steps;
    }

    /** Whether the engine takes the condition for true when its inputs cannot be used: their ratio is 0 then. */
    private static boolean holdsBlocked(Condition.InRange condition) {
        Interval range = condition.range();
        return range.contains(Exact.ZERO);
    }

    /** Full points need no further inputs, but those that are there must not contradict each other. */
    private List<Step> supplied(Rule.WeightedRatio rule) {
        List<Step> steps = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Rule.WeightedRatio.Term term : rule.terms()) {
            Quantity of = term.of();
            List<String> there = Stream.concat(of.numerator().stream(), of.denominator().stream())
                    .map(operand -> cells.check(operand.input()) + "<>1").distinct().toList();
            all.addAll(there);
            steps.add(new Step.Branch(Terms.and(there), quantities.steps(of), List.of()));
        }
        if (rule.overlap() == Rule.WeightedRatio.Overlap.DISJOINT) {
            steps.add(new Step.Branch(Terms.and(all.stream().distinct().toList()), List.of(together(rule)),
                    List.of()));
        }
        return steps;
    }

    /** Separate parts of one whole are together at most the whole. */
    private Step together(Rule.WeightedRatio rule) {
        List<Operand> parts = rule.terms().stream().flatMap(term -> term.of().numerator().stream()).toList();
        return new Step.Guard(quantities.isAbove(parts, rule.terms().getFirst().of().denominator()));
    }
}
