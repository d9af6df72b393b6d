package vn.chiso.web.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which units to show.
 *
 * @param text   part of the name, without regard to diacritics, or start of a code; empty for any
 * @param within unit that must stand above it, or be it
 * @param on     day on which it must exist
 */
public record UnitFilter(String text, @Nullable Level level, @Nullable Long within, @Nullable String block,
        @Nullable LocalDate on) {

    /** Every unit there has ever been. */
    public static final UnitFilter ALL = new UnitFilter("", null, null, null, null);

    /** Units whose name or code contains the text. */
    public static UnitFilter containing(String text) {
        return new UnitFilter(text, null, null, null, null);
    }

    /** The same, of one level. */
    public UnitFilter of(@Nullable Level wanted) {
        return new UnitFilter(text, wanted, within, block, on);
    }

    /** The same, under one unit. */
    public UnitFilter within(@Nullable Long unit) {
        return new UnitFilter(text, level, unit, block, on);
    }

    /** The same, on one day. */
    public UnitFilter on(@Nullable LocalDate day) {
        return new UnitFilter(text, level, within, block, day);
    }

    /** The same, in one block. */
    public UnitFilter inBlock(@Nullable String named) {
        return new UnitFilter(text, level, within, named, on);
    }
}
