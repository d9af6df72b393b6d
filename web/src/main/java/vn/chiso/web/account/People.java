package vn.chiso.web.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

/** Everybody with an account. */
@Component
public class People {

    private final PeopleStore store;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    People(PeopleStore store, Passwords passwords, Audit audit, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person with this identifier. */
    public Optional<Person> byId(long id) {
        return store.byId(id);
    }

    /** The person who signs in under this name, whatever its case. */
    public Optional<Person> byLogin(String login) {
        return store.byLogin(login);
    }

    /** Everybody, open accounts first. */
    public List<Person> all() {
        return store.all();
    }

    /** Everybody with an open account and this role. */
    public List<Person> withRole(Role role) {
        return store.withRole(role);
    }

    /** Whether there is any account at all. */
    public boolean anybody() {
        return store.anybody();
    }

    /**
     * Adds a person.
     *
     * @param password first password; null when a one-time link will set it
     * @param mustChange whether it must be changed at the first sign-in
     * @return the identifier, or empty when the login is taken
     */
    @Transactional
    public Optional<Long> add(Actor actor, String login, String name, @Nullable String email, @Nullable Long unit,
            Set<Role> roles, @Nullable String password, FirstPassword mustChange) {
        if (store.byLogin(login).isPresent()) {
            return Optional.empty();
        }
        long id = store.insert(login, name, email, unit, clock.instant());
        store.replaceRoles(id, roles);
        if (password != null) {
            store.setPassword(id, passwords.hash(password), mustChange == FirstPassword.MUST_BE_CHANGED);
        }
        audit.record(actor, "person.added", name, null, unit, Map.of("login", login, "roles", ids(roles)));
        return Optional.of(id);
    }

    /** What happens to a password that somebody else has set. */
    public enum FirstPassword {
        MUST_BE_CHANGED, STAYS
    }

    /**
     * Changes name, address, unit, roles and whether the account is open.
     *
     * @param changed carries the version that was read
     * @return false when somebody changed it in between
     */
    @Transactional
    public boolean change(Actor actor, Person changed) {
        if (!store.update(changed)) {
            return false;
        }
        store.replaceRoles(changed.id(), changed.roles());
        audit.record(actor, "person.changed", changed.name(), null, changed.unit(), Map.of("login", changed.login(),
                "roles", ids(changed.roles()), "open", changed.disabledAt() == null));
        return true;
    }

    /** Sets a password that the person chose. Ends the duty to change it. */
    @Transactional
    public void choosePassword(Person person, String password) {
        store.setPassword(person.id(), passwords.hash(password), false);
        audit.record(person.actor(), "person.password-chosen", person.name(), null, person.unit(), Map.of());
    }

    /** Whether this is the person's password. */
    public boolean knows(Person person, String password) {
        String hash = store.passwordHash(person.id());
        return hash != null && passwords.matches(password, hash);
    }

    private static List<String> ids(Set<Role> roles) {
        return roles.stream().sorted().map(Role::id).toList();
    }
}
