package vn.chiso.web.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to show.
 *
 * @param text part of the name, login or address, without regard to diacritics; empty for any
 * @param unit unit that the person speaks for
 * @param state whether the account is open
 */
public record AccountFilter(String text, @Nullable Long unit, @Nullable Role role, @Nullable State state) {

    /** Whether people can sign in. */
    public enum State {
        OPEN, CLOSED, LOCKED;

        /** {@code open}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Open accounts of a unit. */
    public static AccountFilter ofUnit(long unit) {
        return new AccountFilter("", unit, null, State.OPEN);
    }
}
