package vn.chiso.engine.planning.plan;

/**
 * A place in a plan, by which files and pages find the line, the cell or the field.
 *
 * @param row    position in the table, from 0; {@link #WHOLE} for the table as a whole
 * @param source identifier of the source where the field is an amount; "" otherwise
 */
public record Spot(Part part, int row, Field field, String source) {

    /** Stands for the table as a whole. */
    public static final int WHOLE = -1;

    /** What of the row. */
    public enum Field {
        /** The row as a whole. */
        ROW, CODE, HEADING, NAME, BASELINE, GOAL, UNIT, LEAD, DEADLINE, TYPE, YEARS, AMOUNT, TOTAL, REASON, DECLARED,
        POINTS, RANK, NUMBER, DATE
    }

    /** A place that is no amount. */
    public Spot(Part part, int row, Field field) {
        this(part, row, field, "");
    }

    /** The table as a whole. */
    public static Spot of(Part part) {
        return new Spot(part, WHOLE, Field.ROW);
    }

    /** The row in which it lies. */
    public Spot wholeRow() {
        return new Spot(part, row, Field.ROW);
    }
}
