package vn.chiso.web.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.OneTimeLinks.Link;
import vn.chiso.web.account.OneTimeLinks.Purpose;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Refusal;

/** How people get in without a password: the first administrator, and whoever was sent a link. */
@Component
public class Admission {

    private static final int LONGEST_NAME = 200;

    private final People people;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Audit audit;

    Admission(People people, Passwords passwords, OneTimeLinks links, Sessions sessions, Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A new link's secret part for the first administrator; empty when somebody has an account already. */
    @Transactional
    public Optional<String> inviteFirst() {
        return people.anybody() ? Optional.empty() : Optional.of(links.create(Purpose.FIRST_ADMINISTRATOR, null));
    }

    /** Whether the link leads to the first account. */
    public boolean awaitsFirst(String token) {
        return links.find(token).filter(link -> link.purpose() == Purpose.FIRST_ADMINISTRATOR).isPresent()
                && !people.anybody();
    }

    /** What is wrong with the form of the first administrator. */
    public List<Refusal> refusals(String name, String login, String password, String repeated) {
        List<Refusal> refusals = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            refusals.add(Refusal.at("name", "account.name.missing", LONGEST_NAME));
        }
        if (!login.matches("[a-z0-9][a-z0-9._-]{2,59}")) {
            refusals.add(Refusal.at("login", "account.login.form"));
        }
        refusals.addAll(passwords.refusals(login, password, repeated));
        return refusals;
    }

    /** Makes the first account, an administrator's; false when the link no longer works. */
    @Transactional
    public boolean admitFirst(String token, String name, String login, String password) {
        if (!awaitsFirst(token) || !links.use(token)) {
            return false;
        }
        return people.add(Actor.SYSTEM, login, name.strip(), null, null, Set.of(Role.ADMINISTRATOR), password,
                People.FirstPassword.STAYS).isPresent();
    }

    /** A new link's secret part for somebody who forgot the password; empty when nobody has an open account so named. */
    @Transactional
    public Optional<String> invite(Actor actor, String login) {
        return people.byLogin(login).filter(person -> person.disabledAt() == null).map(person -> {
            audit.record(actor, "person.link-made", person.name(), null, person.unit(),
                    Map.of("login", person.login()));
            return links.create(Purpose.SET_PASSWORD, person.id());
        });
    }

    /** Whose password the link sets; empty when it no longer works or the account is closed. */
    public Optional<Person> invited(String token) {
        return links.find(token).filter(link -> link.purpose() == Purpose.SET_PASSWORD).map(Link::person)
                .flatMap(people::byId).filter(person -> person.disabledAt() == null);
    }

    /** Sets the password that an invited person chose, and signs the person out everywhere. */
    @Transactional
    public boolean choosePassword(String token, String password) {
        Person person = invited(token).orElse(null);
        if (person == null || !links.use(token)) {
            return false;
        }
        people.choosePassword(person, password);
        audit.record(person.actor(), "person.link-used", person.name(), null, person.unit(), Map.of());
        sessions.endOthers(person.actor(), person, "");
        return true;
    }
}
