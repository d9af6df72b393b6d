package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.SumScore;
import vn.chiso.engine.scoring.UnitId;

/**
 * The other units of a ranking, as they stand and as they are expected to stand when the plan is carried out. Whoever asks
 * for the place in a block or region gives the units of that block or region.
 */
public final class Rivals {

    private final Framework framework;
    private final List<ScoreSheet> now;
    private final List<ScoreSheet> then;

    private Rivals(Framework framework, List<ScoreSheet> now, List<ScoreSheet> then) {
        this.framework = framework;
        this.now = now;
        this.then = then;
    }

    /** How many there are beside a unit, whose own sheet may be among them. */
    public int beside(UnitId unit) {
        return (int) now.stream().filter(sheet -> !sheet.unit().equals(unit)).count();
    }

    /** Rivals who stay where they are. */
    public static Rivals heldStill(Framework framework, List<ScoreSheet> now) {
        List<ScoreSheet> needed = now.stream().map(sheet -> Ranking.needed(framework, sheet)).toList();
        return new Rivals(framework, needed, needed);
    }

    /**
     * Rivals who move once more as they moved last: to their share of the maximum comes the difference between it and the
     * earlier one, and the result is cut to 0..1. The whole, and every row or pillar that breaks ties, moves by itself. A
     * unit, or a row, of which nothing earlier is known stays where it is.
     *
     * @param previous the earlier sheets, of this or another framework; only shares are read
     */
    public static Rivals movedByTrend(Framework framework, List<ScoreSheet> now, Map<UnitId, ScoreSheet> previous) {
        List<ScoreSheet> needed = now.stream().map(sheet -> Ranking.needed(framework, sheet)).toList();
        List<ScoreSheet> moved = needed.stream().map(sheet -> {
            ScoreSheet earlier = previous.get(sheet.unit());
            return earlier == null ? sheet : moved(sheet, earlier);
        }).toList();
        return new Rivals(framework, needed, moved);
    }

    private static ScoreSheet moved(ScoreSheet sheet, ScoreSheet earlier) {
        Map<NodeCode, Score> scores = new HashMap<>();
        sheet.scores().forEach((code, score) -> scores.put(code, moved(score, earlier.score(code))));
        SumScore total = sum(sheet.total(), moved(sheet.total(), Optional.of(earlier.total())).points());
        return new ScoreSheet(sheet.unit(), total, total, total.points(), scores, List.of());
    }

    private static Score moved(Score score, Optional<Score> earlier) {
        if (earlier.isEmpty() || earlier.get().max().isZero()) {
            return score;
        }
        Exact step = score.share().minus(earlier.get().share());
        Exact points = score.share().plus(step).max(Exact.ZERO).min(Exact.ONE).times(score.max());
        return switch (score) {
            case SumScore sum -> sum(sum, points);
            case LeafScore leaf -> new LeafScore(leaf.leaf(), points, leaf.max(), leaf.outcome(), List.of());
        };
    }

    private static SumScore sum(SumScore score, Exact points) {
        return new SumScore(score.code(), points, score.max(), score.fullMax(), score.tally());
    }

    /** The rivals' sheets as they are expected; only what a ranking by the whole needs is in them. */
    public List<ScoreSheet> expected() {
        return then;
    }

    /**
     * The unit's place by the whole: before among the rivals as they stand, after among them as they are expected. Empty
     * when nothing applies to the unit. A sheet of the unit among the rivals is passed over.
     */
    public Optional<Place> place(Projected projected) {
        int before = rank(projected.before(), now);
        int after = rank(projected.after(), then);
        return before == 0 || after == 0
                ? Optional.empty()
                : Optional.of(new Place(before, after, ranked(projected.after(), then).rows().size()));
    }

    /** The rank that this sheet of the unit would have among the expected rivals; 0 when nothing applies to it. */
    int rank(ScoreSheet sheet) {
        return rank(sheet, then);
    }

    private int rank(ScoreSheet sheet, List<ScoreSheet> others) {
        return ranked(sheet, others).rows().stream().filter(row -> row.sheet().unit().equals(sheet.unit()))
                .mapToInt(Ranking.Row::rank).findFirst().orElse(0);
    }

    private Ranking ranked(ScoreSheet sheet, List<ScoreSheet> others) {
        List<ScoreSheet> all = new ArrayList<>(
                others.stream().filter(other -> !other.unit().equals(sheet.unit())).toList());
        all.add(sheet);
        return Ranking.of(framework, all, NodeCode.TOTAL, Map.of(), Map.of());
    }
}
