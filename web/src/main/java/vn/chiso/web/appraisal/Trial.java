package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * What a decision comes to, before it is stored: points with and without it, everything else that was decided counting.
 * What cannot be read while somebody still types counts as declared.
 *
 * @param declared  the indicator as the unit declared it, whatever was decided about figures that it shares
 * @param before    the indicator before the stage decides
 * @param after     the indicator with what the form says
 * @param elsewhere other indicators whose points change with it, because they use the same figures
 */
public record Trial(LeafScore declared, LeafScore before, LeafScore after, List<Elsewhere> elsewhere) {

    /**
     * Another indicator that uses a corrected figure.
     *
     * @param falls whether its points fall, or it applies where it did not
     */
    public record Elsewhere(Node.Leaf leaf, Exact before, Exact after, boolean falls) {
    }

    /** Whether points of the indicator itself fall, or a claim that it does not apply is not accepted. */
    public boolean fallsHere() {
        return falls(before, after);
    }

    /** Other indicators whose points fall. */
    public List<Elsewhere> lowered() {
        return elsewhere.stream().filter(Elsewhere::falls).toList();
    }

    /** Whether points fall, here or elsewhere. */
    public boolean falls() {
        return fallsHere() || !lowered().isEmpty();
    }

    /** Whether any points change. */
    boolean changes() {
        return falls() || !elsewhere.isEmpty() || !after.points().equals(before.points());
    }

    private static boolean falls(LeafScore before, LeafScore after) {
        boolean refusedClaim = before.outcome() == Outcome.NOT_APPLICABLE && after.outcome() != Outcome.NOT_APPLICABLE;
        return after.points().compareTo(before.points()) < 0 || refusedClaim;
    }

    /** What a form would come to. */
    static Trial of(Considered considered, Node.Leaf leaf, Stage stage, Judgement typed) {
        return of(considered, leaf, stage, wanted(considered, leaf, stage, typed));
    }

    /** What a decision comes to; null while nothing is decided. */
    static Trial of(Considered considered, Node.Leaf leaf, Stage stage, @Nullable Decision wanted) {
        Scoring scoring = new Scoring(considered.declared().framework());
        UnitInputs without = considered.before(leaf.code(), stage);
        UnitInputs with = wanted == null ? without : considered.with(wanted);
        return new Trial(scoring.score(leaf, considered.declaredInputs()), scoring.score(leaf, without),
                scoring.score(leaf, with), elsewhere(considered, leaf, scoring, without, with));
    }

    /** Null while nothing is chosen, or while the points by hand cannot be read. */
    private static @Nullable Decision wanted(Considered considered, Node.Leaf leaf, Stage stage, Judgement typed) {
        Verdict verdict = typed.verdict();
        Map<String, String> figures = verdict == Verdict.CORRECTED
                ? Weighing.figures(considered, leaf, stage, typed, new ArrayList<>())
                : Map.of();
        Exact points = verdict == Verdict.SET_BY_HAND ? Weighing.points(leaf, typed, new ArrayList<>()) : null;
        if (verdict == null || (verdict == Verdict.SET_BY_HAND && points == null)) {
            return null;
        }
        return new Decision(Objects.requireNonNull(considered.declared().entries().get(leaf.code())).key(), stage,
                considered.edition(), false, verdict, figures, points, null, "", null, null, Exact.ZERO, Exact.ZERO,
                false, 0, Instant.EPOCH, 0);
    }

    private static List<Elsewhere> elsewhere(Considered considered, Node.Leaf leaf, Scoring scoring,
            UnitInputs without, UnitInputs with) {
        List<Input> entered = considered.declared().enteredAt(leaf).stream().map(Operand::input).toList();
        List<Elsewhere> changed = new ArrayList<>();
        for (NodeCode code : considered.declared().sharing(entered, leaf.code()).keySet()) {
            if (considered.declared().framework().tree().node(code) instanceof Node.Leaf other) {
                LeafScore before = scoring.score(other, without);
                LeafScore after = scoring.score(other, with);
                if (!before.points().equals(after.points()) || falls(before, after)) {
                    changed.add(new Elsewhere(other, before.points(), after.points(), falls(before, after)));
                }
            }
        }
        return changed;
    }
}
