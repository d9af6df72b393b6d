package vn.chiso.engine.ranking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.engine.framework.Ties;

/** Ranks (hạng) of things that have a value each, outside of score sheets: a published table, a single node. */
public final class Places {

    private Places() {
    }

    /**
     * The rank of each key, 1 for the highest value; equal values share a rank (15, 15, then 17 or 16 by the style).
     *
     * @param order how values compare; the greatest is the best
     */
    public static <K, V> Map<K, Integer> of(Map<K, V> values, Comparator<V> order, Ties.Style style) {
        List<Map.Entry<K, V>> sorted = values.entrySet().stream().sorted(Map.Entry.comparingByValue(order.reversed()))
                .toList();
        Map<K, Integer> places = HashMap.newHashMap(sorted.size());
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            V value = sorted.get(i).getValue();
            if (i == 0 || order.compare(sorted.get(i - 1).getValue(), value) != 0) {
                rank = switch (style) {
                    case SKIP -> i + 1;
                    case DENSE -> rank + 1;
                };
            }
            places.put(sorted.get(i).getKey(), rank);
        }
        return places;
    }

    /**
     * Ranks within groups; keys whose group is empty get none.
     *
     * @param group name of the group that a key belongs to; empty for none
     */
    public static <K, V> Map<K, Integer> within(Map<K, V> values, Comparator<V> order, Ties.Style style,
            Function<K, String> group) {
        Map<String, Map<K, V>> groups = new HashMap<>();
        values.forEach((key, value) -> {
            String name = group.apply(key);
            if (!name.isEmpty()) {
                groups.computeIfAbsent(name, _ -> new HashMap<>()).put(key, value);
            }
        });
        Map<K, Integer> places = HashMap.newHashMap(values.size());
        groups.values().forEach(members -> places.putAll(of(members, order, style)));
        return places;
    }
}
