package vn.chiso.web.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authority that is assessed or supplies figures. Its identifier never changes and is never used again; its codes
 * may be (see {@link UnitCode}).
 *
 * @param name      full name: {@code Sở Nội vụ}
 * @param shortName name where space is short: {@code Sở NV}
 * @param type      kind in people's words: {@code Phường}
 * @param parent    unit above it
 * @param block     units that are ranked among themselves (khối)
 * @param region    part of the country or of the province (vùng)
 * @param validFrom first day; null when it has always been there or is not known
 * @param validTo   first day on which it is no longer there; null while it stays
 * @param version   what a change must name, so that nobody overwrites another's
 */
public record Unit(long id, String name, @Nullable String shortName, Level level, @Nullable String type,
        @Nullable Long parent, @Nullable String block, @Nullable String region, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, int version) {

    /** The short name, or the full one where there is none. */
    public String label() {
        return shortName == null ? name : shortName;
    }

    /** Whether the unit exists on this day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}
