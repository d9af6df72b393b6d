package vn.chiso.engine.planning;

import vn.chiso.engine.number.Exact;

/**
 * How good an answer is, and how good any answer can be.
 *
 * @param value what the answer has: points of the whole for {@link Goal.MostPoints}, đồng for the other goals
 * @param bound what no answer can exceed (points) or stay below (đồng); the best answer lies between the two
 */
public record Proof(Exact value, Exact bound) {

    /** Whether the answer is proved to be the best. */
    public boolean isOptimal() {
        return value.equals(bound);
    }

    /** How much better the best answer can be, in points or đồng; 0 when the answer is the best. */
    public Exact gap() {
        Exact difference = value.minus(bound);
        return difference.signum() < 0 ? difference.negated() : difference;
    }
}
