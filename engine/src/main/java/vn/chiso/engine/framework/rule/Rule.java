package vn.chiso.engine.framework.rule;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * How an indicator turns inputs into points; m is the indicator's maximum. The examples are rows of appendix 4 of plan
 * 222/KH-UBND (Thừa Thiên Huế, 21/10/2020) unless marked. Whatever a rule pays is cut to 0..m.
 */
public sealed interface Rule {

    /** m when the answer is yes, else 0 (2.1.1 "Đã ban hành: Điểm tối đa; Chưa ban hành: 0 điểm"). */
    record YesNo(Operand input) implements Rule {
    }

    /** One option, each a fraction of m (1.2.1: head of the unit m, deputy 1/3 m, neither 0). */
    record Choice(Operand input, Map<String, Exact> shares) implements Rule {
    }

    /** Sum of the fractions of the conditions that hold (Cao Lãnh 1.2: attends fully 1/2 m, chairs 1/2 m). */
    record Conditions(List<Part> met) implements Rule {

        /** A fraction of m for one condition. */
        public record Part(Condition when, Exact share) {
        }
    }

    /** Contents present / contents required x m (2.3.4: four contents). */
    record Checklist(List<Operand> items) implements Rule {
    }

    /** Points per item, with a cap per clause (1.2.2: 1 point a meeting, at most 3, and 1/3 a meeting, at most 1). */
    record Count(List<PerItem> clauses) implements Rule {

        /** Points for each item; {@code cap} null where the document names none. */
        public record PerItem(Operand input, Exact points, @Nullable Exact cap) {
        }
    }

    /** m x min(1, quantity / target) (5.10.1: target 60 %); {@code target} null where the text names none: 1. */
    record Ratio(Quantity of, @Nullable Exact target) implements Rule {
    }

    /** m when the quantity lies in the interval, else 0 (5.12.2: from 5 % on). */
    record CutOff(Quantity of, Interval full) implements Rule {
    }

    /** Table of thresholds (a district set: 4 meetings 20 points, 3: 15, 2: 10, 1: 5). The first step that holds pays. */
    record Steps(Quantity of, List<Step> steps, @Nullable Payment otherwise, Better better) implements Rule {

        /** One row of the table. */
        public record Step(Interval range, Payment pays) {
        }

        /** Which way is better, for the lint. */
        public enum Better {
            MORE, LESS
        }
    }

    /** The first alternative whose condition holds decides (2.4.3: own unit m, else 1/2 point a person, at most 1). */
    record FirstClause(List<Clause> clauses, Payment otherwise) implements Rule {

        /** One alternative. */
        public record Clause(Condition when, Payment pays) {
        }
    }

    /**
     * Sum of weight x quantity x m, cut at m (5.2.1: (b/a)/2 + c/a), with m outright when {@code fullFrom} holds
     * (5.8.1: from 80 % of c/a).
     */
    record WeightedRatio(List<Term> terms, Overlap overlap, Condition.@Nullable InRange fullFrom) implements Rule {

        /** One weighted quantity. */
        public record Term(Quantity of, Exact weight) {
        }

        /** Whether the numerators may count the same things. */
        public enum Overlap {
            /** Separate parts of one denominator: together at most the denominator. */
            DISJOINT,
            /** They may overlap. */
            POSSIBLE
        }
    }

    /** Points or share supplied from outside (survey, a system of the Ministry, a published table). */
    record Given(Operand input) implements Rule {
    }

    /** Points by an expression over the inputs and m; the last resort. */
    record Formula(String text, Expression expression) implements Rule {
    }
}
