package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.CurrentPerson;
import vn.chiso.web.account.DemonstrationAccounts;
import vn.chiso.web.account.Permit;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** Signing in. */
@Controller
@Permit(who = Permit.Who.ANYONE)
class SignInPages {

    private final CurrentPerson current;
    private final DemonstrationAccounts accounts;
    private final Settings settings;

    SignInPages(CurrentPerson current, DemonstrationAccounts accounts, Settings settings) {
        this.current = current;
        this.accounts = accounts;
        this.settings = settings;
    }

    @GetMapping("/dang-nhap")
    Answer signIn(HttpServletRequest request, @RequestParam(name = "loi", required = false) @Nullable String error) {
        if (current.find(request) != null) {
            return Answer.go("/");
        }
        String known = error != null && List.of("sai", "dong").contains(error) ? error : null;
        return Answer.show("ui/sign-in",
                new SignInPage(known, settings.number(Setting.SIGN_IN_FAILURES), settings.number(Setting.LOCK_MINUTES),
                        settings.text(Setting.CONTACT), accounts.all(), accounts.password()));
    }
}
