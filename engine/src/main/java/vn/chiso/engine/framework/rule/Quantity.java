package vn.chiso.engine.framework.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sum of inputs, or a sum divided by a sum.
 *
 * @param denominator empty for a plain sum
 * @param whole       whether the numerator is a part of the denominator
 */
public record Quantity(List<Operand> numerator, List<Operand> denominator, Whole whole) {

    /** How the numerator stands to the denominator. */
    public enum Whole {
        /** A part of it: a larger numerator is a bad value. */
        PART,
        /** Not a part: the ratio may exceed 1. */
        FREE
    }

    /** Whether there is a denominator. */
    public boolean isRatio() {
        return !denominator.isEmpty();
    }

    /** The quantity in the document's letters: {@code (b+d)/(a+c)}. */
    public String inLetters() {
        return isRatio() ? side(numerator) + "/" + side(denominator) : letters(numerator);
    }

    private static String side(List<Operand> operands) {
        return operands.size() == 1 ? letters(operands) : "(" + letters(operands) + ")";
    }

    private static String letters(List<Operand> operands) {
        return operands.stream().map(Operand::letter).collect(Collectors.joining("+"));
    }
}
