package vn.chiso.web.report;

import java.util.List;
import vn.chiso.document.Layout;
import vn.chiso.document.Signature;
import vn.chiso.web.ui.Ui;

/**
 * Who signs a document: the head of whoever issues it; a form is signed beside by whoever prepared it, minutes by the
 * secretary and the chair (Decree 30/2020/NĐ-CP, appendix III, form 1.9).
 */
final class Signatures {

    /** Who prepared a form. */
    static final String PREPARED = "nguoi-lap";
    /** Who was in the chair, with the position after a comma. */
    static final String CHAIR = "chu-tri";
    /** Who took the minutes, with the position after a comma. */
    static final String SECRETARY = "thu-ky";

    private Signatures() {
    }

    static Signature of(Layout layout, Issuer issuer, Draft.Words words, Ui ui) {
        return switch (layout) {
            case NAMED, LETTER -> new Signature(issuer.capacity(), signer(layout, issuer, words));
            case FORM -> new Signature(issuer.capacity(), signer(layout, issuer, words),
                    List.of(new Signature(List.of(ui.t("document.signature.prepared")), name(words.text(PREPARED)))));
            case MINUTES -> new Signature(List.of(ui.t("document.signature.chair")), signer(layout, issuer, words),
                    List.of(new Signature(List.of(ui.t("document.signature.secretary")),
                            name(words.text(SECRETARY)))));
        };
    }

    /** The name below the signature at the right; empty while it is not known. */
    static String signer(Layout layout, Issuer issuer, Draft.Words words) {
        return layout == Layout.MINUTES ? name(words.text(CHAIR)) : issuer.signer();
    }

    /** The name alone, as it stands below a signature: without what comes before it and the position after it. */
    private static String name(String typed) {
        return typed.replaceFirst(",.*", "").replaceFirst("(?iu)^(ông|bà|đồng chí)\\s+", "").strip();
    }
}
