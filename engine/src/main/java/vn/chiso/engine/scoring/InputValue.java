package vn.chiso.engine.scoring;

import vn.chiso.engine.number.Exact;

/** A value that a unit supplies. A value that nobody supplied is absent, which is not the same as 0. */
public sealed interface InputValue {

    /** A count, an amount, a share or points. */
    record Amount(Exact value) implements InputValue {
    }

    /** Yes or no. */
    enum Answer implements InputValue {
        YES, NO
    }

    /** One of the input's options, by its identifier. */
    record Option(String id) implements InputValue {
    }

    /** The unit says that the indicator does not apply to it. */
    record NotApplicable() implements InputValue {
        public static final NotApplicable VALUE = new NotApplicable();
    }
}
