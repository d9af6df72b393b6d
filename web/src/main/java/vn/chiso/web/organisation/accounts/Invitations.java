package vn.chiso.web.organisation.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.OneTimeLinks;
import vn.chiso.web.platform.Address;
import vn.chiso.web.platform.Mailer;
import vn.chiso.web.ui.Texts;

/** Hands the link for a password to its person: on the page, once, and by mail where there is a mail server. */
@Component
public class Invitations {

    private static final String PATH = "/dat-mat-khau/";

    private final Address address;
    private final Mailer mailer;
    private final Texts texts;

    Invitations(Address address, Mailer mailer, Texts texts) {
        this.address = address;
        this.mailer = mailer;
        this.texts = texts;
    }

    /**
     * A link to hand over.
     *
     * @param mailedTo address to which it is mailed; null when it is not
     */
    public record Invitation(String login, String name, String address, @Nullable String mailedTo) {
    }

    /** Makes the address of a link, and mails it if possible. */
    @Transactional
    public Invitation invite(String login, String name, @Nullable String email, String token) {
        String link = address.of(PATH + token);
        if (email == null || !mailer.configured()) {
            return new Invitation(login, name, link, null);
        }
        // Nobody knows yet which language the person reads.
        mailer.enqueue(email, texts.say(Language.VI, "organisation.invitation.subject", login),
                texts.say(Language.VI, "organisation.invitation.body", name, login, link,
                        OneTimeLinks.VALID.toHours()));
        return new Invitation(login, name, link, email);
    }
}
