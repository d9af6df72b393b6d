package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.web.appraisal.Decision;
import vn.chiso.web.appraisal.ReasonCode;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.entry.Claim;
import vn.chiso.web.entry.Declared;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.ui.Ui;

/**
 * An indicator that counts with other points, or out of another maximum, than the unit declared.
 *
 * @param verdict what was decided about the indicator itself; null where the difference comes from elsewhere
 * @param reason  why, as people read it
 * @param office  who decided; people are never named (Law 91/2025 on personal data)
 */
record Difference(Node.Leaf leaf, LeafScore declared, LeafScore appraised, @Nullable Verdict verdict, String reason,
        String office) {

    /** Whether points rise: 1; fall: -1; stay, out of another maximum: 0. */
    int direction() {
        return appraised.points().compareTo(declared.points());
    }

    /** The indicators that differ, in the framework's order; those that do not count are left out. */
    static List<Difference> of(UnitFigures figures, Ui ui) {
        List<Difference> differences = new ArrayList<>();
        for (Node.Leaf leaf : figures.framework().tree().countedLeaves()) {
            LeafScore declared = (LeafScore) Objects.requireNonNull(figures.declared().scores().get(leaf.code()));
            LeafScore appraised = (LeafScore) Objects.requireNonNull(figures.decided().scores().get(leaf.code()));
            if (!declared.points().equals(appraised.points()) || !declared.max().equals(appraised.max())) {
                Why why = why(figures, leaf, ui);
                differences.add(new Difference(leaf, declared, appraised, why.verdict(), why.reason(), why.office()));
            }
        }
        return differences;
    }

    private record Why(@Nullable Verdict verdict, String reason, String office) {
    }

    private static Why why(UnitFigures figures, Node.Leaf leaf, Ui ui) {
        Decision decision = figures.considered().settled(leaf.code());
        if (decision != null && decision.verdict() != Verdict.ACCEPTED) {
            return new Why(decision.verdict(), reason(decision, ui), office(decision, ui));
        }
        Entry entry = figures.entry(leaf.code());
        if (entry != null && decision == null && !EntryStates.HANDED_IN.contains(entry.state())) {
            return new Why(null, ui.t("document.minutes.why.not-handed-in"), PointsCells.NONE);
        }
        if (entry != null && decision == null && entry.claim() == Claim.NOT_APPLICABLE) {
            return new Why(null, ui.t("document.minutes.why.claim"), PointsCells.NONE);
        }
        return shared(figures, leaf, ui);
    }

    /** A figure that is entered at another indicator was corrected there, or was not handed in with it. */
    private static Why shared(UnitFigures figures, Node.Leaf leaf, Ui ui) {
        Declared declared = figures.considered().declared();
        for (Operand operand : leaf.operands()) {
            NodeCode home = declared.home(operand.input());
            Decision there = home == null || home.equals(leaf.code()) ? null : figures.considered().settled(home);
            if (home != null && there != null && there.verdict() == Verdict.CORRECTED
                    && there.figures().containsKey(operand.input().id().value())) {
                return new Why(null, ui.t("document.minutes.why.shared", home.value(), reason(there, ui)),
                        office(there, ui));
            }
        }
        return new Why(null, ui.t("document.minutes.why.elsewhere"), PointsCells.NONE);
    }

    private static String reason(Decision decision, Ui ui) {
        ReasonCode code = decision.code();
        String verdict = ui.t("appraisal.verdict." + decision.verdict().id());
        String named = code == null
                ? verdict
                : ui.t("document.minutes.code", verdict, code.name(), ui.t("appraisal.code." + code.id()));
        return decision.reason().isBlank()
                ? named
                : ui.t("document.minutes.reason", named, decision.reason().strip());
    }

    private static String office(Decision decision, Ui ui) {
        return ui.t("appeal.office." + decision.stage().id());
    }
}
