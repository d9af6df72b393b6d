package vn.chiso.web.platform;

import java.util.Locale;

/**
 * What an administrator can set, with the values of the profile that a new installation starts with: the requirements
 * of security level 3 as far as they are known (TCVN 14423:2026 and before it TCVN 11930:2017, an unofficial reading).
 */
public enum Setting {
    /** Failed sign-ins in a row after which an account is locked. */
    SIGN_IN_FAILURES(5, 3, 20),
    /** Minutes for which it stays locked. */
    LOCK_MINUTES(15, 1, 1440),
    /** Minutes without a request after which a session ends. */
    IDLE_MINUTES(15, 5, 480),
    /** The same for administrators. */
    IDLE_MINUTES_ADMINISTRATOR(5, 1, 60),
    /** Fewest characters of a password; without a second factor 14. */
    PASSWORD_LENGTH(14, 8, 64),
    /** Days without a sign-in after which an account is disabled; 0 for never. */
    DISABLE_AFTER_DAYS(45, 0, 365),
    /** Largest file of evidence, in megabytes. */
    UPLOAD_MEGABYTES(50, 1, 500),
    /** Percent points of change against last year from which an explanation is compulsory; 0 for never. */
    JUMP_PERCENT_POINTS(5, 0, 100),
    /** Days before a deadline from which reminders are sent. */
    REMINDER_DAYS(7, 1, 60),
    /** Days after the end of a quarter by which lead units report on improvement plans; then reminders are sent. */
    PLAN_REPORT_DAYS(5, 0, 60),
    /** Mail server; empty: no mail is sent. */
    MAIL_HOST(""),
    /** Its port. */
    MAIL_PORT(587, 1, 65_535),
    /** Whether the connection must be encrypted (STARTTLS): 1 or 0. */
    MAIL_ENCRYPTED(1, 0, 1),
    /** Name of the mail account; its password is the environment variable CHISO_MAIL_PASSWORD. */
    MAIL_USER(""),
    /** Address from which mail is sent. */
    MAIL_FROM(""),
    /** Who publishes results: the name of the standing agency. */
    PUBLISHER(""),
    /** Whom people can ask, shown on the sign-in and help pages. */
    CONTACT("");

    private final String initial;
    private final boolean number;
    private final int from;
    private final int to;

    Setting(int initial, int from, int to) {
        this.initial = Integer.toString(initial);
        this.number = true;
        this.from = from;
        this.to = to;
    }

    Setting(String initial) {
        this.initial = initial;
        this.number = false;
        this.from = 0;
        this.to = 0;
    }

    /** The stable name: {@code sign-in-failures}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of a new installation. */
    public String initial() {
        return initial;
    }

    /** Whether the value is a whole number between {@link #from()} and {@link #to()}. */
    public boolean number() {
        return number;
    }

    /** Smallest number allowed. */
    public int from() {
        return from;
    }

    /** Largest number allowed. */
    public int to() {
        return to;
    }

    /** Whether the value may be stored. */
    public boolean allows(String value) {
        if (!number) {
            return value.length() <= 200 && value.chars().noneMatch(Character::isISOControl);
        }
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to;
    }
}
