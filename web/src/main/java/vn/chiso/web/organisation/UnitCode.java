package vn.chiso.web.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number under which others know a unit. Numbers are used again: 15 was Yên Bái and is Lào Cai since 1 July 2025.
 *
 * @param scheme    who gives the number: {@link #NATIONAL}
 * @param validFrom first day; null when not known
 * @param validTo   first day on which it no longer means this unit; null while it does
 */
public record UnitCode(String scheme, String code, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    /** Codes of administrative units (mã đơn vị hành chính) of the statistics office. */
    public static final String NATIONAL = "gso";

    /** Numbers that an installation gives to its own agencies. */
    public static final String OWN = "noi-bo";

    /** Whether both mean a unit on the same day under the same number. */
    boolean collides(UnitCode other) {
        return scheme.equals(other.scheme) && code.equals(other.code) && before(validFrom, other.validTo)
                && before(other.validFrom, validTo);
    }

    /** Whether the code means its unit on this day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    private static boolean before(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }
}
