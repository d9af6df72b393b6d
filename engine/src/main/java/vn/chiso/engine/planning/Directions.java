package vn.chiso.engine.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.framework.rule.Condition;
import vn.chiso.engine.framework.rule.Interval;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Payment;
import vn.chiso.engine.framework.rule.Quantity;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/**
 * Which way an input is better for an indicator, over all values that the measures can bring about. Where it is not plain
 * from the rule that one way never loses points, the answer is that nothing is known; the search is then slower, not
 * wrong.
 */
final class Directions {

    /** Which values are never worse. */
    enum Direction {
        MORE, LESS, UNKNOWN;

        /** What holds for two indicators together. */
        Direction and(Direction other) {
            return this == other ? this : UNKNOWN;
        }

        private Direction reversed() {
            return switch (this) {
                case MORE -> LESS;
                case LESS -> MORE;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    private final Map<InputId, Reach> reaches;

    /** Directions where each input takes only values that it reaches. */
    Directions(Map<InputId, Reach> reaches) {
        this.reaches = reaches;
    }

    /** The inputs of an indicator for which one way is never worse. An input that is not in the map is unknown. */
    Map<InputId, Direction> of(Leaf leaf) {
        Map<InputId, Direction> found = new HashMap<>();
        if (leaf.rule() != null && leaf.applicability().when() == null
                && leaf.operands().stream().allMatch(this::good)) {
            look(leaf.rule(), found);
        }
        return found;
    }

    /** Whether no value that is reached is refused; a missing one is no obstacle, it blocks the others alike. */
    private boolean good(Operand operand) {
        Reach reach = reaches.get(operand.input().id());
        Input input = operand.input();
        return !input.type().isNumber() || reach == null
                || (input.allows(reach.lowest()) && input.allows(reach.highest())
                        && (reach.whole() || input.type() != InputType.COUNT));
    }

    private void look(Rule rule, Map<InputId, Direction> found) {
        switch (rule) {
            case Rule.Ratio ratio -> quantity(ratio.of(), Direction.MORE, found);
            case Rule.CutOff cutOff -> quantity(cutOff.of(), direction(cutOff.full()), found);
            case Rule.Count count -> count.clauses().forEach(clause -> note(clause.input(),
                    clause.points().signum() >= 0 ? Direction.MORE : Direction.UNKNOWN, found));
            case Rule.Given given -> note(given.input(), Direction.MORE, found);
            case Rule.Steps steps -> quantity(steps.of(), direction(steps), found);
            case Rule.WeightedRatio weighted -> weighted(weighted, found);
            case Rule.Conditions conditions -> conditions.met().forEach(part -> {
                if (part.when() instanceof Condition.InRange(Quantity of, Interval range)) {
                    quantity(of, part.share().signum() >= 0 ? direction(range) : Direction.UNKNOWN, found);
                }
            });
            case Rule.YesNo _,Rule.Choice _,Rule.Checklist _,Rule.FirstClause _,Rule.Formula _ -> {
                // answers have no direction; of the last two nothing is known
            }
        }
    }

    private static Direction direction(Interval range) {
        if (range.lower() != null && range.upper() != null) {
            return Direction.UNKNOWN;
        }
        return range.upper() != null ? Direction.LESS : Direction.MORE;
    }

    /** A table with thresholds from the highest down, each of which pays at most what the one above it pays. */
    private static Direction direction(Rule.Steps rule) {
        Exact bound = null;
        Payment pays = null;
        for (Rule.Steps.Step step : rule.steps()) {
            Interval.Bound lower = step.range().lower();
            if (lower == null || step.range().upper() != null || (bound != null && lower.value().compareTo(bound) > 0)
                    || (pays != null && !isAtMost(step.pays(), pays))) {
                return Direction.UNKNOWN;
            }
            bound = lower.value();
            pays = step.pays();
        }
        Payment otherwise = rule.otherwise() == null ? Payment.NOTHING : rule.otherwise();
        return pays != null && isAtMost(otherwise, pays) ? Direction.MORE : Direction.UNKNOWN;
    }

    private static boolean isAtMost(Payment less, Payment more) {
        return switch (less) {
            case Payment.ShareOfMax(Exact share) -> switch (more) {
                case Payment.ShareOfMax(Exact other) -> share.compareTo(other) <= 0;
                case Payment.FixedPoints(Exact points) -> share.isZero() && points.signum() >= 0;
                case Payment.ByRule _ -> false;
            };
            case Payment.FixedPoints(Exact points) ->
                more instanceof Payment.FixedPoints(Exact other) && points.compareTo(other) <= 0;
            case Payment.ByRule _ -> false;
        };
    }

    private void weighted(Rule.WeightedRatio rule, Map<InputId, Direction> found) {
        List<Operand> parts = rule.terms().stream().flatMap(term -> term.of().numerator().stream()).toList();
        boolean apart = rule.overlap() == Rule.WeightedRatio.Overlap.POSSIBLE
                || fits(parts, rule.terms().getFirst().of().denominator());
        for (Rule.WeightedRatio.Term term : rule.terms()) {
            quantity(term.of(), apart && term.weight().signum() >= 0 ? Direction.MORE : Direction.UNKNOWN, found);
        }
        if (rule.fullFrom() != null) {
            quantity(rule.fullFrom().of(),
                    direction(rule.fullFrom().range()) == Direction.MORE ? Direction.MORE : Direction.UNKNOWN, found);
        }
    }

    private void quantity(Quantity of, Direction direction, Map<InputId, Direction> found) {
        boolean positive = !of.isRatio() || isPositive(of.denominator());
        boolean fits = !of.isRatio() || of.whole() == Quantity.Whole.FREE || fits(of.numerator(), of.denominator());
        Direction known = positive && fits ? direction : Direction.UNKNOWN;
        of.numerator().forEach(operand -> note(operand, known, found));
        of.denominator().forEach(operand -> note(operand, known.reversed(), found));
    }

    private boolean fits(List<Operand> parts, List<Operand> whole) {
        Exact most = sum(parts, true);
        Exact least = sum(whole, false);
        return most != null && least != null && most.compareTo(least) <= 0;
    }

    private boolean isPositive(List<Operand> operands) {
        Exact least = sum(operands, false);
        return least != null && least.signum() > 0;
    }

    private @Nullable Exact sum(List<Operand> operands, boolean highest) {
        Exact sum = Exact.ZERO;
        for (Operand operand : operands) {
            Reach reach = reaches.get(operand.input().id());
            if (reach == null) {
                return null;
            }
            sum = sum.plus(highest ? reach.highest() : reach.lowest());
        }
        return sum;
    }

    private static void note(Operand operand, Direction direction, Map<InputId, Direction> found) {
        found.merge(operand.input().id(), direction, Direction::and);
    }
}
