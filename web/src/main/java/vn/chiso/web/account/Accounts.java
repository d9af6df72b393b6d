package vn.chiso.web.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.account.OneTimeLinks.Purpose;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Refusal;

/** What administrators do with accounts. There is always somebody left who can do it. */
@Component
public class Accounts {

    private static final int LONGEST = 200;

    private final AccountStore store;
    private final People people;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Audit audit;
    private final Clock clock;

    Accounts(AccountStore store, People people, OneTimeLinks links, Sessions sessions, Audit audit, Clock clock) {
        this.store = store;
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of somebody who gets an account. */
    public record NewAccount(String login, String name, @Nullable String email, @Nullable Long unit,
            Set<Role> roles) {
    }

    /** What came of it. */
    public sealed interface Outcome {
    }

    /**
     * The account is there.
     *
     * @param token secret part of the link with which the person sets the first password; it is not kept
     */
    public record Created(long id, String token) implements Outcome {
    }

    /** Nothing was done. */
    public record Refused(List<Refusal> refusals) implements Outcome {
    }

    /** Accounts that match, open ones first, by name. */
    public List<Person> find(AccountFilter filter, int limit, int offset) {
        return store.find(filter, clock.instant(), limit, offset);
    }

    /** How many match. */
    public int count(AccountFilter filter) {
        return store.count(filter, clock.instant());
    }

    /** Whether the person cannot sign in for a while after failed attempts. */
    public boolean locked(Person person) {
        return person.lockedUntil() != null && clock.instant().isBefore(person.lockedUntil());
    }

    /** Why there cannot be such an account; empty when there can. */
    public List<Refusal> refusals(NewAccount account) {
        List<Refusal> refusals = new ArrayList<>();
        if (!account.login().matches("[a-z0-9][a-z0-9._-]{2,59}")) {
            refusals.add(Refusal.at("login", "organisation.account.login.form"));
        } else if (people.byLogin(account.login()).isPresent()) {
            refusals.add(Refusal.at("login", "organisation.account.login.taken", account.login()));
        }
        refusals.addAll(facts(account.name(), account.email(), account.roles()));
        return refusals;
    }

    /** Why an account cannot become like this, but for its login; empty when it can. */
    public List<Refusal> refusals(Person existing, NewAccount account) {
        List<Refusal> refusals = new ArrayList<>(facts(account.name(), account.email(), account.roles()));
        if (!account.roles().contains(Role.ADMINISTRATOR) && lastAdministrator(existing.id())) {
            refusals.add(Refusal.at("roles", "organisation.account.last-administrator"));
        }
        return refusals;
    }

    private static List<Refusal> facts(String name, @Nullable String email, Set<Role> roles) {
        List<Refusal> refusals = new ArrayList<>();
        if (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            refusals.add(Refusal.at("name", "organisation.account.name.form", LONGEST));
        }
        if (email != null
                && (email.length() > LONGEST || !email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]+"))) {
            refusals.add(Refusal.at("email", "organisation.account.email.form"));
        }
        if (roles.isEmpty()) {
            refusals.add(Refusal.at("roles", "organisation.account.roles.none"));
        }
        return refusals;
    }

    /** Adds an account without a password, and makes the link with which the person sets one. */
    @Transactional
    public Outcome create(Person by, NewAccount account) {
        List<Refusal> refusals = refusals(account);
        if (!refusals.isEmpty()) {
            return new Refused(refusals);
        }
        return people.add(by.actor(), account.login(), account.name(), account.email(), account.unit(),
                account.roles(), null, People.FirstPassword.MUST_BE_CHANGED)
                .<Outcome>map(id -> new Created(id, links.create(Purpose.SET_PASSWORD, id)))
                .orElseGet(() -> new Refused(
                        List.of(Refusal.at("login", "organisation.account.login.taken", account.login()))));
    }

    /**
     * Changes name, address, unit, roles and whether the account is open.
     *
     * @param changed carries the version that was read
     * @return why it was not done; empty when it was
     */
    @Transactional
    public List<Refusal> change(Person by, Person changed) {
        store.lockAdministrators();
        List<Refusal> refusals = new ArrayList<>(facts(changed.name(), changed.email(), changed.roles()));
        boolean closed = changed.disabledAt() != null;
        if (closed && by.id() == changed.id()) {
            refusals.add(Refusal.of("organisation.account.close-self"));
        }
        if ((closed || !changed.is(Role.ADMINISTRATOR)) && lastAdministrator(changed.id())) {
            refusals.add(Refusal.at(closed ? "" : "roles", "organisation.account.last-administrator"));
        }
        if (refusals.isEmpty() && !people.change(by.actor(), changed)) {
            refusals.add(Refusal.of("organisation.account.conflict"));
        }
        if (refusals.isEmpty() && closed) {
            sessions.endOthers(by.actor(), changed, "");
        }
        return refusals;
    }

    private boolean lastAdministrator(long id) {
        boolean administrator = people.byId(id)
                .filter(person -> person.is(Role.ADMINISTRATOR) && person.disabledAt() == null).isPresent();
        return administrator && !store.otherAdministrators(id);
    }

    /** Makes a new link for a password; it works once. The old password works until then. */
    @Transactional
    public String passwordLink(Person by, Person person) {
        audit.record(by.actor(), "person.link-made", person.name(), null, person.unit(),
                Map.of("login", person.login()));
        return links.create(Purpose.SET_PASSWORD, person.id());
    }

    /** Lets somebody sign in again after failed attempts. */
    @Transactional
    public void unlock(Person by, Person person) {
        store.unlock(person.id());
        audit.record(by.actor(), "person.unlocked", person.name(), null, person.unit(),
                Map.of("login", person.login()));
    }

    /** Ends all sessions of a person but the one named; says how many those were. */
    @Transactional
    public int signOut(Person by, Person person, String but) {
        return sessions.endOthers(by.actor(), person, but);
    }
}
