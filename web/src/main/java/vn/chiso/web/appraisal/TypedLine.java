package vn.chiso.web.appraisal;

/** A field of a form whose text could not be stored: its label and what was typed. */
public record TypedLine(String label, String text) {

    /** Whether it wants more than one line. */
    public boolean isLong() {
        return text.length() > 80 || text.contains("\n");
    }
}
