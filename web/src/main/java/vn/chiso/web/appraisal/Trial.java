package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * What a form would come to while somebody still types: nothing is stored, and what cannot be read counts as declared.
 *
 * @param before    the indicator before the stage decides
 * @param after     the indicator with what the form says
 * @param falls     whether points fall, or a claim that it does not apply is not accepted
 * @param elsewhere other indicators whose points change with it, because they use the same figures
 */
public record Trial(LeafScore before, LeafScore after, boolean falls, List<Elsewhere> elsewhere) {

    /** Another indicator that uses a corrected figure. */
    public record Elsewhere(Node.Leaf leaf, Exact before, Exact after) {
    }

    /** The points that a form would give. */
    static Trial of(Considered considered, Node.Leaf leaf, Stage stage, Judgement typed) {
        Scoring scoring = new Scoring(considered.declared().framework());
        UnitInputs without = Weighing.inputsBefore(considered, stage);
        Decision wanted = wanted(considered, leaf, stage, typed);
        UnitInputs with = wanted == null ? without : considered.with(wanted);
        LeafScore before = scoring.score(leaf, without);
        LeafScore after = scoring.score(leaf, with);
        return new Trial(before, after, Weighing.falls(before, after),
                wanted == null ? List.of() : elsewhere(considered, leaf, scoring, without, with));
    }

    /** Null while nothing is chosen, or while the points by hand cannot be read. */
    private static @Nullable Decision wanted(Considered considered, Node.Leaf leaf, Stage stage, Judgement typed) {
        Verdict verdict = typed.verdict();
        Map<String, String> figures = verdict == Verdict.CORRECTED
                ? Weighing.figures(considered, leaf, typed, new ArrayList<>())
                : Map.of();
        Exact points = verdict == Verdict.SET_BY_HAND ? Weighing.points(leaf, typed, new ArrayList<>()) : null;
        if (verdict == null || (verdict == Verdict.SET_BY_HAND && points == null)) {
            return null;
        }
        return new Decision(Objects.requireNonNull(considered.declared().entries().get(leaf.code())).key(), stage,
                false,
                verdict, figures, points, null, "", null, null, Exact.ZERO, Exact.ZERO, 0, Instant.EPOCH, 0);
    }

    private static List<Elsewhere> elsewhere(Considered considered, Node.Leaf leaf, Scoring scoring,
            UnitInputs without, UnitInputs with) {
        Set<NodeCode> others = new LinkedHashSet<>();
        for (Operand operand : considered.declared().enteredAt(leaf)) {
            others.addAll(considered.declared().users(operand.input()));
        }
        others.remove(leaf.code());
        List<Elsewhere> changed = new ArrayList<>();
        for (NodeCode code : others) {
            if (considered.declared().framework().tree().node(code) instanceof Node.Leaf other) {
                Exact before = scoring.score(other, without).points();
                Exact after = scoring.score(other, with).points();
                if (!before.equals(after)) {
                    changed.add(new Elsewhere(other, before, after));
                }
            }
        }
        return changed;
    }
}
