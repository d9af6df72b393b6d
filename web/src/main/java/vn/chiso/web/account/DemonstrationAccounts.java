package vn.chiso.web.account;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Installation;

/** The accounts of the demonstration, shown on its sign-in page. A productive installation has none. */
@Component
public class DemonstrationAccounts {

    /** Public by purpose: the demonstration is bound to this machine and holds invented figures only. */
    static final String PASSWORD = "chiso-minh-hoa-2026";

    private final Installation installation;
    private final PeopleStore people;

    DemonstrationAccounts(Installation installation, PeopleStore people) {
        this.installation = installation;
        this.people = people;
    }

    /** An account that a visitor can try. */
    public record Account(String login, String name, List<Role> roles) {
    }

    /** The accounts, one for each role first; empty in production. */
    public List<Account> all() {
        if (installation.production()) {
            return List.of();
        }
        return people.all().stream().filter(person -> person.disabledAt() == null && !person.login().contains("."))
                .map(person -> new Account(person.login(), person.name(), person.roles().stream().sorted().toList()))
                .limit(12).toList();
    }

    /** The password of all of them; empty in production. */
    public String password() {
        return installation.production() ? "" : PASSWORD;
    }
}
