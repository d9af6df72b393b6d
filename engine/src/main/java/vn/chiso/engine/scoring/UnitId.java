package vn.chiso.engine.scoring;

import vn.chiso.engine.framework.NaturalOrder;

/** Identifier of an assessed unit. */
public record UnitId(String value) implements Comparable<UnitId> {

    @Override
    public int compareTo(UnitId other) {
        return NaturalOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
