package vn.chiso.document;

/** The templates that the product brings, to use and to change in Word. */
public final class StandardTemplate {

    private StandardTemplate() {
    }

    /** A Word file with marked places that passes {@link Template#read} without a remark. */
    public static byte[] of(Layout layout) {
        throw new UnsupportedOperationException(layout.id());
    }
}
