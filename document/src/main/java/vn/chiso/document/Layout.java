package vn.chiso.document;

import java.util.Locale;

/** How a document is laid out; each has a template of its own. */
public enum Layout {
    /** A document whose kind is named: report, plan, decision (Decree 30/2020, appendix III, form 1.4). */
    NAMED,
    /** A letter: no kind, "V/v …" below the number (form 1.5). */
    LETTER,
    /** A form that a unit signs; it needs no number. */
    FORM,
    /** Minutes (form 1.9). */
    MINUTES;

    /** The stable name, for addresses and settings: {@code named}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
