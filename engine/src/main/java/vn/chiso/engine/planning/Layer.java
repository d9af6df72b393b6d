package vn.chiso.engine.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One step on the way through all measures: from each point where the way can stand, the edges that lead on. A component
 * whose choices were all worked out is a single layer from one point to one point; a large one is a layer for each of its
 * measures, and its points are what later measures have to know of earlier ones.
 *
 * @param edges by the point they start from; no point is without
 * @param ends  how many points the edges lead to
 */
record Layer(List<List<Edge>> edges, int ends) {

    /**
     * A step.
     *
     * @param amounts the choice as whole numbers of all of which less is better: its worth with the opposite sign, in the
     *                unit that {@link Worth} finds; đồng in all; đồng of each source with a limit. Empty until then
     */
    record Edge(Choice choice, int to, List<BigInteger> amounts) {

        Edge(Choice choice, int to) {
            this(choice, to, List.of());
        }
    }

    /** A layer of choices that lead to one point. */
    static Layer of(List<Choice> choices) {
        return new Layer(List.of(choices.stream().map(choice -> new Edge(choice, 0)).toList()), 1);
    }

    List<Edge> all() {
        return edges.stream().flatMap(List::stream).toList();
    }

    Layer with(Function<Edge, List<BigInteger>> amounts) {
        return new Layer(edges.stream().map(from -> from.stream()
                .map(edge -> new Edge(edge.choice(), edge.to(), amounts.apply(edge))).toList()).toList(), ends);
    }

    /**
     * What is best on the way from each point of each layer to the end, the end included.
     *
     * @param of     what an edge adds
     * @param plus   adds
     * @param better the better of two
     */
    static <T> List<List<T>> best(List<Layer> layers, Function<Edge, T> of, T nothing, BinaryOperator<T> plus,
            BinaryOperator<T> better) {
        List<List<T>> best = new ArrayList<>();
        best.add(List.of(nothing));
        for (Layer layer : layers.reversed()) {
            List<T> after = best.getFirst();
            best.addFirst(layer.edges.stream().map(from -> from.stream()
                    .map(edge -> plus.apply(of.apply(edge), after.get(edge.to()))).reduce(better).orElseThrow())
                    .toList());
        }
        return best;
    }
}
