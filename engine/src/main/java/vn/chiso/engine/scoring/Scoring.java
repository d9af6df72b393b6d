package vn.chiso.engine.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.Rescale;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;

/** Scores units by a framework. Stateless; one instance serves any number of threads. */
public final class Scoring {

    /**
     * The name of this way of computing; a publication states it. Raised when the same framework file with the same
     * inputs and decisions would give other points, another outcome or another order of units than before, be it by
     * the mending of a mistake. What is only faster or said in other words does not raise it.
     */
    public static final String VERSION = "1";

    private final Framework framework;

    /** Scoring by this framework. */
    public Scoring(Framework framework) {
        this.framework = framework;
    }

    /**
     * The score sheet of one unit: every indicator with its trace, groups, pillars, the whole. The maximum that counts
     * is the sum of the indicators' maxima; printed maxima of groups do not enter.
     *
     * @throws IllegalArgumentException when points are decided for a row that is no indicator, or outside 0 to its
     *                                  maximum: whoever decides has checked it
     */
    public ScoreSheet score(UnitInputs inputs) {
        for (NodeCode code : inputs.decisions().keySet()) {
            if (!(framework.tree().node(code) instanceof Node.Leaf)) {
                throw new IllegalArgumentException("points are decided for " + code + ", which is no indicator");
            }
        }
        Map<NodeCode, Score> scores = new LinkedHashMap<>();
        SumScore applicable = sum(NodeCode.TOTAL, framework.tree().roots(), inputs, scores);
        for (Pillar pillar : framework.pillars()) {
            scores.put(pillar.code(), pillar(pillar, scores));
        }
        SumScore total = framework.rescale() == Rescale.WHOLE ? applicable.rescaled() : applicable;
        Integer digits = framework.rounding().totalPoints();
        Exact published = digits == null ? total.points() : Exact.of(total.points().rounded(digits));
        return new ScoreSheet(inputs.unit(), total, applicable, published, scores, disagreements(inputs.values()));
    }

    /**
     * The score of one indicator alone, with its trace: what an entry form shows while values are typed, and the same as
     * in the sheet of the unit.
     *
     * @throws IllegalArgumentException when points are decided outside 0 to the indicator's maximum
     */
    public LeafScore score(Node.Leaf leaf, UnitInputs inputs) {
        return leaf(leaf, inputs);
    }

    /** The inputs that ought to agree by the framework and do not; a missing value agrees with anything. */
    public List<Disagreement> disagreements(UnitInputs inputs) {
        return disagreements(inputs.values());
    }

    private SumScore sum(NodeCode code, List<Node> nodes, UnitInputs inputs, Map<NodeCode, Score> scores) {
        List<Exact> points = new ArrayList<>(nodes.size());
        Exact max = Exact.ZERO;
        Exact fullMax = Exact.ZERO;
        Tally tally = Tally.NONE;
        for (Node node : nodes) {
            if (node instanceof Node.SharedRow) {
                continue;
            }
            Part part = part(node, inputs, scores);
            if (node.head().counting() == Node.Counting.SCORED) {
                points.add(part.score().points());
                max = max.plus(part.score().max());
                fullMax = fullMax.plus(part.fullMax());
                tally = tally.plus(part.tally());
            }
        }
        return new SumScore(code, Exact.sum(points), max, fullMax, tally);
    }

    /** A child's share in its parent. */
    private record Part(Score score, Exact fullMax, Tally tally) {
    }

    private Part part(Node node, UnitInputs inputs, Map<NodeCode, Score> scores) {
        return switch (node) {
            case Node.Leaf leaf -> {
                LeafScore score = leaf(leaf, inputs);
                scores.put(leaf.code(), score);
                yield new Part(score, leaf.max(), Tally.of(score.outcome()));
            }
            case Node.Group group -> {
                // Holds the group's place before its children, so that the sheet keeps the document's order.
                scores.put(group.code(), new SumScore(group.code(), Exact.ZERO, Exact.ZERO, Exact.ZERO, Tally.NONE));
                SumScore score = sum(group.code(), group.children(), inputs, scores);
                scores.put(group.code(), score);
                yield new Part(score, score.fullMax(), score.tally());
            }
            case Node.SharedRow row -> throw new IllegalArgumentException(row.code() + " has no points of its own");
        };
    }

    /** The score of one indicator; one that does not count is worked out all the same, for information. */
    private LeafScore leaf(Node.Leaf leaf, UnitInputs inputs) {
        LeafScore score = decided(leaf, inputs);
        return framework.tree().counts(leaf.code())
                ? score
                : new LeafScore(leaf, score.points(), score.max(), Outcome.NOT_COUNTED, score.trace());
    }

    /**
     * The score by what the campaign decided. That an indicator does not apply stands above points decided for it; those
     * stand above the rule and above what the unit claims.
     */
    private LeafScore decided(Node.Leaf leaf, UnitInputs inputs) {
        if (inputs.notApplicable().contains(leaf.code())) {
            return new LeafScore(leaf, Exact.ZERO, Exact.ZERO, Outcome.NOT_APPLICABLE,
                    List.of(new TraceLine.NotApplicableDecided()));
        }
        LeafScore byRule = byRule(leaf, inputs.values());
        PointsDecision decision = inputs.decisions().get(leaf.code());
        if (decision == null) {
            return byRule;
        }
        Exact points = decision.points();
        if (points.signum() < 0 || points.compareTo(leaf.max()) > 0) {
            throw new IllegalArgumentException(
                    points + " points decided for " + leaf.code() + ", which has at most " + leaf.max());
        }
        List<TraceLine> trace = new ArrayList<>(byRule.trace());
        trace.add(new TraceLine.PointsDecided(decision.basis(), byRule.points(), byRule.outcome(), points,
                decision.by(), decision.reason()));
        return new LeafScore(leaf, points, leaf.max(), Outcome.SCORED, trace);
    }

