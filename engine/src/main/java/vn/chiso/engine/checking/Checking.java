package vn.chiso.engine.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.checking.Remark.Level;
import vn.chiso.engine.framework.Comparison;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Homes;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Disagreement;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.TraceLine;
import vn.chiso.engine.scoring.UnitInputs;

/** Looks entered values over for the person who entered them. Stateless; one instance serves any number of threads. */
public final class Checking {

    /** Percentage points beyond which a change against last year asks for an explanation, unless told otherwise. */
    public static final Exact DEFAULT_JUMP = Exact.of(5);

    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact ONE_PERCENT = Exact.of(1, 100);

    private final Framework framework;
    private final Exact jump;
    private final Homes homes;

    /** Checking by this framework, with {@link #DEFAULT_JUMP}. */
    public Checking(Framework framework) {
        this(framework, DEFAULT_JUMP);
    }

    /**
     * Checking by this framework.
     *
     * @param jump percentage points; a ratio, or the share of the maximum where the indicator has no single ratio, that
     *             differs from last year's by more asks for an explanation
     */
    public Checking(Framework framework, Exact jump) {
        this.framework = framework;
        this.jump = jump;
        this.homes = new Homes(framework);
    }

    /** Scores the values and looks them over; see {@link #remarks(UnitInputs, ScoreSheet, ScoreSheet)}. */
    public List<Remark> remarks(UnitInputs now, @Nullable UnitInputs lastYear) {
        Scoring scoring = new Scoring(framework);
        return remarks(now, scoring.score(now), lastYear == null ? null : scoring.score(lastYear));
    }

    /**
     * All remarks about a unit's values, in the framework's order. What was not entered is no remark: a form shows it. A
     * disagreement is told at every indicator at which one of its inputs is entered.
     *
     * @param sheet    the scores of {@code now} by this framework, with traces
     * @param lastYear last year's scores by this framework, with traces; null where there are none
     */
    public List<Remark> remarks(UnitInputs now, ScoreSheet sheet, @Nullable ScoreSheet lastYear) {
        List<Remark> remarks = new ArrayList<>();
        for (LeafScore score : sheet.leaves()) {
            if (score.outcome() != Outcome.NOT_APPLICABLE) {
                obstacles(score, remarks);
                unread(score, now, remarks);
            }
            disagreements(score.leaf(), sheet.disagreements(), remarks);
            percentages(score.leaf(), now.values(), remarks);
            Score before = lastYear == null ? null : lastYear.scores().get(score.code());
            if (before instanceof LeafScore leaf) {
                jumps(score, leaf, remarks);
            }
        }
        return remarks;
    }

    private static void obstacles(LeafScore score, List<Remark> remarks) {
        for (TraceLine line : score.trace()) {
            if (line instanceof TraceLine.Obstacle obstacle && !(obstacle instanceof TraceLine.Missing)) {
                remarks.add(new Remark(Level.ERROR, score.leaf(), inputs(obstacle, score.leaf()),
                        new Remark.Obstructed(obstacle)));
            }
        }
    }

    private static List<InputId> inputs(TraceLine.Obstacle obstacle, Node.Leaf leaf) {
        Stream<Operand> operands = switch (obstacle) {
            case TraceLine.Missing(Operand operand) -> Stream.of(operand);
            case TraceLine.NotApplicableRefused(Operand operand) -> Stream.of(operand);
            case TraceLine.WrongKind(Operand operand, _) -> Stream.of(operand);
            case TraceLine.OutOfRange(Operand operand, _) -> Stream.of(operand);
            case TraceLine.ZeroDenominator(var of) -> of.denominator().stream();
            case TraceLine.ZeroDivision _ -> leaf.operands().stream();
            case TraceLine.PartAboveWhole(var part, _, var whole, _) -> Stream.concat(part.stream(), whole.stream());
        };
        return operands.map(operand -> operand.input().id()).distinct().toList();
    }

    /** Values out of range that the rule did not read, because another clause applied. */
    private static void unread(LeafScore score, UnitInputs now, List<Remark> remarks) {
        for (Operand operand : score.leaf().operands()) {
            Input input = operand.input();
            if (now.values().get(input.id()) instanceof InputValue.Amount(Exact value) && !input.allows(value)) {
                var outOfRange = new TraceLine.OutOfRange(operand, value);
                if (!score.trace().contains(outOfRange)) {
                    remarks.add(new Remark(Level.ERROR, score.leaf(), List.of(input.id()),
                            new Remark.Obstructed(outOfRange)));
                }
            }
        }
    }

