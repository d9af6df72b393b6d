package vn.chiso.engine.lint;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Payment;
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
        Exact max = leaf.max();
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
                Set<Condition> seen = new HashSet<>();
                firstClause.clauses().forEach(clause -> {
                    once(seen, clause.when(), rule);
                    nested(clause.pays());
                });
                nested(firstClause.otherwise());
            }
            case Rule _ -> {
                // the other kinds hold neither conditions nor rules of their own
            }
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
