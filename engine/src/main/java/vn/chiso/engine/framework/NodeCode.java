package vn.chiso.engine.framework;

/**
 * Code of a node as the framework pins it: text, never a number ("1.10" is not "1.1"). Sorts naturally: 4.2 before
 * 4.10.
 */
public record NodeCode(String value) implements Comparable<NodeCode> {

    /** The code under which the whole framework is reported. */
    public static final NodeCode TOTAL = new NodeCode("total");

    @Override
    public int compareTo(NodeCode other) {
        return NaturalOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