    private void disagreements(Node.Leaf leaf, List<Disagreement> disagreements, List<Remark> remarks) {
        for (Disagreement disagreement : disagreements) {
            Comparison comparison = disagreement.comparison();
            Remark left = differs(leaf, disagreement, comparison.left(), disagreement.left(), comparison.right(),
                    disagreement.right());
            Remark right = left != null
                    ? null
                    : differs(leaf, disagreement, comparison.right(), disagreement.right(), comparison.left(),
                            disagreement.left());
            if (left != null) {
                remarks.add(left);
            } else if (right != null) {
                remarks.add(right);
            }
        }
    }

    /** The disagreement seen from the own side; null where no input of that side is entered at the indicator. */
    private @Nullable Remark differs(Node.Leaf leaf, Disagreement disagreement, List<Input> ownSide, Exact own,
            List<Input> otherSide, Exact other) {
        List<Operand> entered = homes.enteredAt(leaf).stream().filter(operand -> ownSide.contains(operand.input()))
                .toList();
        List<NodeCode> here = homes.of(ownSide);
        List<NodeCode> there = homes.of(otherSide);
        if (entered.isEmpty() || here == null || there == null) {
            return null;
        }
        List<InputId> inputs = entered.stream().map(operand -> operand.input().id()).toList();
        return new Remark(Level.WARNING, leaf, inputs,
                new Remark.Differs(disagreement, entered.getFirst(), here, own, there, other));
    }

    private void percentages(Node.Leaf leaf, Map<InputId, InputValue> values, List<Remark> remarks) {
        for (Operand operand : homes.enteredAt(leaf)) {
            Input input = operand.input();
            if (!(values.get(input.id()) instanceof InputValue.Amount(Exact value))) {
                continue;
            }
            boolean inPercent = input.type() == InputType.AMOUNT && input.unit() != null
                    && input.unit().startsWith("%");
            Exact limit = input.type() == InputType.SHARE ? ONE_PERCENT : inPercent ? Exact.ONE : Exact.ZERO;
            Exact alternative = value.times(HUNDRED);
            if (value.signum() > 0 && value.compareTo(limit) <= 0 && input.allows(alternative)) {
                remarks.add(new Remark(Level.QUESTION, leaf, List.of(input.id()),
                        new Remark.PercentOrShare(operand, value, alternative)));
            }
        }
    }

    private void jumps(LeafScore now, LeafScore before, List<Remark> remarks) {
        if (now.outcome() != Outcome.SCORED || before.outcome() != Outcome.SCORED) {
            return;
        }
        List<TraceLine.Computed> ratios = ratios(now);
        List<TraceLine.Computed> earlier = ratios(before);
        if (ratios.size() == 1 && earlier.size() == 1 && ratios.getFirst().of().equals(earlier.getFirst().of())) {
            Exact was = earlier.getFirst().value();
            Exact is = ratios.getFirst().value();
            if (jumped(was, is)) {
                var of = ratios.getFirst().of();
                List<InputId> inputs = Stream.concat(of.numerator().stream(), of.denominator().stream())
                        .map(operand -> operand.input().id()).distinct().toList();
                remarks.add(new Remark(Level.EXPLANATION, now.leaf(), inputs,
                        new Remark.RatioJumped(of, was, is, jump)));
            }
        } else if (!now.isDecided() && !before.isDecided() && jumped(before.share(), now.share())) {
            remarks.add(new Remark(Level.EXPLANATION, now.leaf(), List.of(),
                    new Remark.PointsJumped(before.share(), now.share(), jump)));
        }
    }

    private static List<TraceLine.Computed> ratios(LeafScore score) {
        return score.trace().stream().filter(TraceLine.Computed.class::isInstance).map(TraceLine.Computed.class::cast)
                .toList();
    }

    private boolean jumped(Exact before, Exact now) {
        Exact difference = now.minus(before).times(HUNDRED);
        return difference.max(difference.negated()).compareTo(jump) > 0;
    }
}
