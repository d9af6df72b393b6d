package vn.chiso.exchange.recheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.scoring.Outcome;

/** The two formulas of an indicator: how its scoring ends, and its points. */
public final class LeafFormula {

    private final Node.Leaf leaf;
    private final Cells cells;
    private final String max;
    private final String ruleMax;

    /**
     * The formulas of one indicator.
     *
     * @param max     cell of the maximum that counts
     * @param ruleMax cell of the maximum that the rule knows; the same one unless a resolution changed the maximum
     */
    public LeafFormula(Node.Leaf leaf, Cells cells, String max, String ruleMax) {
        this.leaf = leaf;
        this.cells = cells;
        this.max = max;
        this.ruleMax = ruleMax;
    }

    /**
     * How the scoring ends: one of four words.
     *
     * @param words the words for scored, missing, bad value and not applicable
     * @return empty when spreadsheets do not take so long a formula
     */
    public Optional<UnitFormula> outcome(Rule rule, Map<Outcome, String> words) {
        try {
            return fitting(state(rule, words));
        } catch (TooLongException _) {
            return Optional.empty();
        }
    }

    private static Optional<UnitFormula> fitting(String formula) {
        return Optional.of(new UnitFormula(formula)).filter(UnitFormula::fits);
    }

    private String state(Rule rule, Map<Outcome, String> words) {
        String state = Step.formula(new RuleSteps(cells, ruleMax).of(rule));
        Condition never = leaf.applicability().when();
        if (never != null) {
            QuantityFormula quantities = new QuantityFormula(cells);
            String known = Step.formula(quantities.steps(never));
            state = "IF(" + known + ">0," + known + "," + Terms.when(quantities.holds(never), "4", state) + ")";
        }
        if (leaf.applicability().claim() == Node.Applicability.Claim.ALLOWED) {
            List<String> checks = leaf.operands().stream().map(operand -> cells.check(operand.input())).distinct()
                    .toList();
            state = checks.isEmpty() ? state : "IF(" + Terms.max(checks) + "=3,4," + state + ")";
        }
        String bad = quoted(words, Outcome.BAD_VALUE);
        return "CHOOSE(1+" + state + "," + String.join(",", quoted(words, Outcome.SCORED),
                quoted(words, Outcome.MISSING), bad, bad, quoted(words, Outcome.NOT_APPLICABLE)) + ")";
    }

    private static String quoted(Map<Outcome, String> words, Outcome outcome) {
        return Terms.quoted(words.getOrDefault(outcome, outcome.name()));
    }

    /**
     * The points.
     *
     * @param scored condition under which the indicator is scored
     * @param digits decimals to which the framework rounds the points of indicators; null for none
     * @return empty when spreadsheets do not take so long a formula
     */
    public Optional<UnitFormula> points(Rule rule, String scored, @Nullable Integer digits) {
        String paid = new RuleFormula(cells, ruleMax).pays(rule);
        String cut = staysWithin(rule) ? paid : "MAX(0,MIN(" + ruleMax + "," + paid + "))";
        String counted = !leaf.isRescaled()
                ? cut
                : leaf.ruleMax().isZero() ? "0" : "(" + cut + ")*" + max + "/" + ruleMax;
        String rounded = digits == null ? counted : "MIN(" + Terms.halfUp(counted, digits) + "," + max + ")";
        return fitting(Terms.when(scored, rounded, "0"));
    }

    /** Whether the rule pays 0 to m by itself, so that nothing is cut. */
    private static boolean staysWithin(Rule rule) {
        return switch (rule) {
            case Rule.YesNo _,Rule.Choice _,Rule.Checklist _,Rule.CutOff _ -> true;
            case Rule.Ratio ratio -> ratio.target() != null;
            case Rule.Conditions _,Rule.Count _,Rule.Steps _,Rule.FirstClause _,Rule.WeightedRatio _,Rule.Given _,Rule.Formula _ ->
                false;
        };
    }
}
