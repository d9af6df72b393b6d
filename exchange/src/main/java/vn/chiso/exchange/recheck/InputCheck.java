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
     * @param chosen        condition that the cell shows what people may choose; of no account for numbers
     * @param most          the largest number that is allowed, or the cell that holds it; empty for none
     * @param notApplicable what the cell shows when the indicator does not apply, in quotation marks
     */
    public static String formula(Input input, String cell, String chosen, String most, String notApplicable) {
        String usable = input.type().isNumber()
                ? "IF(ISNUMBER(" + cell + ")," + Terms.when(Terms.and(limits(input, cell, most)), "0", "2") + ",2)"
                : Terms.when(chosen, "0", "2");
        // An error in a cell would otherwise be an error in everything that is computed from it, up to all ranks.
        return "IF(ISBLANK(" + cell + "),1,IF(ISERROR(" + cell + "),2,IF(" + cell + "=" + notApplicable + ",3,"
                + usable + ")))";
    }

    /** The largest number that the input's limits allow; empty for none. */
    public static String most(Input input) {
        Exact to = input.limits().to();
        return to == null ? "" : Terms.constant(to);
    }

    private static List<String> limits(Input input, String cell, String most) {
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
        if (!most.isEmpty()) {
            limits.add(cell + "<=" + most);
        }
        return limits;
    }
}
