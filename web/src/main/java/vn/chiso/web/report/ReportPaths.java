package vn.chiso.web.report;

/** Addresses of the room. */
public final class ReportPaths {

    /** All documents. */
    public static final String DOCUMENTS = "/van-ban";
    /** What stands above and below them. */
    public static final String ISSUER = DOCUMENTS + "/thiet-lap";
    /** The Word files into which they are written. */
    public static final String TEMPLATES = DOCUMENTS + "/mau";

    /** Documents about the units of a round. */
    public static final String UNITS = DOCUMENTS + "/don-vi";

    private ReportPaths() {
    }

    /** A document. */
    public static String draft(String kind, String key) {
        return DOCUMENTS + "/" + kind + "/" + key;
    }

    /** A document that was made. */
    public static String made(String id) {
        return DOCUMENTS + "/ban-in/" + id;
    }
}
