package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.framework.rule.Rule;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.Gain.Why;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Finds, for every indicator that loses points, which input would have to have which value for full points. The rule is
 * solved for each input, and what comes out is scored before it is said. Constants of the campaign are not the unit's to
 * change and stay as they are. Stateless; one instance serves any number of threads.
 */
public final class InputGains {

    private final Framework framework;
    private final Scoring scoring;
    private final Projection projection;

    /** Gains by this framework. */
    public InputGains(Framework framework) {
        this.framework = framework;
        this.scoring = new Scoring(framework);
        this.projection = new Projection(framework);
    }

    /** Every indicator that counts, applies to the unit and loses points, in the framework's order. */
    public List<Gain> of(UnitInputs inputs) {
        List<Gain> gains = new ArrayList<>();
        for (Leaf leaf : framework.tree().countedLeaves()) {
            LeafScore score = scoring.score(leaf, inputs);
            if (score.lost().signum() > 0) {
                gains.add(gain(leaf, score, inputs));
            }
        }
        return gains;
    }

    private Gain gain(Leaf leaf, LeafScore score, UnitInputs inputs) {
        Rule rule = leaf.rule();
        if (inputs.decisions().containsKey(leaf.code())) {
            return new Gain.Unsaid(leaf, score.lost(), Why.DECIDED_BY_HAND);
        }
        if (rule == null) {
            return new Gain.Unsaid(leaf, score.lost(), Why.NO_RULE);
        }
        if (score.outcome() == Outcome.BAD_VALUE) {
            return new Gain.Unsaid(leaf, score.lost(), Why.BAD_VALUE);
        }
        Solving solving = new Solving(leaf.ruleMax(), inputs.values());
        List<Way> ways = new ArrayList<>();
        for (Map<InputId, InputValue> changes : solving.solve(rule)) {
            LeafScore after = scoring.score(leaf, with(inputs, changes));
            if (after.outcome() == Outcome.SCORED && after.points().equals(after.max())
                    && after.points().compareTo(score.points()) > 0
                    && ways.stream().noneMatch(way -> way.changes().equals(changes))) {
                ways.add(new Way(changes, after.points().minus(score.points()),
                        projection.change(inputs, changes).gained()));
            }
        }
        return ways.isEmpty()
                ? new Gain.Unsaid(leaf, score.lost(), why(rule, score, solving))
                : new Gain.Ways(leaf, score.lost(), nearest(ways, inputs));
    }

    /** Without ways that take a number further in the direction in which another one takes it. */
    private static List<Way> nearest(List<Way> ways, UnitInputs inputs) {
        return ways.stream().filter(way -> ways.stream().noneMatch(other -> isNearer(other, way, inputs))).toList();
    }

    private static boolean isNearer(Way one, Way other, UnitInputs inputs) {
        if (one.changes().size() > 1 || !one.changes().keySet().equals(other.changes().keySet())) {
            return false;
        }
        InputId input = one.changes().keySet().iterator().next();
        Exact now = inputs.values().get(input) instanceof InputValue.Amount(Exact value) ? value : Exact.ZERO;
        if (one.changes().get(input) instanceof InputValue.Amount(Exact near)
                && other.changes().get(input) instanceof InputValue.Amount(Exact far)) {
            return near.compareTo(now) > 0 ? far.compareTo(near) > 0 : far.compareTo(near) < 0;
        }
        return false;
    }

    private static UnitInputs with(UnitInputs inputs, Map<InputId, InputValue> changes) {
        Map<InputId, InputValue> values = new HashMap<>(inputs.values());
        values.putAll(changes);
        return inputs.withValues(values);
    }

    private static Why why(Rule rule, LeafScore score, Solving solving) {
        if (rule instanceof Rule.Formula) {
            return Why.FORMULA;
        }
        if (solving.metOpenBound()) {
            return Why.NO_SMALLEST_VALUE;
        }
        return score.outcome() == Outcome.MISSING ? Why.VALUES_MISSING : Why.NOT_BY_ONE_INPUT;
    }
}
