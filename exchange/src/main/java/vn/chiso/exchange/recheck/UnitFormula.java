package vn.chiso.exchange.recheck;

/** A formula that is the same for every unit but for the column of the unit. */
public final class UnitFormula {

    /** Stands for the column of a unit; a character that no text of a framework holds. */
    public static final String UNIT = "\uE000";
    /** The last column of a sheet: no other name of a column is longer. */
    private static final String LONGEST = "XFD";

    private final String[] pieces;

    /** The formula that has {@link #UNIT} in place of the unit's column. */
    public UnitFormula(String formula) {
        this.pieces = formula.split(UNIT, -1);
    }

    /** The formula for the unit in this column. */
    public String in(String column) {
        return String.join(column, pieces);
    }

    /** Whether spreadsheets take the formula, whichever the column. */
    public boolean fits() {
        return Terms.fits(in(LONGEST));
    }
}
