package vn.chiso.engine.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * What a unit's score would be with other values ("what if"). It is scored as everything else is: what the campaign has
 * decided holds, so an indicator with points set by hand, or one that does not apply to the unit, gains nothing. For a
 * campaign with resolutions it takes the framework to which they are applied. Stateless; one instance serves any number of
 * threads.
 */
public final class Projection {

    private final Framework framework;
    private final Scoring scoring;

    /** Projections by this framework. */
    public Projection(Framework framework) {
        this.framework = framework;
        this.scoring = new Scoring(framework);
    }

    /**
     * The score with these values in place of, or beside, those that the unit has.
     *
     * @throws IllegalArgumentException when the framework has no such input
     */
    public Projected change(UnitInputs inputs, Map<InputId, InputValue> changes) {
        changes.keySet().forEach(this::check);
        Map<InputId, InputValue> values = new HashMap<>(inputs.values());
        values.putAll(changes);
        return compare(inputs, inputs.withValues(values));
    }

    /**
     * The score after these measures are finished, whatever they need and exclude.
     *
     * @throws IllegalArgumentException when an effect is on an input that the framework does not have
     */
    public Projected finish(UnitInputs inputs, Collection<Measure> measures) {
        return compare(inputs, after(inputs, measures));
    }

    /**
     * The unit's inputs after these measures are finished, each in its turn ({@link Measure#FINISHING}).
     *
     * @throws IllegalArgumentException when an effect is on an input that the framework does not have
     */
    public UnitInputs after(UnitInputs inputs, Collection<Measure> measures) {
        Map<InputId, InputValue> values = new HashMap<>(inputs.values());
        List<Measure> inOrder = measures.stream().sorted(Measure.FINISHING).toList();
        for (Measure measure : inOrder) {
            for (Effect effect : measure.effects()) {
                check(effect.input());
                InputValue value = effect.on(values.get(effect.input()));
                if (value != null) {
                    values.put(effect.input(), value);
                }
            }
        }
        return inputs.withValues(values);
    }

    private Projected compare(UnitInputs before, UnitInputs after) {
        return new Projected(scoring.score(before), scoring.score(after), after);
    }

    private void check(InputId input) {
        if (!framework.inputs().containsKey(input)) {
            throw new IllegalArgumentException("no input " + input);
        }
    }
}
