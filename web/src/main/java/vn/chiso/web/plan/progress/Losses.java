package vn.chiso.web.plan.progress;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Tree;
import vn.chiso.engine.number.Exact;

/**
 * The points that the unit of a plan still loses in the plan's round, indicator by indicator.
 *
 * @param basis   which values they rest on
 * @param round   name of the round
 * @param leaves  what each counted indicator that applies to the unit loses, in the framework's order
 */
record Losses(Basis basis, String round, Tree tree, Map<NodeCode, Loss> leaves) {

    /** Which values of the round the points rest on. */
    enum Basis {
        /** What the unit declares, while it does. */
        DECLARED,
        /** What was decided about it up to now. */
        DECIDED,
        /** The results as they were locked. */
        LOCKED
    }

    /**
     * What an indicator loses.
     *
     * @param lost    0 to the maximum, in points
     * @param max     the maximum that counts for the unit
     * @param missing whether it loses them because it has no value
     */
    record Loss(Node.Leaf leaf, Exact lost, Exact max, boolean missing) {
    }

    /** The indicators in and below some rows of the framework, each once; unknown codes mean none. */
    Set<NodeCode> below(Collection<String> codes) {
        Set<NodeCode> below = new LinkedHashSet<>();
        codes.forEach(code -> tree.countedLeaves(new NodeCode(code)).forEach(leaf -> below.add(leaf.code())));
        return below;
    }

    /** Points lost by all indicators in and below some rows of the framework, each counted once. */
    Exact of(Collection<String> codes) {
        return Exact.sum(below(codes).stream().map(leaves::get).filter(Objects::nonNull).map(Loss::lost)
                .toList());
    }

    /** What is lost, code by code of the framework's rows that lose anything, as a database can sort by it. */
    List<Weight> weights() {
        Map<String, Set<NodeCode>> rows = new LinkedHashMap<>();
        tree.nodes().forEach(node -> rows.put(node.code().value(), below(List.of(node.code().value()))));
        return rows.entrySet().stream().flatMap(row -> row.getValue().stream().filter(leaves::containsKey)
                .map(leaf -> new Weight(row.getKey(), leaf.value(), loss(leaf).lost())))
                .filter(weight -> !weight.lost().isZero()).toList();
    }

    private Loss loss(NodeCode leaf) {
        return Objects.requireNonNull(leaves.get(leaf));
    }

    /** An indicator that loses points, in or below a row of the framework. */
    record Weight(String node, String leaf, Exact lost) {
    }
}
