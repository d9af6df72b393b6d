package vn.chiso.exchange.recheck;

import vn.chiso.engine.framework.Input;

/** Where the formulas of one indicator find what they read, as text of a formula. */
public interface Cells {

    /** The cell that holds the value of the input. */
    String value(Input input);

    /** The cell that holds what {@link InputCheck} says about that value. */
    String check(Input input);

    /** What the value's cell shows for an answer ({@code yes}, {@code no} or an option), in quotation marks. */
    String answer(Input input, String answer);
}
