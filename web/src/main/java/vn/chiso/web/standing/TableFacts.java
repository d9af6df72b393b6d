package vn.chiso.web.standing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is asked of a table again and again and never changes: its nodes, blocks and regions, how its units stand. A table
 * is written once; what replaces it has another identifier.
 *
 * @param size      how many units stand in it
 * @param tiers     whether units have a tier
 * @param summaries by block and node; filled as it is asked for
 */
record TableFacts(List<StandingNode> nodes, List<String> blocks, List<String> regions, int size, boolean tiers,
        Map<String, Map<String, Summary>> summaries) {

    TableFacts(List<StandingNode> nodes, List<String> blocks, List<String> regions, int size, boolean tiers) {
        this(List.copyOf(nodes), List.copyOf(blocks), List.copyOf(regions), size, tiers, new ConcurrentHashMap<>());
    }
}
