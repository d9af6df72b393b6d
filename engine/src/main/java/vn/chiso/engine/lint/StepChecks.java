package vn.chiso.engine.lint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Interval.Bound;
import vn.chiso.engine.framework.rule.Interval.Edge;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.lint.Finding.Code;
import vn.chiso.engine.lint.Finding.Level;
import vn.chiso.engine.number.Exact;

/** A table of thresholds: gaps, overlaps, and steps that pay less for more. */
final class StepChecks {

    private static final Exact HALF = Exact.of(1, 2);

    private final Node.Leaf leaf;
    private final Findings findings;

    StepChecks(Node.Leaf leaf, Findings findings) {
        this.leaf = leaf;
        this.findings = findings;
    }

    private record Numbered(int number, Interval range, Payment pays) {
    }

    void check(Rule.Steps rule) {
        boolean whole = isWhole(rule.of());
        List<Numbered> steps = new ArrayList<>();
        for (Rule.Steps.Step step : rule.steps()) {
            steps.add(new Numbered(steps.size() + 1, whole ? closed(step.range()) : step.range(), step.pays()));
        }
        steps.sort(Comparator.comparing((Numbered step) -> step.range().lower(), StepChecks::compareLower)
                .thenComparing(step -> step.range().upper(), StepChecks::compareUpper));
        for (int i = 1; i < steps.size(); i++) {
            pair(rule, steps.get(i - 1), steps.get(i), whole);
        }
        if (steps.isEmpty()) {
            return;
        }
        Bound bottom = steps.getFirst().range().lower();
        if (rule.better() == Rule.Steps.Better.LESS) {
            // The worse end of a table may pay nothing; the better end must not.
            if (bottom != null && bottom.value().signum() > 0) {
                gap(rule, Exact.ZERO);
            }
        } else if (steps.getLast().range().upper() != null) {
            Bound top = steps.getLast().range().upper();
            boolean reachesTheEnd = isShare(rule.of())
                    && (top.value().compareTo(Exact.ONE) > 0
                            || (top.value().equals(Exact.ONE) && top.edge() == Edge.INCLUDED));
            if (!reachesTheEnd) {
                gap(rule, top.edge() == Edge.EXCLUDED ? top.value() : top.value().plus(Exact.ONE));
            }
        }
    }

    /** Whether the quantity can never be more than 1. */
    private static boolean isShare(Quantity of) {
        return of.isRatio()
                ? of.whole() == Quantity.Whole.PART
                : of.numerator().size() == 1 && of.numerator().getFirst().input().type() == InputType.SHARE;
    }

    private void pair(Rule.Steps rule, Numbered lower, Numbered upper, boolean whole) {
        Bound end = lower.range().upper();
        Bound start = upper.range().lower();
        if (end == null || start == null || overlap(end, start)) {
            // Steps with one bound only ("from 4", "from 3"; "to 2", "to 4") are read in turn and the first that holds
            // pays: they overlap on purpose, unless the wider one is listed first and hides the other.
            boolean inTurn = end == null
                    ? upper.number() < lower.number()
                    : start == null && lower.range().lower() == null && lower.number() < upper.number();
            if (!inTurn) {
                findings.add(Code.THRESHOLDS_OVERLAP, Level.ERROR, leaf.code(), leaf.head().line(), lower.number(),
                        upper.number());
            }
        } else if (!touch(end, start, whole)) {
            gap(rule, whole ? end.value().plus(Exact.ONE) : end.value().plus(start.value()).times(HALF));
        }
        Exact lowerPays = points(lower.pays());
        Exact upperPays = points(upper.pays());
        int order = upperPays.compareTo(lowerPays);
        if (rule.better() == Rule.Steps.Better.MORE ? order < 0 : order > 0) {
            boolean more = rule.better() == Rule.Steps.Better.MORE;
            findings.add(Code.DECREASING, Level.WARNING, leaf.code(), leaf.head().line(), upper.number(),
                    lower.number(), more ? upperPays : lowerPays, more ? lowerPays : upperPays);
        }
    }

    private void gap(Rule.Steps rule, Exact value) {
        boolean otherwise = rule.otherwise() != null;
        findings.add(Code.THRESHOLDS_GAP, otherwise ? Level.WARNING : Level.ERROR, leaf.code(), leaf.head().line(),
                otherwise ? Finding.Variant.OTHERWISE : Finding.Variant.PLAIN, value);
    }

    private Exact points(Payment payment) {
        return switch (payment) {
            case Payment.ShareOfMax(Exact share) -> share.times(leaf.ruleMax());
            case Payment.FixedPoints(Exact points) -> points;
            case Payment.ByRule _ -> Exact.ZERO;
        };
    }

    private static boolean overlap(Bound end, Bound start) {
        int order = start.value().compareTo(end.value());
        return order < 0 || (order == 0 && end.edge() == Edge.INCLUDED && start.edge() == Edge.INCLUDED);
    }

    private static boolean touch(Bound end, Bound start, boolean whole) {
        if (whole) {
            return start.value().minus(end.value()).compareTo(Exact.ONE) <= 0;
        }
        return start.value().equals(end.value()) && (end.edge() == Edge.INCLUDED || start.edge() == Edge.INCLUDED);
    }

    private static boolean isWhole(Quantity of) {
        return !of.isRatio()
                && of.numerator().stream().allMatch(operand -> operand.input().type() == InputType.COUNT);
    }

    /** The same whole numbers with both ends included. */
    private static Interval closed(Interval range) {
        Bound lower = range.lower();
        Bound upper = range.upper();
        return new Interval(lower == null ? null : new Bound(first(lower), Edge.INCLUDED),
                upper == null ? null : new Bound(last(upper), Edge.INCLUDED));
    }

    private static Exact first(Bound lower) {
        Exact floor = floor(lower.value());
        boolean keep = floor.equals(lower.value()) && lower.edge() == Edge.INCLUDED;
        return keep ? floor : floor.plus(Exact.ONE);
    }

    private static Exact last(Bound upper) {
        Exact floor = floor(upper.value());
        boolean drop = floor.equals(upper.value()) && upper.edge() == Edge.EXCLUDED;
        return drop ? floor.minus(Exact.ONE) : floor;
    }

    private static Exact floor(Exact value) {
        BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
        Exact whole = Exact.of(parts[0], BigInteger.ONE);
        return parts[1].signum() < 0 ? whole.minus(Exact.ONE) : whole;
    }

    private static int compareUpper(@Nullable Bound left, @Nullable Bound right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        return left.value().compareTo(right.value());
    }

    private static int compareLower(@Nullable Bound left, @Nullable Bound right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return left.value().compareTo(right.value());
    }
}
