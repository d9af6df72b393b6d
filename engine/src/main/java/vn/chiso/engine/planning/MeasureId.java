package vn.chiso.engine.planning;

import vn.chiso.engine.framework.NaturalOrder;

/** Identifier of a measure of a plan. */
public record MeasureId(String value) implements Comparable<MeasureId> {

    @Override
    public int compareTo(MeasureId other) {
        return NaturalOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
