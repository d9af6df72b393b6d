package vn.chiso.engine.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.engine.number.Exact;

/**
 * Values of merged units from those of the units that they were formed of, by the rule that the Ministry published for DTI
 * 2024 of the 34 provinces: the mean of the predecessors' main indices, each counting the same. Because the index is a
 * sum of main indices with fixed weights, the mean of the predecessors' totals is the same number.
 */
public final class Merger {

    private Merger() {
    }

    /**
     * The mean of the predecessors' values for each later unit, exact.
     *
     * @param values value of each former unit
     * @param later  the unit into which a former one went
     * @return only those later units of which every predecessor has a value
     */
    public static <K> Map<K, Exact> means(Map<K, Exact> values, Map<K, K> later) {
        Map<K, List<K>> formers = new LinkedHashMap<>();
        later.forEach((former, merged) -> formers.computeIfAbsent(merged, _ -> new ArrayList<>()).add(former));
        Map<K, Exact> means = new HashMap<>();
        formers.forEach((merged, all) -> {
            if (values.keySet().containsAll(Set.copyOf(all))) {
                means.put(merged, Exact.sum(all.stream().map(values::get).toList()).dividedBy(Exact.of(all.size())));
            }
        });
        return means;
    }
}
