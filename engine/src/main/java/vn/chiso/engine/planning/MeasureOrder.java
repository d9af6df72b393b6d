package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node.Leaf;

/**
 * The order in which a component's measures are gone through. Measures on the same input keep the order in which they
 * finish; apart from that, next comes the one that opens least: indicators and inputs are settled early, and little has to
 * be remembered in between.
 */
final class MeasureOrder {

    private final Setting setting;
    private final List<Measure> open;
    private final Set<Object> begun = new HashSet<>();

    MeasureOrder(Setting setting, List<Measure> component) {
        this.setting = setting;
        this.open = new ArrayList<>(component.stream().sorted(Measure.FINISHING).toList());
    }

    List<Measure> sorted() {
        List<Measure> sorted = new ArrayList<>();
        while (!open.isEmpty()) {
            Measure next = open.stream().filter(this::isNext).min(Comparator.comparingInt(this::opened)).orElseThrow();
            open.remove(next);
            begun.addAll(touched(next));
            sorted.add(next);
        }
        return sorted;
    }

    /** Whether no measure that is still open and finishes earlier changes one of its inputs. */
    private boolean isNext(Measure measure) {
        Set<InputId> inputs = inputs(measure);
        for (Measure earlier : open) {
            if (earlier.equals(measure)) {
                return true;
            }
            if (inputs(earlier).stream().anyMatch(inputs::contains)) {
                return false;
            }
        }
        return true;
    }

    private static Set<InputId> inputs(Measure measure) {
        Set<InputId> inputs = new HashSet<>();
        measure.effects().forEach(effect -> inputs.add(effect.input()));
        return inputs;
    }

    /** How much of what the measure touches is not begun yet; less is better the more of it is begun. */
    private int opened(Measure measure) {
        Set<Object> touched = touched(measure);
        int fresh = 0;
        for (Object each : touched) {
            fresh += begun.contains(each) ? -1 : 1;
        }
        return fresh;
    }

    private Set<Object> touched(Measure measure) {
        Set<Object> touched = new HashSet<>();
        for (Effect effect : measure.effects()) {
            touched.add(effect.input());
            for (Leaf leaf : setting.readers(effect.input())) {
                touched.add(leaf.code());
            }
        }
        touched.addAll(measure.needs());
        touched.addAll(measure.excludes());
        return touched;
    }
}
