package vn.chiso.web.ui;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Admission;
import vn.chiso.web.account.Passwords;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** What one-time links lead to. Only the last step uses a link up: programs that look at links in mails do no harm. */
@Controller
@Permit(who = Permit.Who.ANYONE)
class AdmissionPages {

    private static final String TEMPLATE = "ui/admission";

    private final Admission admission;
    private final Passwords passwords;
    private final Settings settings;

    AdmissionPages(Admission admission, Passwords passwords, Settings settings) {
        this.admission = admission;
        this.passwords = passwords;
        this.settings = settings;
    }

    @GetMapping("/lan-dau/{token}")
    Answer first(@PathVariable String token) {
        return admission.awaitsFirst(token) ? Answer.show(TEMPLATE, firstPage(token, "", "", List.of())) : gone();
    }

    @PostMapping("/lan-dau/{token}")
    Answer admitFirst(@PathVariable String token, @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "login", defaultValue = "") String typed,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated) {
        if (!admission.awaitsFirst(token)) {
            return gone();
        }
        String login = typed.strip().toLowerCase(Locale.ROOT);
        List<Refusal> refusals = admission.refusals(name, login, password, repeated);
        if (!refusals.isEmpty()) {
            return Answer.refuse(TEMPLATE, firstPage(token, name, typed, refusals));
        }
        return admission.admitFirst(token, name, login, password)
                ? Answer.done("/dang-nhap", "admission.first.done", login)
                : gone();
    }

    @GetMapping("/dat-mat-khau/{token}")
    Answer invited(@PathVariable String token) {
        return admission.invited(token).<Answer>map(person -> Answer.show(TEMPLATE, page(token, person, List.of())))
                .orElseGet(AdmissionPages::gone);
    }

    @PostMapping("/dat-mat-khau/{token}")
    Answer choose(@PathVariable String token, @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated) {
        Person person = admission.invited(token).orElse(null);
        if (person == null) {
            return gone();
        }
        List<Refusal> refusals = passwords.refusals(person, password, repeated);
        if (!refusals.isEmpty()) {
            return Answer.refuse(TEMPLATE, page(token, person, refusals));
        }
        return admission.choosePassword(token, password)
                ? Answer.done("/dang-nhap", "admission.set.done", person.login())
                : gone();
    }

    private AdmissionPage firstPage(String token, String name, String login, List<Refusal> refusals) {
        return new AdmissionPage("/lan-dau/" + token, true, name, login, settings.number(Setting.PASSWORD_LENGTH),
                refusals);
    }

    private AdmissionPage page(String token, Person person, List<Refusal> refusals) {
        return new AdmissionPage("/dat-mat-khau/" + token, false, person.name(), person.login(),
                settings.number(Setting.PASSWORD_LENGTH), refusals);
    }

    private static Answer gone() {
        return new Answer.Page("ui/error", ErrorPage.of(404, "link"), 404);
    }
}