    private LeafScore byRule(Node.Leaf leaf, Map<InputId, InputValue> values) {
        Rule rule = leaf.rule();
        if (rule == null) {
            return new LeafScore(leaf, Exact.ZERO, leaf.max(), Outcome.NO_RULE, List.of(new TraceLine.NoRule()));
        }
        List<TraceLine> trace = new ArrayList<>(8);
        Values read = new Values(values, trace);
        RuleEvaluation evaluation = new RuleEvaluation(leaf.ruleMax(), read, trace);
        Operand claimed = Values.claimed(leaf, values);
        if (claimed != null) {
            trace.add(new TraceLine.NotApplicableClaimed(claimed));
            return new LeafScore(leaf, Exact.ZERO, Exact.ZERO, Outcome.NOT_APPLICABLE, trace);
        }
        var never = leaf.applicability().when();
        if (never != null && evaluation.holds(never) && !read.blocked()) {
            trace.add(new TraceLine.NotApplicableByRule(never));
            return new LeafScore(leaf, Exact.ZERO, Exact.ZERO, Outcome.NOT_APPLICABLE, trace);
        }
        Exact earned = read.blocked() ? Exact.ZERO : evaluation.pay(rule);
        if (read.blocked()) {
            boolean onlyMissing = trace.stream().filter(TraceLine.Obstacle.class::isInstance)
                    .allMatch(TraceLine.Missing.class::isInstance);
            return new LeafScore(leaf, Exact.ZERO, leaf.max(), onlyMissing ? Outcome.MISSING : Outcome.BAD_VALUE,
                    trace);
        }
        Exact counted = rescaled(leaf, cut(earned, leaf.ruleMax(), trace), trace);
        return new LeafScore(leaf, rounded(counted, leaf.max(), trace), leaf.max(), Outcome.SCORED, trace);
    }

    /** What counts of the points by the rule: all of them, unless a resolution brought the maximum to another one. */
    private static Exact rescaled(Node.Leaf leaf, Exact points, List<TraceLine> trace) {
        if (!leaf.isRescaled()) {
            return points;
        }
        trace.add(new TraceLine.Rescaled(leaf.ruleMax(), leaf.factor(), points));
        return points.times(leaf.factor());
    }

    private static Exact cut(Exact earned, Exact max, List<TraceLine> trace) {
        if (earned.compareTo(max) > 0) {
            trace.add(new TraceLine.CutAtMax(earned, max));
            return max;
        }
        if (earned.signum() < 0) {
            trace.add(new TraceLine.RaisedToZero(earned));
            return Exact.ZERO;
        }
        return earned;
    }

    /** Half up, but never above the maximum: 9.75 of 9.75 stays 9.75 where points are rounded to 9.8. */
    private Exact rounded(Exact points, Exact max, List<TraceLine> trace) {
        Integer digits = framework.rounding().leafPoints();
        if (digits == null) {
            return points;
        }
        Exact rounded = Exact.of(points.rounded(digits)).min(max);
        if (!rounded.equals(points)) {
            trace.add(new TraceLine.Rounded(points, digits));
        }
        return rounded;
    }

    private SumScore pillar(Pillar pillar, Map<NodeCode, Score> scores) {
        List<Exact> points = new ArrayList<>();
        Exact max = Exact.ZERO;
        Exact fullMax = Exact.ZERO;
        Tally tally = Tally.NONE;
        for (NodeCode code : pillar.nodes()) {
            Score score = scores.get(code);
            if (score == null || !framework.tree().counts(code)) {
                continue;
            }
            points.add(score.points());
            max = max.plus(score.max());
            switch (score) {
                case SumScore sum -> {
                    fullMax = fullMax.plus(sum.fullMax());
                    tally = tally.plus(sum.tally());
                }
                case LeafScore leaf -> {
                    fullMax = fullMax.plus(leaf.leaf().max());
                    tally = tally.plus(Tally.of(leaf.outcome()));
                }
            }
        }
        return new SumScore(pillar.code(), Exact.sum(points), max, fullMax, tally);
    }

    private List<Disagreement> disagreements(Map<InputId, InputValue> values) {
        List<Disagreement> found = new ArrayList<>();
        for (Comparison comparison : framework.comparisons()) {
            Exact left = total(comparison.left(), values);
            Exact right = total(comparison.right(), values);
            if (left != null && right != null && !agree(comparison.relation(), left.compareTo(right))) {
                found.add(new Disagreement(comparison, left, right));
            }
        }
        return found;
    }

    private static boolean agree(Comparison.Relation relation, int order) {
        return switch (relation) {
            case EQUALS -> order == 0;
            case AT_MOST -> order <= 0;
        };
    }

    /** The sum, or null when one of the values is not there: a missing value agrees with anything. */
    private static @Nullable Exact total(List<Input> inputs,
            Map<InputId, InputValue> values) {
        Exact sum = Exact.ZERO;
        for (Input input : inputs) {
            if (!(values.get(input.id()) instanceof InputValue.Amount(Exact value))) {
                return null;
            }
            sum = sum.plus(value);
        }
        return sum;
    }
}
