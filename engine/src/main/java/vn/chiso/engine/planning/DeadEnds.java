package vn.chiso.engine.planning;

import java.util.ArrayList;
import java.util.List;

/** Points from which no way leads to the end: a measure was taken there that needs one which was not. */
final class DeadEnds {

    private DeadEnds() {
    }

    /** The layers without such points and without edges to them. */
    static List<Layer> removed(List<Layer> layers) {
        List<Layer> alive = new ArrayList<>();
        List<Integer> after = List.of(0);
        int ends = 1;
        for (Layer layer : layers.reversed()) {
            List<List<Layer.Edge>> edges = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            for (List<Layer.Edge> from : layer.edges()) {
                List<Integer> to = after;
                List<Layer.Edge> kept = from.stream().filter(edge -> to.get(edge.to()) >= 0)
                        .map(edge -> new Layer.Edge(edge.choice(), to.get(edge.to()))).toList();
                numbers.add(kept.isEmpty() ? -1 : edges.size());
                if (!kept.isEmpty()) {
                    edges.add(kept);
                }
            }
            alive.addFirst(new Layer(edges, ends));
            ends = edges.size();
            after = numbers;
        }
        return alive;
    }
}
