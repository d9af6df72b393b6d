package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.exchange.OneLine;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Declared;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryStates;

/**
 * What one assessed unit has declared and what was decided about it: the four values of each indicator, as inputs for
 * the engine (DOMAIN, section 5).
 *
 * <p>What was decided last about an indicator counts, whole: a council that accepts what the unit declared takes an
 * appraiser's correction back. A corrected figure belongs to the indicator where it is entered and counts wherever else
 * it is used, as the declared one does. That an indicator does not apply counts once somebody has accepted the claim.
 *
 * @param edition   how often the results were published
 * @param decisions indicator to stage, drafts with them; of restatements only what waits to be published
 * @param published indicator to the correction that counted when the results were published last
 */
public record Considered(Declared declared, int edition, Map<NodeCode, Map<Stage, Decision>> decisions,
        Map<NodeCode, Decision> published) {

    /** What the engine scores as declared. */
    public UnitInputs declaredInputs() {
        return declared.inputs();
    }

    /** What the engine scores after appraisal: what was handed in, with what appraisers decided. */
    public UnitInputs appraised() {
        return until(Stage.APPRAISAL);
    }

    /** What the engine scores with everything that was decided. */
    public UnitInputs decided() {
        return until(Stage.RESTATEMENT);
    }

    /** The same without corrections that wait for the next restatement: what was published last, once anything was. */
    public UnitInputs settled() {
        return inputs(this::settled);
    }

    /** What the engine scores with what was decided up to a stage, drafts left out. */
    public UnitInputs until(Stage last) {
        return inputs(leaf -> counting(leaf, last));
    }

    /** What the engine would score after a decision that is not stored yet, in the place of the one of its stage. */
    UnitInputs with(Decision wanted) {
        Decision here = wanted.verdict() == Verdict.UPHELD ? without(wanted.key().leaf(), wanted.stage()) : wanted;
        return inputs(leaf -> leaf.equals(wanted.key().leaf()) ? here : counting(leaf, wanted.stage()));
    }

    /**
     * What the engine scores before a stage decides about an indicator: everything else that was decided counts. Before
     * an appraisal that is what the unit declared of it, as if it were accepted.
     */
    UnitInputs before(NodeCode here, Stage stage) {
        Decision instead = without(here, stage);
        return inputs(leaf -> leaf.equals(here) ? instead : counting(leaf, stage));
    }

    private @Nullable Decision without(NodeCode leaf, Stage stage) {
        return switch (stage) {
            case APPRAISAL -> Decision.accepted(
                    Objects.requireNonNull(declared.entries().get(leaf)).key(), Instant.EPOCH, 0);
            case COUNCIL -> counting(leaf, Stage.APPRAISAL);
            case RESTATEMENT -> settled(leaf);
        };
    }

    /** The decision of a stage about an indicator, draft or not; null for none. */
    public @Nullable Decision at(NodeCode leaf, Stage stage) {
        return decisions.getOrDefault(leaf, Map.of()).get(stage);
    }

    /** What counts about an indicator: the last decision that is no draft and does not merely uphold; null for none. */
    public @Nullable Decision counting(NodeCode leaf, Stage last) {
        Decision decision = at(leaf, last);
        if (decision != null && !decision.draft() && decision.verdict() != Verdict.UPHELD) {
            return decision;
        }
        return switch (last) {
            case APPRAISAL -> null;
            case COUNCIL -> counting(leaf, Stage.APPRAISAL);
            case RESTATEMENT -> settled(leaf);
        };
    }

    /** What counts about an indicator without corrections that wait for the next restatement; null for nothing. */
    public @Nullable Decision settled(NodeCode leaf) {
        Decision restated = published.get(leaf);
        return restated == null ? counting(leaf, Stage.COUNCIL) : restated;
    }

    /** What counts about each indicator. */
    private interface Counting {

        @Nullable
        Decision of(NodeCode leaf);
    }

    private UnitInputs inputs(Counting counting) {
        UnitInputs said = declared.inputs();
        Map<InputId, InputValue> values = new HashMap<>(said.values());
        Set<NodeCode> notApplicable = new HashSet<>(said.notApplicable());
        Map<NodeCode, PointsDecision> points = new HashMap<>();
        for (Entry entry : declared.entries().values()) {
            // Where there is no entry, the round has decided that the indicator does not apply: above all others.
            if (declared.framework().tree().node(entry.key().leaf()) instanceof Node.Leaf leaf) {
                Decision decision = counting.of(leaf.code());
                boolean declaredCounts = decision == null || decision.verdict() == Verdict.ACCEPTED;
                boolean handedIn = EntryStates.HANDED_IN.contains(entry.state());
                if (decision == null || !declaredCounts || !handedIn) {
                    notApplicable.remove(leaf.code()); // nobody has accepted that it does not apply, or signed it
                }
                if (declaredCounts && !handedIn) {
                    declared.enteredAt(leaf).forEach(operand -> values.remove(operand.input().id()));
                } else if (decision != null) {
                    apply(leaf, decision, values, points);
                }
            }
        }
        return new UnitInputs(said.unit(), values, notApplicable, points);
    }

    private void apply(Node.Leaf leaf, Decision decision, Map<InputId, InputValue> values,
            Map<NodeCode, PointsDecision> points) {
        switch (decision.verdict()) {
            case CORRECTED -> correct(leaf, decision, values);
            case REJECTED -> points.put(leaf.code(), PointsDecision.rejected(office(decision),
                    OneLine.of(decision.reason())));
            case SET_BY_HAND -> points.put(leaf.code(), PointsDecision.setByHand(
                    Objects.requireNonNull(decision.points()), office(decision), OneLine.of(decision.reason())));
            case ACCEPTED, UPHELD -> {
            }
        }
    }

    private void correct(Node.Leaf leaf, Decision decision, Map<InputId, InputValue> values) {
        for (Operand operand : declared.enteredAt(leaf)) {
            Input input = operand.input();
            String figure = decision.figures().get(input.id().value());
            if (figure != null) {
                InputValue value = figure.isEmpty() ? null : Declared.value(input, figure);
                if (value == null) {
                    values.remove(input.id());
                } else {
                    values.put(input.id(), value);
                }
            }
        }
    }

    /** Who decided, as it is published: an office, never a person's name (Law 91/2025 on personal data). */
    private static String office(Decision decision) {
        return switch (decision.stage()) {
            case APPRAISAL -> "Tổ thẩm định";
            case COUNCIL -> "Hội đồng";
            case RESTATEMENT -> "Cơ quan thường trực";
        };
    }

    /** Whether the unit says that the indicator does not apply to it. */
    boolean claimed(NodeCode leaf) {
        Entry entry = declared.entries().get(leaf);
        return entry != null && entry.claim() == Claim.NOT_APPLICABLE;
    }
}
