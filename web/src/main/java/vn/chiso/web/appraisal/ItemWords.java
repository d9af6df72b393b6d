package vn.chiso.web.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.ui.Ui;

/** Says what lists show of an entry that is judged. */
final class ItemWords {

    private ItemWords() {
    }

    /** Why it wants more than a glance, each in a few words; once it is concluded, only what has changed since. */
    static List<String> flags(Queue.Item item, Ui ui) {
        return item.oddities().stream().filter(oddity -> item.waits() || oddity == Queue.Oddity.SHARED)
                .map(oddity -> switch (oddity) {
                    case ERROR -> ui.t("appraisal.flag.error");
                    case JUMP -> ui.t("appraisal.flag.jump", jump(item.jump(), ui));
                    case NO_DOCUMENT -> ui.t("appraisal.flag.no-document");
                    case CLAIM -> ui.t(item.declared().outcome() == Outcome.NOT_APPLICABLE
                            ? "appraisal.flag.not-applicable"
                            : "appraisal.flag.no-data");
                    case SHARED -> ui.t("appraisal.flag.shared");
                }).toList();
    }

    /** Percentage points with their sign; an en dash for none. */
    static String jump(@Nullable Exact jump, Ui ui) {
        if (jump == null) {
            return "–";
        }
        return (jump.signum() > 0 ? "+" : "") + Numbers.shortest(jump, 1, ui.language());
    }

    /** Points, or an en dash where there is nothing to count. */
    static String points(LeafScore score, Ui ui) {
        return score.outcome() == Outcome.MISSING || score.outcome() == Outcome.NOT_APPLICABLE
                ? "–"
                : ui.points(score.points());
    }

    /** Points, or an en dash for none. */
    static String points(@Nullable Exact points, Ui ui) {
        return points == null ? "–" : ui.points(points);
    }
}
