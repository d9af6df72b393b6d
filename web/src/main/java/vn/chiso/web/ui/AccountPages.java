package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Passwords;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Sessions;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** The own account: password, language, places where one is signed in. */
@Controller
@Permit(who = Permit.Who.SIGNED_IN)
class AccountPages {

    private final People people;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Settings settings;
    private final List<Surroundings> rooms;

    AccountPages(People people, Passwords passwords, Sessions sessions, Settings settings, List<Surroundings> rooms) {
        this.people = people;
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
        this.rooms = rooms;
    }

    @GetMapping("/toi")
    Answer account(Person person, HttpServletRequest request) {
        String here = request.getSession().getId();
        List<AccountPage.Place> places = sessions.of(person).stream()
                .map(open -> new AccountPage.Place(open.device(), open.since(), open.lastUsed(),
                        open.id().equals(here)))
                .toList();
        Long unit = person.unit();
        String unitName = unit == null
                ? ""
                : rooms.stream().map(room -> room.unitName(unit)).filter(Objects::nonNull).findFirst().orElse("");
        return Answer.show("ui/account", new AccountPage(person.name(), person.login(), person.email(),
                person.roles().stream().sorted().map(role -> "role." + role.id()).toList(), unitName,
                Languages.of(request).tag(), places));
    }

    @PostMapping("/toi/phien")
    Answer signOutElsewhere(Person person, HttpServletRequest request) {
        int ended = sessions.endOthers(person.actor(), person, request.getSession().getId());
        return Answer.done("/toi", ended == 0 ? "own.sessions.none-ended" : "own.sessions.ended", ended);
    }

    @GetMapping("/mat-khau")
    Answer password(Person person) {
        return Answer.show("ui/password", page(person, List.of()));
    }

    @PostMapping("/mat-khau")
    Answer changePassword(Person person, @RequestParam(name = "current", defaultValue = "") String old,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated, HttpServletRequest request) {
        List<Refusal> refusals = new ArrayList<>();
        if (!people.knows(person, old)) {
            refusals.add(Refusal.at("current", "own.password.wrong"));
        } else if (password.equals(old)) {
            refusals.add(Refusal.at("password", "own.password.same"));
        }
        refusals.addAll(passwords.refusals(person, password, repeated));
        if (!refusals.isEmpty()) {
            return Answer.refuse("ui/password", page(person, refusals));
        }
        people.choosePassword(person, password);
        sessions.endOthers(person.actor(), person, request.getSession().getId());
        return Answer.done(person.mustChangePassword() ? "/" : "/toi", "own.password.changed");
    }

    private PasswordPage page(Person person, List<Refusal> refusals) {
        return new PasswordPage(person.mustChangePassword(), settings.number(Setting.PASSWORD_LENGTH), refusals);
    }
}
