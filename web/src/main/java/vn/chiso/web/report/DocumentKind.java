package vn.chiso.web.report;

import java.util.List;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Ui;

/** A kind of official document that is made from what is stored; one bean for each kind. */
interface DocumentKind {

    /** Its stable name, as it stands in addresses and in {@code document.kind.<id>}: {@code ket-qua}. */
    String id();

    /** The documents of this kind that the person may make, those of most use first; never many more than a hundred. */
    List<Offer> offers(Person person, Ui ui);

    /**
     * One document, for somebody who may see everything that stands in it.
     *
     * @param key what the document is about, as {@link Offer#key} names it
     * @throws org.springframework.web.server.ResponseStatusException   not found, when the key names nothing
     * @throws org.springframework.security.access.AccessDeniedException when the person may not see what stands in it
     */
    Draft open(Person person, String key, Ui ui);

    /**
     * A document that can be made.
     *
     * @param key   letters, digits, hyphens and dots
     * @param title what it is about, for people
     * @param facts which publication, which quarter; empty for nothing
     */
    record Offer(String key, String title, String facts) {
    }
}
