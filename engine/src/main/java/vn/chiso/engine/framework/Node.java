package vn.chiso.engine.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** A row of the framework: a group of rows, an indicator with a rule, or a row that shares the score of another. */
public sealed interface Node {

    /** What every row has. */
    Head head();

    /** The pinned code. */
    default NodeCode code() {
        return head().code();
    }

    /**
     * What every row has.
     *
     * @param printedCode the code that the document prints, where it is not the one that belongs there
     * @param printedMax  maximum as printed; null where the document prints none
     * @param line        line of the file, for findings
     */
    record Head(NodeCode code, @Nullable String printedCode, Text name, @Nullable Exact printedMax, Counting counting,
            @Nullable String note, List<Doubt> doubts, int line) {

        /** The code as the document prints it. */
        public String codeAsPrinted() {
            return printedCode != null ? printedCode : code.value();
        }
    }

    /** Whether the points of a row count. */
    enum Counting {
        SCORED, UNSCORED
    }

    /** A row with rows below it; its points are their sum. */
    record Group(Head head, List<Node> children) implements Node {
    }

    /**
     * An indicator.
     *
     * @param ruleText   scoring rule as published; restored characters stand in square brackets
     * @param sourceNote how the source says to count
     * @param inputs     letter of the document to input
     * @param evidence   evidence that the source requires
     * @param factor     what points and maximum are multiplied with before they count: 1 as published, another number
     *                   after a campaign's resolution (see {@code vn.chiso.engine.framework.resolution})
     */
    record Leaf(Head head, @Nullable String ruleText, @Nullable String sourceNote, Map<String, Operand> inputs,
            @Nullable Rule rule, List<String> evidence, Applicability applicability, Exact factor) implements Node {

        /** An indicator as published: its points count as its rule gives them. */
        public Leaf(Head head, @Nullable String ruleText, @Nullable String sourceNote, Map<String, Operand> inputs,
                @Nullable Rule rule, List<String> evidence, Applicability applicability) {
            this(head, ruleText, sourceNote, inputs, rule, evidence, applicability, Exact.ONE);
        }

        /** Every input of the row: those under the document's letters, then the one of a given value. */
        public List<Operand> operands() {
            List<Operand> operands = new ArrayList<>(inputs.values());
            if (rule != null) {
                given(rule, operands);
            }
            return operands;
        }

        private static void given(Rule rule, List<Operand> operands) {
            if (rule instanceof Rule.Given given) {
                operands.add(given.input());
            } else if (rule instanceof Rule.FirstClause first) {
                first.clauses().forEach(clause -> given(clause.pays(), operands));
                given(first.otherwise(), operands);
            }
        }

        private static void given(Payment payment, List<Operand> operands) {
            if (payment instanceof Payment.ByRule(Rule rule)) {
                given(rule, operands);
            }
        }

        /** m of the rule, in points: the maximum as printed, 0 where none is printed. Every rule pays 0 to m. */
        public Exact ruleMax() {
            Exact printed = head.printedMax();
            return printed == null ? Exact.ZERO : printed;
        }

        /** The maximum that counts, in points: the printed one times the factor. */
        public Exact max() {
            return ruleMax().times(factor);
        }

        /** Whether a resolution brought the indicator to another maximum than the printed one. */
        public boolean isRescaled() {
            return !factor.equals(Exact.ONE);
        }

        /** The same indicator, its points and its maximum multiplied once more with {@code more}, without unit. */
        public Leaf times(Exact more) {
            return new Leaf(head, ruleText, sourceNote, inputs, rule, evidence, applicability, factor.times(more));
        }
    }

    /** A row without points of its own: its score is the one of another row (a merged cell of the document). */
    record SharedRow(Head head, NodeCode sharesWith) implements Node {
    }

    /**
     * When an indicator does not apply to a unit.
     *
     * @param claim whether a unit may claim it by the value {@code n/a}
     * @param when  condition under which it never applies
     */
    record Applicability(Claim claim, @Nullable Condition when) {

        public static final Applicability ALWAYS = new Applicability(Claim.REFUSED, null);

        /** Whether a unit may claim that the indicator does not apply. */
        public enum Claim {
            ALLOWED, REFUSED
        }
    }
}
