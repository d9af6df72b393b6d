package vn.chiso.engine.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;

/**
 * All scores of one unit.
 *
 * @param total         the whole, brought back to the full maximum where the framework says so
 * @param applicable    the whole over the indicators that apply; equal to {@code total} when all do
 * @param published     points of the whole as published, after the framework's rounding; ranking does not use it
 * @param scores        every node that has points, then every pillar, in the framework's order
 * @param disagreements inputs that ought to agree and do not
 */
public record ScoreSheet(UnitId unit, SumScore total, SumScore applicable, Exact published,
        Map<NodeCode, Score> scores, List<Disagreement> disagreements) {

    /** The score under a code: {@code total}, a node's or a pillar's; empty when there is none. */
    public Optional<Score> score(NodeCode code) {
        return code.equals(NodeCode.TOTAL) ? Optional.of(total) : Optional.ofNullable(scores.get(code));
    }

    /** The same sheet without the traces, which take most of its memory: for rankings of many units. */
    public ScoreSheet withoutTraces() {
        Map<NodeCode, Score> plain = new LinkedHashMap<>();
        scores.forEach((code, score) -> plain.put(code, switch (score) {
            case LeafScore leaf -> new LeafScore(leaf.leaf(), leaf.points(), leaf.max(), leaf.outcome(), List.of());
            case SumScore sum -> sum;
        }));
        return new ScoreSheet(unit, total, applicable, published, plain, disagreements);
    }

    /** The indicators' scores, in the framework's order. */
    public List<LeafScore> leaves() {
        return scores.values().stream().filter(LeafScore.class::isInstance).map(LeafScore.class::cast).toList();
    }
}
