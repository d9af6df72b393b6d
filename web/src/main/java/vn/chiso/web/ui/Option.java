package vn.chiso.web.ui;

/**
 * One of the things that can be chosen in a form.
 *
 * @param value what is sent
 * @param label what people read
 * @param note  a second line where there is room for one; empty for none
 */
public record Option(String value, String label, String note) {

    /** Without a second line. */
    public Option(String value, String label) {
        this(value, label, "");
    }
}
