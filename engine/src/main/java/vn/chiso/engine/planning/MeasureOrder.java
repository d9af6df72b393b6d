package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node.Leaf;

/**
 * The order in which a component's measures are gone through. Measures on the same input keep the order in which they
 * finish; apart from that, next comes the one after which least is open: inputs, indicators and measures that a later
 * measure still has to do with, and that have to be remembered until then.
 */
final class MeasureOrder {

    private final Setting setting;
    private final List<Measure> open;
    private final Map<MeasureId, Set<Object>> touched = new HashMap<>();
    /** How many of the measures that are still open have to do with it. */
    private final Map<Object, Integer> remaining = new HashMap<>();
    private final Set<Object> begun = new HashSet<>();

    MeasureOrder(Setting setting, List<Measure> component) {
        this.setting = setting;
        this.open = new ArrayList<>(component.stream().sorted(Measure.FINISHING).toList());
        for (Measure measure : open) {
            Set<Object> all = touched(measure);
            touched.put(measure.id(), all);
            all.forEach(each -> remaining.merge(each, 1, Integer::sum));
        }
    }

    List<Measure> sorted() {
        List<Measure> sorted = new ArrayList<>();
        Comparator<Measure> leastOpen = Comparator.comparingInt(this::opened).thenComparing(this::begun,
                Comparator.reverseOrder());
        while (!open.isEmpty()) {
            Measure next = open.stream().filter(this::isNext).min(leastOpen).orElseThrow();
            open.remove(next);
            for (Object each : all(next)) {
                begun.add(each);
                remaining.merge(each, -1, Integer::sum);
            }
            sorted.add(next);
        }
        return sorted;
    }

    private Set<Object> all(Measure measure) {
        return touched.getOrDefault(measure.id(), Set.of());
    }

    /** Whether no measure that is still open and finishes earlier changes one of its inputs. */
    private boolean isNext(Measure measure) {
        Set<InputId> inputs = inputs(measure);
        for (Measure earlier : open) {
            if (earlier.id().equals(measure.id())) {
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

    /** How much more is open after the measure than before. */
    private int opened(Measure measure) {
        int more = 0;
        for (Object each : all(measure)) {
            boolean last = remaining.getOrDefault(each, 0) == 1;
            more += begun.contains(each) ? (last ? -1 : 0) : (last ? 0 : 1);
        }
        return more;
    }

    private int begun(Measure measure) {
        return (int) all(measure).stream().filter(begun::contains).count();
    }

    private Set<Object> touched(Measure measure) {
        Set<Object> all = new HashSet<>();
        for (Effect effect : measure.effects()) {
            List<Leaf> readers = setting.readers(effect.input());
            readers.forEach(leaf -> all.add(leaf.code()));
            if (!readers.isEmpty()) {
                all.add(effect.input());
            }
        }
        all.add(measure.id());
        all.addAll(measure.needs());
        all.addAll(measure.excludes());
        return all;
    }
}
