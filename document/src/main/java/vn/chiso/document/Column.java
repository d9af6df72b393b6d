package vn.chiso.document;

/**
 * A column of a table.
 *
 * @param group     a heading over neighbouring columns that name the same group; "" for none
 * @param width     its share of the table's width, beside the other columns' shares; 1 or more
 * @param alignment of the cells; headings are centred
 */
public record Column(String title, String group, int width, Alignment alignment) {

    /** @throws IllegalArgumentException when the width is not positive */
    public Column {
        if (width < 1) {
            throw new IllegalArgumentException("width " + width);
        }
    }

    /** A column without a heading over it. */
    public Column(String title, int width, Alignment alignment) {
        this(title, "", width, alignment);
    }
}
