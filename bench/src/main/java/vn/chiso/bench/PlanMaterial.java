package vn.chiso.bench;

import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.planning.Answer;
import vn.chiso.engine.planning.Budget;
import vn.chiso.engine.planning.Goal;
import vn.chiso.engine.planning.Measure;
import vn.chiso.engine.planning.Optimiser;
import vn.chiso.engine.scoring.UnitInputs;

/** A unit and the measures that could be taken for it. */
record PlanMaterial(Framework framework, UnitInputs unit, List<Measure> measures) {

    /** The size that has an aim: the proved best within 2 seconds on two cores. */
    static final int MEASURES = 200;
    static final int LEAVES = 120;

    /** Made-up measures; another seed makes others. */
    static PlanMaterial of(int measures, long seed) {
        Material material = Material.of(LEAVES, 1);
        UnitInputs unit = material.units().getFirst();
        return new PlanMaterial(material.framework(), unit,
                MeasureMaker.measures(material.framework(), unit, measures, seed));
    }

    /** This part of what all measures would cost, in all; with {@code sources} "two" also of each source. */
    Budget budget(int percent, String sources) {
        long total = measures.stream().mapToLong(measure -> measure.cost().total()).sum() / 100 * percent;
        return sources.equals("one")
                ? Budget.of(total)
                : new Budget(total, Map.of(MeasureMaker.STATE, total * 3 / 4, MeasureMaker.FIRMS, total / 8), null);
    }

    Answer answer(Budget budget, Goal goal) {
        return new Optimiser(framework).answer(unit, measures, budget, goal);
    }
}
