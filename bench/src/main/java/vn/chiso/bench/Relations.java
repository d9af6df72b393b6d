package vn.chiso.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;

/**
 * How the numbers of a framework hang together: parts below their wholes, figures that ought to agree. Values that
 * ignore it would be bad values, which cost less to score than good ones.
 */
final class Relations {

    /** A number is at most, or usually about, a share of the sum of others. */
    record Bound(List<InputId> wholes, double share) {
    }

    /** A number is one of the parts into which another falls. */
    record Split(InputId whole, int index, int parts) {
    }

    private final Map<InputId, InputId> same = new HashMap<>();
    private final Map<InputId, Split> splits = new HashMap<>();
    private final Map<InputId, List<Bound>> bounds = new HashMap<>();
    private final Set<InputId> denominators = new HashSet<>();

    Relations(Framework framework) {
        framework.comparisons().forEach(this::equality);
        framework.comparisons().forEach(this::limit);
        for (Node.Leaf leaf : framework.tree().leaves()) {
            if (leaf.rule() != null) {
                rule(leaf.rule());
            }
        }
    }

    /** The input whose value this one repeats; often itself. */
    InputId original(InputId id) {
        InputId other = same.get(id);
        return other == null ? id : original(other);
    }

    @Nullable
    Split split(InputId id) {
        return splits.get(id);
    }

    List<Bound> bounds(InputId id) {
        return bounds.getOrDefault(id, List.of());
    }

    boolean isDenominator(InputId id) {
        return denominators.contains(id);
    }

    private void equality(Comparison comparison) {
        List<InputId> right = ids(comparison.right());
        InputId left = comparison.left().getFirst().id();
        if (comparison.relation() == Comparison.Relation.EQUALS && right.size() == 1) {
            same.put(original(right.getFirst()), original(left));
        } else if (comparison.relation() == Comparison.Relation.EQUALS) {
            for (int i = 0; i < right.size(); i++) {
                splits.put(right.get(i), new Split(left, i, right.size()));
            }
        }
    }

    private void limit(Comparison comparison) {
        if (comparison.relation() == Comparison.Relation.AT_MOST) {
            bound(comparison.left().getFirst().id(), new Bound(ids(comparison.right()), 1));
        }
    }

    private static List<InputId> ids(List<Input> inputs) {
        return inputs.stream().map(Input::id).toList();
    }

    private void bound(InputId id, Bound bound) {
        bounds.computeIfAbsent(original(id), _ -> new ArrayList<>()).add(bound);
    }

    private void rule(Rule rule) {
        switch (rule) {
            case Rule.Ratio(Quantity of, var target) -> quantity(of, target == null ? 1 : 1.3 * target.toDouble());
            case Rule.CutOff(Quantity of, var full) ->
                quantity(of, full.lower() == null ? 1 : 2 * full.lower().value().toDouble());
            case Rule.WeightedRatio weighted -> {
                double share = weighted.overlap() == Rule.WeightedRatio.Overlap.DISJOINT
                        ? 1.0 / weighted.terms().size()
                        : 1;
                weighted.terms().forEach(term -> quantity(term.of(), share));
            }
            case Rule.FirstClause firstClause -> {
                for (Rule.FirstClause.Clause clause : firstClause.clauses()) {
                    if (clause.when() instanceof Condition.InRange(Quantity of, _)) {
                        quantity(of, 1.3);
                    }
                    payment(clause.pays());
                }
                payment(firstClause.otherwise());
            }
            case Rule.YesNo _,Rule.Choice _,Rule.Checklist _,Rule.Count _ -> {
            }
            case Rule.Conditions _,Rule.Steps _,Rule.Given _,Rule.Formula _ ->
                throw new IllegalArgumentException("the measured framework has no such rule: " + rule);
        }
    }

    private void payment(Payment payment) {
        if (payment instanceof Payment.ByRule(Rule rule)) {
            rule(rule);
        }
    }

    private void quantity(Quantity of, double usual) {
        for (int i = 0; of.isRatio() && i < of.numerator().size(); i++) {
            Operand whole = of.denominator().get(i % of.denominator().size());
            double share = of.whole() == Quantity.Whole.PART ? Math.min(1, usual) : usual;
            bound(of.numerator().get(i).input().id(), new Bound(List.of(whole.input().id()), share));
        }
        of.denominator().forEach(operand -> denominators.add(original(operand.input().id())));
    }
}
