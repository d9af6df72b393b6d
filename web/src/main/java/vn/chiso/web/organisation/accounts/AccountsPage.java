package vn.chiso.web.organisation.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.account.AccountFilter;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Paging;

/**
 * The list of accounts.
 *
 * @param unit     unit of the filter, as it was typed
 * @param refusals why the filter's unit was not understood
 */
public record AccountsPage(String text, String unit, @Nullable Role role, AccountFilter.@Nullable State state,
        List<Row> rows, Paging paging, List<Refusal> refusals) {

    /** One account. */
    public record Row(Person person, String unit, boolean locked) {
    }
}
