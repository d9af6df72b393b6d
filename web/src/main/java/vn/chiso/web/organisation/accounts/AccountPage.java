package vn.chiso.web.organisation.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Refusal;

/**
 * One account, or a new one.
 *
 * @param person   the account as it is stored; null for a new one
 * @param self     whether it is the reader's own
 * @param locked   whether the person cannot sign in for a while
 * @param sessions where the person is signed in
 */
public record AccountPage(@Nullable Person person, AccountForm form, boolean self, boolean locked, int sessions,
        List<Refusal> refusals) {

    /** Where the form is sent. */
    public String action() {
        return person == null ? "/tai-khoan/them" : "/tai-khoan/" + person.id();
    }
}
