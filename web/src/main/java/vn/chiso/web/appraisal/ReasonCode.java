package vn.chiso.web.appraisal;

import java.util.Locale;

/** Why points fall, in one word; a sentence says it for the case at hand. Codes are printed, so they never change. */
public enum ReasonCode {
    /** No document proves it. */
    L01,
    /** The figure differs from the document. */
    L02,
    /** The document is not valid for the year, or not issued by those who may. */
    L03,
    /** The figure was not counted as the rule asks. */
    L04,
    /** Another body has another figure. */
    L05,
    /** Something else, told in the sentence. */
    L99;

    /** {@code l01}; also the end of the key of its name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
