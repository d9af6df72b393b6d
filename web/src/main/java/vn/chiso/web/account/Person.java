package vn.chiso.web.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.audit.Actor;

/**
 * Somebody with an account.
 *
 * @param unit       unit that the person speaks for
 * @param lockedUntil end of the lock after failed sign-ins
 * @param disabledAt when the account was closed
 */
public record Person(long id, String login, String name, @Nullable String email, @Nullable Long unit, Set<Role> roles,
        boolean mustChangePassword, @Nullable Instant lockedUntil, @Nullable Instant disabledAt,
        @Nullable Instant lastSeenAt, int version) {

    /** Whether the person has one of the roles. */
    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person speaks for this unit. */
    public boolean speaksFor(long other) {
        return unit != null && unit == other;
    }

    /** The person as the audit names it. */
    public Actor actor() {
        return new Actor(id, name);
    }
}
