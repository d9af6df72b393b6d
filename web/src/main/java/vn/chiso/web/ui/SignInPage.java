package vn.chiso.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.account.DemonstrationAccounts;

/** The sign-in page; accounts of the demonstration only there. */
public record SignInPage(@Nullable String error, int failures, int lockMinutes, String contact,
        List<DemonstrationAccounts.Account> accounts, String password) {
}
