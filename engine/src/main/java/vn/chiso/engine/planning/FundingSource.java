package vn.chiso.engine.planning;

import vn.chiso.engine.framework.NaturalOrder;

/** Where money comes from (nguồn vốn): the state budget, enterprises, a programme; named by whoever plans. */
public record FundingSource(String value) implements Comparable<FundingSource> {

    @Override
    public int compareTo(FundingSource other) {
        return NaturalOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
