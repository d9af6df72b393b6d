package vn.chiso.web.organisation.accounts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;

/**
 * The form of an account, as it was typed.
 *
 * @param unit see {@link vn.chiso.web.organisation.UnitChoice}
 */
public record AccountForm(String login, String name, String email, String unit, Set<Role> roles, String version) {

    static AccountForm empty(String unit) {
        return new AccountForm("", "", "", unit, Set.of(), "");
    }

    static AccountForm of(Person person, String unit) {
        String email = person.email();
        return new AccountForm(person.login(), person.name(), email == null ? "" : email, unit, person.roles(),
                Integer.toString(person.version()));
    }

    static AccountForm read(MultiValueMap<String, String> sent) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (sent.getOrDefault("roles", List.of()).contains(role.id())) {
                roles.add(role);
            }
        }
        return new AccountForm(first(sent, "login"), first(sent, "name"), first(sent, "email"), first(sent, "unit"),
                roles, first(sent, "version"));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
