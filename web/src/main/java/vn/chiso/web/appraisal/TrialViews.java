package vn.chiso.web.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Explanation;
import vn.chiso.engine.text.Messages;
import vn.chiso.web.ui.Ui;

/** Says what a form comes to. */
@Component
class TrialViews {

    /** @param verdict what is chosen; empty for nothing */
    JudgePage.TrialPanel panel(Trial trial, String verdict, Ui ui) {
        if (verdict.isEmpty() || verdict.equals("returned")) {
            return new JudgePage.TrialPanel("–", "", "", List.of(), "", List.of(), List.of());
        }
        Messages messages = EngineText.messages(ui.language());
        Exact difference = trial.after().points().minus(trial.before().points());
        String change = difference.isZero() ? "" : (difference.signum() > 0 ? "+" : "") + ui.points(difference);
        Explanation explanation = Explanation.of(trial.after(), messages);
        List<String> steps = explanation.steps().isEmpty() ? explanation.reasons() : explanation.steps();
        if (trial.after().isDecided() && !steps.isEmpty()) {
            steps = steps.subList(0, steps.size() - 1); // who decided and why stands in the form itself
        }
        return new JudgePage.TrialPanel(ItemWords.points(trial.after(), ui), change,
                difference.signum() < 0 ? "down" : difference.signum() > 0 ? "up" : "", falls(trial, ui),
                trial.after().outcome() == Outcome.SCORED ? "" : EngineText.label(trial.after().outcome(), messages),
                steps, trial.elsewhere().stream().map(other -> ui.t("appraisal.elsewhere.points",
                        other.leaf().head().codeAsPrinted(), ui.points(other.before()), ui.points(other.after())))
                        .toList());
    }

    /** What falls, each as a sentence. */
    private static List<String> falls(Trial trial, Ui ui) {
        List<String> falls = new ArrayList<>();
        Exact here = trial.before().points().minus(trial.after().points());
        if (trial.fallsHere()) {
            falls.add(here.signum() > 0 ? ui.t("appraisal.fall", ui.points(here)) : ui.t("appraisal.fall.claim"));
        }
        trial.lowered().forEach(other -> falls.add(ui.t("appraisal.fall.elsewhere",
                other.leaf().head().codeAsPrinted(), ui.points(other.before().minus(other.after())))));
        return falls;
    }
}
