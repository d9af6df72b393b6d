package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;

/** What a rule reads and what can stand in its way, in the engine's order ({@code RuleEvaluation}). */
final class RuleSteps {

    private final QuantityFormula quantities;
    private final ExpressionFormula expressions;

    RuleSteps(Cells cells, String max) {
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
        List<Step> steps = new ArrayList<>(quantities.reads(full.of()));
        steps.add(new Step.ReadBlocked(
                rule.terms().stream().flatMap(term -> quantities.reads(term.of()).stream()).toList(),
                quantities.holdsBlocked(full)));
        steps.addAll(quantities.guards(full.of()));
        steps.add(new Step.Branch(quantities.holds(full), supplied(rule), terms));
        return steps;
    }

    /** Full points need no further inputs, but those that are there must not contradict each other. */
    private List<Step> supplied(Rule.WeightedRatio rule) {
        List<Step> steps = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>();
        for (Rule.WeightedRatio.Term term : rule.terms()) {
            Quantity of = term.of();
            Set<String> there = new LinkedHashSet<>();
            quantities.reads(of).forEach(read -> there.add(read.check()));
            all.addAll(there);
            steps.add(new Step.Aside(areThere(there), quantities.steps(of)));
        }
        if (rule.overlap() == Rule.WeightedRatio.Overlap.DISJOINT) {
            List<Step> together = new ArrayList<>();
            all.forEach(check -> together.add(new Step.Read(check)));
            together.add(together(rule));
            steps.add(new Step.Aside(areThere(all), together));
        }
        return steps;
    }

    private static String areThere(Set<String> checks) {
        return Terms.and(checks.stream().map(check -> check + "<>1").toList());
    }

    /** Separate parts of one whole are together at most the whole. */
    private Step together(Rule.WeightedRatio rule) {
        List<Operand> parts = rule.terms().stream().flatMap(term -> term.of().numerator().stream()).toList();
        return new Step.Guard(quantities.isAbove(parts, rule.terms().getFirst().of().denominator()));
    }
}
