package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** What a rule pays before the cut to 0..m, where nothing stands in its way ({@code RuleEvaluation}). */
final class RuleFormula {

    private final Cells cells;
    private final String max;
    private final QuantityFormula quantities;

    RuleFormula(Cells cells, String max) {
        this.cells = cells;
        this.max = max;
        this.quantities = new QuantityFormula(cells);
    }

    String pays(Rule rule) {
        return switch (rule) {
            case Rule.YesNo(Operand input) -> Terms.when(is(input, "yes"), max, "0");
            case Rule.Choice choice -> choice(choice);
            case Rule.Conditions(var met) -> added(met.stream()
                    .map(part -> Terms.when(quantities.holds(part.when()), Terms.times(part.share(), max), "0"))
                    .toList());
            case Rule.Checklist(List<Operand> items) -> "("
                    + added(items.stream().map(item -> "IF(" + is(item, "yes") + ",1,0)").toList()) + ")/"
                    + items.size() + "*" + max;
            case Rule.Count(var clauses) -> added(clauses.stream().map(this::items).toList());
            case Rule.Ratio ratio -> ratio(ratio);
            case Rule.CutOff cutOff -> Terms.when(quantities.lies(cutOff.of(), cutOff.full()), max, "0");
            case Rule.Steps steps -> steps(steps);
            case Rule.FirstClause first -> firstClause(first);
            case Rule.WeightedRatio weighted -> weighted(weighted);
            case Rule.Given(Operand input) -> cells.value(input.input())
                    + (input.input().type() == InputType.SHARE ? "*" + max : "");
            case Rule.Formula formula -> new ExpressionFormula(cells, max).value(formula.expression());
        };
    }

    private String is(Operand input, String answer) {
        return cells.value(input.input()) + "=" + cells.answer(input.input(), answer);
    }

    private static String added(List<String> terms) {
        List<String> counted = terms.stream().filter(term -> !term.equals("0")).toList();
        return counted.isEmpty() ? "0" : String.join("+", counted);
    }

    private String choice(Rule.Choice rule) {
        List<String> terms = new ArrayList<>();
        rule.shares().forEach((option, share) -> {
            if (rule.input().input().options().containsKey(option)) {
                terms.add(Terms.when(is(rule.input(), option), Terms.times(share, max), "0"));
            }
        });
        return added(terms);
    }

    private String items(Rule.Count.PerItem clause) {
        String earned = Terms.times(clause.points(), cells.value(clause.input().input()));
        Exact cap = clause.cap();
        return cap == null ? earned : "MIN(" + earned + "," + Terms.constant(cap) + ")";
    }

    private String ratio(Rule.Ratio rule) {
        Exact target = rule.target();
        String value = quantities.value(rule.of());
        return target == null ? value + "*" + max : "MIN(1," + value + "/" + Terms.constant(target) + ")*" + max;
    }

    private String steps(Rule.Steps rule) {
        String formula = paid(rule.otherwise() == null ? Payment.NOTHING : rule.otherwise());
        for (Rule.Steps.Step step : rule.steps().reversed()) {
            formula = Terms.when(quantities.lies(rule.of(), step.range()), paid(step.pays()), formula);
        }
        return formula;
    }

    private String firstClause(Rule.FirstClause rule) {
        String formula = paid(rule.otherwise());
        for (Rule.FirstClause.Clause clause : rule.clauses().reversed()) {
            formula = Terms.when(quantities.holds(clause.when()), paid(clause.pays()), formula);
        }
        return formula;
    }

    private String paid(Payment payment) {
        return switch (payment) {
            case Payment.ShareOfMax(Exact share) -> Terms.times(share, max);
            case Payment.FixedPoints(Exact points) -> Terms.constant(points);
            case Payment.ByRule(Rule rule) -> pays(rule);
        };
    }

    private String weighted(Rule.WeightedRatio rule) {
        String sum = "(" + String.join("+",
                rule.terms().stream().map(term -> Terms.times(term.weight(), quantities.value(term.of()))).toList())
                + ")*" + max;
        return rule.fullFrom() == null ? sum : Terms.when(quantities.holds(rule.fullFrom()), max, sum);
    }
}
