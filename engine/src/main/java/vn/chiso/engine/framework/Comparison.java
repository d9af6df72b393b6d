package vn.chiso.engine.framework;

import java.util.List;

/**
 * Inputs that are not the same figure but ought to agree: the sum of the left against the sum of the right.
 *
 * @param why why they ought to agree, for the person who sees the disagreement
 */
public record Comparison(String id, List<Input> left, Relation relation, List<Input> right, String why) {

    /** How the two sums ought to stand. */
    public enum Relation {
        EQUALS, AT_MOST
    }
}
