package vn.chiso.web.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.Evidence;
import vn.chiso.web.result.RoundFigures;

/**
 * What was declared for an assessed unit and what counts of it, at one moment.
 *
 * @param declared  scores of what was declared
 * @param appraised scores of what counts after appraisal; null where nothing was decided or it is not the reader's
 *                  business
 * @param documents at each indicator
 * @param origin    how far what counts has come
 */
record UnitFigures(UnitRound round, Considered considered, ScoreSheet declared, @Nullable ScoreSheet appraised,
        Map<NodeCode, List<Evidence>> documents, RoundFigures.Origin origin, Instant at) {

    Framework framework() {
        return considered.declared().framework();
    }

    @Nullable
    Entry entry(NodeCode leaf) {
        return considered.declared().entries().get(leaf);
    }

    /** The scores after appraisal, where {@link UnitReading} has read them. */
    ScoreSheet decided() {
        return Objects.requireNonNull(appraised);
    }

    /** The same for somebody who reads it before anything was decided. */
    UnitFigures undecided() {
        return new UnitFigures(round, considered, declared, null, documents, RoundFigures.Origin.DECLARED, at);
    }

    /** Whether something was decided about an indicator. */
    boolean concluded() {
        return open() < considered.declared().entries().size();
    }

    /** How many indicators nobody has concluded about, of those that apply to the unit by the round's decisions. */
    int open() {
        return (int) considered.declared().entries().keySet().stream()
                .filter(leaf -> considered.settled(leaf) == null).count();
    }

    /** How the declared indicators stand that count. */
    Count count() {
        List<LeafScore> counted = declared.leaves().stream().filter(leaf -> leaf.outcome() != Outcome.NOT_COUNTED)
                .toList();
        List<LeafScore> applying = counted.stream().filter(leaf -> leaf.outcome() != Outcome.NOT_APPLICABLE).toList();
        int lost = (int) applying.stream().filter(leaf -> !leaf.lost().equals(Exact.ZERO)).count();
        return new Count(counted.size(), applying.size() - lost, lost, count(applying, Outcome.MISSING),
                count(applying, Outcome.BAD_VALUE), counted.size() - applying.size());
    }

    private static int count(List<LeafScore> scores, Outcome outcome) {
        return (int) scores.stream().filter(score -> score.outcome() == outcome).count();
    }

    /**
     * Numbers of indicators.
     *
     * @param full    with all their points
     * @param lost    without some of their points, those that are missing or wrong with them
     * @param missing without figures
     * @param wrong   with figures that cannot be right
     * @param never   that do not apply
     */
    record Count(int all, int full, int lost, int missing, int wrong, int never) {
    }
}
