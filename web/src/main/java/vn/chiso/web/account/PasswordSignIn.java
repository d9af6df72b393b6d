package vn.chiso.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** Checks name and password, counts failures, locks and closes accounts as the settings say. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final PeopleStore people;
    private final Passwords passwords;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasswordSignIn(PeopleStore people, Passwords passwords, Settings settings, Audit audit, Clock clock,
            TransactionTemplate transaction) {
        this.people = people;
        this.passwords = passwords;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) throws AuthenticationException {
        String login = request.getName();
        String password = String.valueOf(request.getCredentials());
        Person person = people.byLogin(login).orElse(null);
        String hash = person == null ? null : people.passwordHash(person.id());
        if (person == null || hash == null) {
            passwords.pretendToCheck(password);
            throw new BadCredentialsException("unknown");
        }
        Instant now = clock.instant();
        Instant lockedUntil = person.lockedUntil();
        if (lockedUntil != null && now.isBefore(lockedUntil)) {
            passwords.pretendToCheck(password);
            throw new LockedException("locked");
        }
        if (!passwords.matches(password, hash)) {
            if (failed(person, now)) {
                throw new LockedException("locked");
            }
            throw new BadCredentialsException("wrong");
        }
        // Told only to those who know the password: otherwise it would tell which accounts exist.
        if (person.disabledAt() != null || idleTooLong(person, now)) {
            throw new DisabledException("closed");
        }
        transaction.executeWithoutResult(status -> {
            people.seen(person.id(), now);
            audit.record(person.actor(), "person.signed-in", person.name(), null, person.unit(), Map.of());
        });
        return new UsernamePasswordAuthenticationToken(new SignedIn(person.id(), person.login()), null, List.of());
    }

    private boolean failed(Person person, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean lock = people.fail(person.id()) >= settings.number(Setting.SIGN_IN_FAILURES);
            if (lock) {
                people.lock(person.id(), now.plus(Duration.ofMinutes(settings.number(Setting.LOCK_MINUTES))));
            }
            audit.record(Actor.SYSTEM, lock ? "person.locked" : "person.sign-in-failed", person.name(), null,
                    person.unit(), Map.of("login", person.login()));
            return lock;
        }));
    }

    private boolean idleTooLong(Person person, Instant now) {
        int days = settings.number(Setting.DISABLE_AFTER_DAYS);
        Instant seen = person.lastSeenAt();
        if (days == 0 || seen == null || seen.plus(Duration.ofDays(days)).isAfter(now) || lastAdministrator(person)) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            people.disable(person.id(), now);
            audit.record(Actor.SYSTEM, "person.closed-idle", person.name(), null, person.unit(), Map.of("days", days));
        });
        return true;
    }

    /** Nobody could open the account again. */
    private boolean lastAdministrator(Person person) {
        return person.is(Role.ADMINISTRATOR) && people.withRole(Role.ADMINISTRATOR).size() == 1;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
