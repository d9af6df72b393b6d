package vn.chiso.web.account;

import java.io.Serializable;
import java.security.Principal;

/** What a session keeps of a person: enough to look the person up again, so that changed rights hold at once. */
public record SignedIn(long id, String login) implements Principal, Serializable {

    @Override
    public String getName() {
        return login;
    }
}
