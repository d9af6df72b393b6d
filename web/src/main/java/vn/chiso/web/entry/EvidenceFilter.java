package vn.chiso.web.entry;

/**
 * Which documents of a library to show.
 *
 * @param text part of number, issuer, excerpt or file name, without regard to diacritics; empty for any
 */
public record EvidenceFilter(String text, Use use) {

    /** Whether something refers to a document. */
    public enum Use {
        ANY, USED, UNUSED
    }
}
