package vn.chiso.web.appraisal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 * it is used, as the declared one does.
 *
 * @param decisions indicator to stage, drafts with them
 */
public record Considered(Declared declared, Map<NodeCode, Map<Stage, Decision>> decisions) {

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

    /** What the engine scores with what was decided up to a stage, drafts left out. */
    public UnitInputs until(Stage last) {
        return inputs(last, null);
    }

    /** What the engine would score after a decision that is not stored yet, in the place of the one of its stage. */
    UnitInputs with(Decision wanted) {
        return inputs(wanted.stage(), wanted);
    }

    /** The decision of a stage about an indicator, draft or not; null for none. */
    public @Nullable Decision at(NodeCode leaf, Stage stage) {
        return decisions.getOrDefault(leaf, Map.of()).get(stage);
    }

    /** What counts about an indicator: the last decision that is no draft and does not merely uphold; null for none. */
    public @Nullable Decision counting(NodeCode leaf, Stage last) {
        return counting(leaf, last, null);
    }

    private @Nullable Decision counting(NodeCode leaf, Stage last, @Nullable Decision wanted) {
        for (Stage stage : List.of(Stage.RESTATEMENT, Stage.COUNCIL, Stage.APPRAISAL)) {
            boolean replaced = wanted != null && wanted.key().leaf().equals(leaf) && wanted.stage() == stage;
            Decision decision = replaced ? wanted : at(leaf, stage);
            boolean counts = decision != null && (replaced || !decision.draft())
                    && decision.verdict() != Verdict.UPHELD;
            if (stage.compareTo(last) <= 0 && counts) {
                return decision;
            }
        }
        return null;
    }

    private UnitInputs inputs(Stage last, @Nullable Decision wanted) {
        UnitInputs said = declared.inputs();
        Map<InputId, InputValue> values = new HashMap<>(said.values());
        Set<NodeCode> notApplicable = new HashSet<>(said.notApplicable());
        Map<NodeCode, PointsDecision> points = new HashMap<>();
        for (Node.Leaf leaf : declared.framework().tree().leaves()) {
            Entry entry = declared.entries().get(leaf.code());
            if (entry == null) {
                continue; // the round's decision that it does not apply stands above all others
            }
            Decision decision = counting(leaf.code(), last, wanted);
            if (decision == null || decision.verdict() == Verdict.ACCEPTED) {
                if (!EntryStates.HANDED_IN.contains(entry.state())) {
                    declared.enteredAt(leaf).forEach(operand -> values.remove(operand.input().id()));
                    notApplicable.remove(leaf.code()); // nobody has signed that it does not apply
                }
                continue;
            }
            notApplicable.remove(leaf.code());
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
        return new UnitInputs(said.unit(), values, notApplicable, points);
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
