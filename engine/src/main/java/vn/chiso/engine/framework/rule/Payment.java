package vn.chiso.engine.framework.rule;

import vn.chiso.engine.number.Exact;

/** What a clause or a step pays. */
public sealed interface Payment {

    /** A fraction of the leaf's maximum, 0 to 1. */
    record ShareOfMax(Exact share) implements Payment {
    }

    /** Points as the document prints them. */
    record FixedPoints(Exact points) implements Payment {
    }

    /** What another rule pays. */
    record ByRule(Rule rule) implements Payment {
    }

    Payment FULL = new ShareOfMax(Exact.ONE);
    Payment NOTHING = new ShareOfMax(Exact.ZERO);
}
