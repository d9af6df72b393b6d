package vn.chiso.exchange.recheck;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.number.Exact;

/**
 * Whether a value can be used, as a number: 0 yes, 1 it is missing, 2 it cannot be right, 3 the unit says that the indicator
 * does not apply. The largest number of all inputs that a rule reads says how its scoring ends.
 */
public final class InputCheck {

    private InputCheck() {
    }

    /**
     * The formula.
     *
     * @param answers       what the cell may show where people choose, in quotation marks; empty for numbers
     * @param notApplicable what the cell shows when the indicator does not apply, in quotation marks
     */
    public static String formula(Input input, String cell, List<String> answers, String notApplicable) {
        String usable = input.type().isNumber()
                ? "IF(ISNUMBER(" + cell + ")," + Terms.when(Terms.and(limits(input, cell)), "0", "2") + ",2)"
                : answers.isEmpty()
                        ? "2"
                        : Terms.when(Terms.or(answers.stream().map(answer -> cell + "=" + answer).toList()), "0", "2");
        return "IF(ISBLANK(" + cell + "),1,IF(" + cell + "=" + notApplicable + ",3," + usable + "))";
    }

    private static List<String> limits(Input input, String cell) {
        List<String> limits = new ArrayList<>();
        limits.add(cell + ">=0");
        switch (input.type()) {
            case COUNT -> limits.add(cell + "=INT(" + cell + ")");
            case SHARE -> limits.add(cell + "<=1");
            case AMOUNT, POINTS, YES_NO, OPTION -> {
            }
        }
        Exact from = input.limits().from();
        if (from != null) {
            limits.add(cell + ">=" + Terms.constant(from));
        }
        Exact to = input.limits().to();
        if (to != null) {
            limits.add(cell + "<=" + Terms.constant(to));
        }
        return limits;
    }
}
