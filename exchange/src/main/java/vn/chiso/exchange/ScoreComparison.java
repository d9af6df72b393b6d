package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * Compares the rows of {@code scores.csv} with what the engine computes, unit by unit: the rows of a unit stand together
 * there.
 */
final class ScoreComparison {

    private final Framework framework;
    private final Scoring scoring;
    private final Differences differences;
    private final Map<UnitId, UnitInputs> waiting = new LinkedHashMap<>();
    private final List<ScoreSheet> sheets = new ArrayList<>();
    private final Map<NodeCode, Difference.Result> published = new LinkedHashMap<>();
    private @Nullable String current;
    private long compared;

    ScoreComparison(Framework framework, List<UnitInputs> units, Differences differences) {
        this.framework = framework;
        this.scoring = new Scoring(framework);
        this.differences = differences;
        units.forEach(unit -> waiting.put(unit.unit(), unit));
    }

    /** Scores that were compared. */
    long compared() {
        return compared;
    }

    void row(CsvTable.Row row) {
        String unit = row.cell("unit");
        if (!unit.equals(current)) {
            finish();
            current = unit;
        }
        String node = row.cell("node");
        boolean isKnown = waiting.containsKey(new UnitId(unit)) && framework.reports(new NodeCode(node));
        Difference.Result result = Difference.Result.of(PublicationFiles.SCORE_COLUMNS.stream().skip(2)
                .map(row::cell).toList());
        if (!isKnown || published.putIfAbsent(new NodeCode(node), result) != null) {
            differences.add(new Difference.ScoreSurplus(Problems.shortened(unit), Problems.shortened(node)));
        }
    }

    /** Compares the unit whose rows were read. */
    private void finish() {
        UnitInputs unit = current == null ? null : waiting.remove(new UnitId(current));
        if (unit != null) {
            compare(unit);
        }
        published.clear();
    }

    private void compare(UnitInputs unit) {
        ScoreSheet sheet = scoring.score(unit);
        List<Score> scores = PublicationTables.scores(sheet);
        // What an altered input changes is told at its indicator before the sums above it.
        scores.sort(Comparator.comparing(score -> !(score instanceof LeafScore)));
        for (Score score : scores) {
            compared++;
            List<String> cells = PublicationTables.cells(sheet, score);
            Difference.Result recomputed = Difference.Result.of(cells.subList(2, cells.size()));
            Difference.Result stated = published.get(score.code());
            if (stated == null) {
                differences.add(new Difference.ScoreMissing(unit.unit(), score.code(), recomputed));
            } else if (!stated.equals(recomputed)) {
                differences.add(new Difference.ScoreDiffers(unit.unit(), score.code(), stated, recomputed));
            }
        }
        sheets.add(Ranking.needed(framework, sheet));
    }

    /** Compares what is left; the sheets of all units, as far as a ranking needs them. */
    List<ScoreSheet> end() {
        finish();
        List<UnitInputs> left = List.copyOf(waiting.values());
        waiting.clear();
        left.forEach(this::compare);
        return sheets;
    }
}
