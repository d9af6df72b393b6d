package vn.chiso.engine.framework;

/** Kinds of input value. */
public enum InputType {
    /** A whole number, at least 0. */
    COUNT,
    /** A number with decimals, at least 0. */
    AMOUNT,
    /** Yes or no. */
    YES_NO,
    /** One of the input's options. */
    OPTION,
    /** A share from 0 to 1. */
    SHARE,
    /** Points from 0 to the maximum of the leaf. */
    POINTS;

    /** Whether values of this type are numbers. */
    public boolean isNumber() {
        return this != YES_NO && this != OPTION;
    }
}
