package vn.chiso.engine.scoring;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.number.Exact;

/**
 * Where the points of a part of the framework are: reached, not entered yet, lost.
 *
 * @param node    row of the framework
 * @param reached points reached
 * @param missing maximum of the indicators whose values are missing; those points may still come
 * @param lost    what is neither reached nor missing
 * @param max     the maximum that counts for the unit; the sum of the three
 */
public record Balance(Node node, Exact reached, Exact missing, Exact lost, Exact max) {

    /** The balance of every top row that counts, in the framework's order. */
    public static List<Balance> of(Framework framework, ScoreSheet sheet) {
        List<Balance> balances = new ArrayList<>();
        for (Node root : framework.tree().roots()) {
            Score score = sheet.scores().get(root.code());
            if (score != null && framework.tree().counts(root.code())) {
                balances.add(of(root, score, missing(framework, root, sheet)));
            }
        }
        return balances;
    }

    private static Balance of(Node node, Score score, Exact missing) {
        return new Balance(node, score.points(), missing, score.lost().minus(missing), score.max());
    }

    private static Exact missing(Framework framework, Node node, ScoreSheet sheet) {
        return switch (node) {
            case Node.Leaf leaf -> framework.tree().counts(leaf.code())
                    && sheet.scores().get(leaf.code()) instanceof LeafScore score && score.outcome() == Outcome.MISSING
                            ? score.max()
                            : Exact.ZERO;
            case Node.Group group ->
                Exact.sum(group.children().stream().map(child -> missing(framework, child, sheet)).toList());
            case Node.SharedRow _ -> Exact.ZERO;
        };
    }
}
