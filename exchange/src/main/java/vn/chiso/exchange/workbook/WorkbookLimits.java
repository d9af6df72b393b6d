package vn.chiso.exchange.workbook;

/**
 * How much of a workbook is read at most.
 *
 * @param fileBytes     size of the file
 * @param inflatedBytes size of all parts together, counted while they inflate
 * @param parts         files inside the file
 * @param rows          rows with content of one sheet
 */
public record WorkbookLimits(long fileBytes, long inflatedBytes, int parts, int rows) {

    /** For a file that somebody reads on their own machine. */
    public static final WorkbookLimits LOCAL = new WorkbookLimits(64L << 20, 512L << 20, 2_000, 500_000);

    /** For a file that came over the network. */
    public static final WorkbookLimits UPLOADED = new WorkbookLimits(10L << 20, 64L << 20, 500, 50_000);
}
