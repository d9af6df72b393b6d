package vn.chiso.web.appraisal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.entry.EntryKey;

/**
 * What was decided about one indicator of one assessed unit at one stage.
 *
 * @param edition  how often the results had been published when it was taken; 0 but for {@link Stage#RESTATEMENT}
 * @param draft    somebody's work in hand, which does not count yet
 * @param figures  the figures that count instead of the declared ones, in stored form; an empty text takes one away.
 *                 Only figures that are entered at this indicator; they count wherever else they are used
 * @param points   points by hand, 0 to the maximum; null but for {@link Verdict#SET_BY_HAND}
 * @param code     why points fall; null where they do not
 * @param reason   the sentence that the unit reads; empty where points do not change
 * @param evidence document on which it rests; null for none
 * @param meeting  meeting of the council in which it was taken; null outside the council
 * @param before   points of the indicator without it, when it was taken
 * @param after    points of the indicator with it, when it was taken
 * @param lowers   whether it takes points away, here or at an indicator that shares a figure
 * @param version  counts changes of this decision
 */
public record Decision(EntryKey key, Stage stage, int edition, boolean draft, Verdict verdict,
        Map<String, String> figures, @Nullable Exact points, @Nullable ReasonCode code, String reason,
        @Nullable Long evidence, @Nullable Long meeting, Exact before, Exact after, boolean lowers, int version,
        Instant at, long by) {

    /** An appraiser's word that what the unit declared counts. */
    static Decision accepted(EntryKey key, Instant at, long by) {
        return new Decision(key, Stage.APPRAISAL, 0, false, Verdict.ACCEPTED, Map.of(), null, null, "", null, null,
                Exact.ZERO, Exact.ZERO, false, 1, at, by);
    }

    /** The same with what it does to points. */
    Decision weighed(Trial trial) {
        return new Decision(key, stage, edition, draft, verdict, figures, points, code, reason, evidence, meeting,
                trial.before().points(), trial.after().points(), trial.falls(), version, at, by);
    }
}
