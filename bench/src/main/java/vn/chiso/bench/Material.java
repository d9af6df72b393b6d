package vn.chiso.bench;

import java.util.List;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/** What all benchmarks score: a framework and units whose every value is there and good. */
record Material(Framework framework, List<UnitInputs> units) {

    /** Communes, wards and special zones of the country since 1 July 2025. */
    static final int ALL_UNITS = 3321;
    /** Leaves of the framework as published. */
    static final int LEAVES = 109;

    static Material of(int leaves, int units) {
        Framework framework = FrameworkText.withLeaves(leaves);
        Material material = new Material(framework, UnitMaker.units(framework, units));
        material.check();
        return material;
    }

    List<ScoreSheet> sheets() {
        Scoring scoring = new Scoring(framework);
        return units.stream().map(scoring::score).toList();
    }

    /** An indicator without a usable value would be cheap, and the measurement too good. */
    private void check() {
        Scoring scoring = new Scoring(framework);
        for (UnitInputs unit : units) {
            ScoreSheet sheet = scoring.score(unit);
            for (LeafScore leaf : sheet.leaves()) {
                if (leaf.outcome() != Outcome.SCORED) {
                    throw new IllegalStateException(unit.unit() + " " + leaf.code() + ": " + leaf.trace());
                }
            }
            if (!sheet.disagreements().isEmpty()) {
                throw new IllegalStateException(unit.unit() + ": " + sheet.disagreements());
            }
        }
    }
}
