package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.InputId;
import vn.chiso.engine.framework.Node.Leaf;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;

/**
 * A component measure by measure: a table for each indicator, scored for every set of the measures that change it, and one
 * for each need and exclusion.
 */
final class Tables {

    private static final Table.Entry ALLOWED = new Table.Entry(Exact.ZERO, Exact.ZERO);

    /** So many of the largest tables may there be. */
    private static final int ALL = 8;

    private final Setting setting;
    private final int most;

    /**
     * Tables for one unit.
     *
     * @param most how many entries the table of an indicator may have
     */
    Tables(Setting setting, int most) {
        this.setting = setting;
        this.most = most;
    }

    /** The measures that change each indicator, in the order in which they finish. */
    private Map<Leaf, List<Measure>> changing(Collection<Measure> measures) {
        Map<Leaf, List<Measure>> changing = new LinkedHashMap<>();
        for (Measure measure : measures.stream().sorted(Measure.FINISHING).toList()) {
            Set<Leaf> leaves = new LinkedHashSet<>();
            measure.effects().forEach(effect -> leaves.addAll(setting.readers(effect.input())));
            leaves.forEach(leaf -> changing.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(measure));
        }
        return changing;
    }

    private boolean isLarge(List<Measure> changing) {
        return changing.size() > 20 || 1 << changing.size() > most;
    }

    /** Whether no table would be too large, nor all of them together. */
    boolean fit(List<Measure> component) {
        Collection<List<Measure>> changing = changing(component).values();
        return changing.stream().noneMatch(this::isLarge)
                && changing.stream().mapToLong(measures -> 1L << measures.size()).sum() <= ALL * (long) most;
    }

    /**
     * As many of the measures as fit: where too many change one indicator, those that bring the fewest points for their
     * money go, and with them what needs them.
     */
    private List<Measure> fitting(List<Measure> component) {
        Map<MeasureId, Exact> value = new HashMap<>();
        component.forEach(measure -> value.put(measure.id(), value(measure)));
        Set<Measure> kept = new LinkedHashSet<>(component);
        for (Leaf leaf : changing(component).keySet()) {
            List<Measure> changing = changing(kept).getOrDefault(leaf, List.of());
            List<Measure> worstFirst = changing.stream()
                    .sorted(Comparator.comparing(measure -> value.getOrDefault(measure.id(), Exact.ZERO))).toList();
            int number = changing.size();
            for (Measure measure : worstFirst) {
                if (isLarge(changing.subList(0, number))) {
                    kept.remove(measure);
                    number--;
                }
            }
        }
        return withNeeds(kept, component);
    }

    private static List<Measure> withNeeds(Set<Measure> kept, List<Measure> component) {
        Set<MeasureId> gone = new TreeSet<>();
        component.stream().filter(measure -> !kept.contains(measure)).forEach(measure -> gone.add(measure.id()));
        while (kept.removeIf(measure -> measure.needs().stream().anyMatch(gone::contains) && gone.add(measure.id()))) {
            // what needs a measure that has just gone goes in the next round
        }
        return List.copyOf(kept);
    }

    /** Points per đồng that the measure brings alone. */
    private Exact value(Measure measure) {
        Exact gained = Exact.ZERO;
        for (Leaf leaf : changing(List.of(measure)).keySet()) {
            gained = gained.plus(score(leaf, List.of(measure)).points()).minus(score(leaf, List.of()).points());
        }
        return gained.dividedBy(Exact.of(Math.max(1, measure.cost().total())));
    }

    /** A component of which some measures are not taken: as if they were not there. */
    void addFitting(List<Measure> component, List<Part> parts, List<Table> tables) {
        List<Measure> fitting = fitting(component);
        Set<Leaf> untouched = changing(component).keySet();
        untouched.removeAll(changing(fitting).keySet());
        untouched.forEach(leaf -> parts.add(setting.fixed(score(leaf, List.of()))));
        add(fitting, parts, tables);
    }

    /** A part for each measure, and tables that tie them together; what is too large for a table is taken at its best. */
    void add(List<Measure> component, List<Part> parts, List<Table> tables) {
        Map<MeasureId, Integer> numbers = new HashMap<>();
        for (Measure measure : component) {
            numbers.put(measure.id(), parts.size());
            parts.add(setting.part(measure));
        }
        changing(component).forEach((leaf, measures) -> {
            if (isLarge(measures)) {
                parts.add(setting.anything(leaf));
            } else {
                List<Table.Entry> entries = entries(leaf, measures);
                tables.add(new Table(measures.stream().map(measure -> numbers.getOrDefault(measure.id(), 0)).toList(),
                        entries));
            }
        });
        for (Measure measure : component) {
            for (Measure other : component) {
                List<Integer> both = List.of(numbers.getOrDefault(measure.id(), 0),
                        numbers.getOrDefault(other.id(), 0));
                if (measure.needs().contains(other.id())) {
                    tables.add(pair(both, 2));
                }
                if (measure.excludes().contains(other.id())) {
                    tables.add(pair(both, 3));
                }
            }
        }
    }

    private static Table pair(List<Integer> both, int forbidden) {
        List<Table.@Nullable Entry> entries = new ArrayList<>();
        for (int entry = 0; entry < 4; entry++) {
            entries.add(entry == forbidden ? null : ALLOWED);
        }
        return new Table(both, entries);
    }

    private List<Table.Entry> entries(Leaf leaf, List<Measure> measures) {
        Map<Map<InputId, InputValue>, Table.Entry> scored = new HashMap<>();
        List<Table.Entry> entries = new ArrayList<>();
        for (int set = 0; set < 1 << measures.size(); set++) {
            List<Measure> taken = new ArrayList<>();
            for (int i = 0; i < measures.size(); i++) {
                if ((set >> (measures.size() - 1 - i) & 1) == 1) {
                    taken.add(measures.get(i));
                }
            }
            entries.add(scored.computeIfAbsent(values(leaf, taken), values -> {
                LeafScore score = setting.score(leaf, setting.inputs().withValues(values));
                return new Table.Entry(score.points(), score.lost());
            }));
        }
        return entries;
    }

    private LeafScore score(Leaf leaf, List<Measure> taken) {
        return setting.score(leaf, setting.inputs().withValues(values(leaf, taken)));
    }

    /** The values that an indicator reads, after measures that finish in this order. */
    private Map<InputId, InputValue> values(Leaf leaf, List<Measure> taken) {
        Map<InputId, InputValue> values = new HashMap<>();
        for (InputId input : Setting.inputsOf(leaf)) {
            InputValue value = setting.inputs().values().get(input);
            for (Measure measure : taken) {
                for (Effect effect : measure.effects()) {
                    value = effect.input().equals(input) ? effect.on(value) : value;
                }
            }
            if (value != null) {
                values.put(input, value);
            }
        }
        return values;
    }
}
