package vn.chiso.engine.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding.Code;
import vn.chiso.engine.lint.Finding.Level;
import vn.chiso.engine.number.Exact;

/** What the encoded rule of one indicator says by itself. */
final class RuleChecks {

    private final Node.Leaf leaf;
    private final Findings findings;

    RuleChecks(Node.Leaf leaf, Findings findings) {
        this.leaf = leaf;
        this.findings = findings;
    }

    void check(Rule rule) {
        Exact max = leaf.ruleMax();
        Exact bound = new PayBound(max).of(rule);
        if (bound == null) {
            findings.add(Code.PAYS_MORE_THAN_MAX, Level.WARNING, leaf.code(), leaf.head().line(),
                    Finding.Variant.UNBOUNDED, max);
        } else if (bound.compareTo(max) > 0) {
            findings.add(Code.PAYS_MORE_THAN_MAX, Level.WARNING, leaf.code(), leaf.head().line(), bound, max);
        }
        inside(rule);
    }

    private void inside(Rule rule) {
        switch (rule) {
            case Rule.Steps steps -> new StepChecks(leaf, findings).check(steps);
            case Rule.Conditions conditions -> {
                Set<Condition> seen = new HashSet<>();
                conditions.met().forEach(part -> once(seen, part.when(), rule));
            }
            case Rule.FirstClause firstClause -> {
                List<Condition> before = new ArrayList<>();
                firstClause.clauses().forEach(clause -> {
                    reached(before, clause.when(), rule);
                    before.add(clause.when());
                    nested(clause.pays());
                });
                nested(firstClause.otherwise());
            }
            case Rule.Checklist checklist -> different(checklist.items());
            case Rule.Count count -> different(count.clauses().stream().map(Rule.Count.PerItem::input).toList());
            case Rule.Ratio ratio -> different(both(ratio.of()));
            case Rule.CutOff cutOff -> different(both(cutOff.of()));
            case Rule.WeightedRatio weighted -> weighted.terms().forEach(term -> different(both(term.of())));
            case Rule _ -> {
                // the other kinds hold neither conditions nor rules of their own
            }
        }
    }

    private static List<Operand> both(Quantity of) {
        return Stream.concat(of.numerator().stream(), of.denominator().stream()).toList();
    }

    private void different(List<Operand> operands) {
        Set<InputId> seen = new HashSet<>();
        for (Operand operand : operands) {
            if (!seen.add(operand.input().id())) {
                findings.add(Code.INPUT_TWICE, Level.WARNING, leaf.code(), leaf.head().line(), operand.input().id(),
                        operand.input().name());
            }
        }
    }

    /** Whether a clause can decide at all after those before it. */
    private void reached(List<Condition> before, Condition condition, Rule rule) {
        if (before.contains(condition)) {
            findings.add(Code.CONDITION_TWICE, Level.WARNING, leaf.code(), leaf.head().line(), condition, rule);
        } else if (condition instanceof Condition.InRange(Quantity of, Interval range)
                && before.stream()
                        .anyMatch(earlier -> earlier instanceof Condition.InRange(Quantity same, Interval wider)
                                && same.equals(of) && wider.contains(range))) {
            findings.add(Code.CLAUSE_NEVER_REACHED, Level.WARNING, leaf.code(), leaf.head().line(), condition, rule);
        }
    }

    private void nested(@Nullable Payment payment) {
        if (payment instanceof Payment.ByRule(Rule rule)) {
            inside(rule);
        }
    }

    private void once(Set<Condition> seen, Condition condition, Rule rule) {
        if (!seen.add(condition)) {
            findings.add(Code.CONDITION_TWICE, Level.WARNING, leaf.code(), leaf.head().line(), condition, rule);
        }
    }
}
