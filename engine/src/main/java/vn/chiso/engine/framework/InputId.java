package vn.chiso.engine.framework;

/** Identifier of an input of a framework; the name under which a value is supplied. */
public record InputId(String value) implements Comparable<InputId> {

    @Override
    public int compareTo(InputId other) {
        return NaturalOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
