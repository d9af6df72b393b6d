package vn.chiso.exchange;

import java.util.List;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.UnitId;

/** Something in a publication's bundle that does not follow from the rest; {@link PublicationText} makes the sentence. */
public sealed interface Difference {

    /** The content of a file is not what the manifest says. */
    record FileAltered(String file) implements Difference {
    }

    /** The manifest states something else than the bundle holds. */
    record StatementDiffers(Statement statement, String stated, String found) implements Difference {
    }

    /** What the manifest states about the content. */
    enum Statement {
        FRAMEWORK_ID, FRAMEWORK_VERSION, FRAMEWORK_DIGEST, RESOLVED_DIGEST, RESOLUTIONS, INPUTS_DIGEST
    }

    /** A table of results that cannot be read. */
    record TableBroken(String file, TableProblem problem) implements Difference {
    }

    /** A score is not what the engine computes. */
    record ScoreDiffers(UnitId unit, NodeCode node, Result published, Result recomputed) implements Difference {

        /** Whether the points differ, to the last digit. */
        public boolean inPoints() {
            return !published.points.equals(recomputed.points) || !published.exactPoints.equals(recomputed.exactPoints);
        }

        /** Whether the maximum differs, to the last digit. */
        public boolean inMax() {
            return !published.max.equals(recomputed.max) || !published.exactMax.equals(recomputed.exactMax);
        }
    }

    /**
     * A row of {@code scores.csv}, as it stands there.
     *
     * @param points      as a decimal number of up to ten places
     * @param exactPoints the same as a whole number or a reduced fraction
     */
    record Result(String points, String max, String outcome, String exactPoints, String exactMax) {

        static Result of(List<String> cells) {
            return new Result(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }
    }

    /** The engine computes a score of which the bundle has no row. */
    record ScoreMissing(UnitId unit, NodeCode node, Result recomputed) implements Difference {
    }

    /** The bundle has a row more than the engine computes: another unit, another row of the framework, or one twice. */
    record ScoreSurplus(String unit, String node) implements Difference {
    }

    /** A cell of {@code ranking.csv} is not what follows from the scores; "" where there is no such row. */
    record RankingDiffers(UnitId unit, String column, String published, String recomputed) implements Difference {
    }
}
