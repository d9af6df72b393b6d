package vn.chiso.web.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a unit that is added; the meaning of the parts is that of {@link Unit}. */
public record NewUnit(String name, @Nullable String shortName, Level level, @Nullable String type,
        @Nullable Long parent, @Nullable String block, @Nullable String region, @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo, List<UnitCode> codes) {

    public NewUnit {
        codes = List.copyOf(codes);
    }

    /** A unit of which only this much is known. */
    public static NewUnit named(String name, Level level, @Nullable Long parent) {
        return new NewUnit(name, null, level, null, parent, null, null, null, null, List.of());
    }

    /** The same with a short name. */
    public NewUnit withShortName(String shorter) {
        return new NewUnit(name, shorter, level, type, parent, block, region, validFrom, validTo, codes);
    }

    /** The same in a block. */
    public NewUnit inBlock(String named) {
        return new NewUnit(name, shortName, level, type, parent, named, region, validFrom, validTo, codes);
    }

    /** The same under another unit. */
    public NewUnit under(@Nullable Long above) {
        return new NewUnit(name, shortName, level, type, above, block, region, validFrom, validTo, codes);
    }

    /** The same with its time. */
    public NewUnit during(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new NewUnit(name, shortName, level, type, parent, block, region, from, to, codes);
    }

    /** The same with these codes. */
    public NewUnit withCodes(UnitCode... numbers) {
        return new NewUnit(name, shortName, level, type, parent, block, region, validFrom, validTo, List.of(numbers));
    }

    /** The same as a unit that is there already. */
    static NewUnit of(Unit unit, List<UnitCode> codes) {
        return new NewUnit(unit.name(), unit.shortName(), unit.level(), unit.type(), unit.parent(), unit.block(),
                unit.region(), unit.validFrom(), unit.validTo(), codes);
    }
}
