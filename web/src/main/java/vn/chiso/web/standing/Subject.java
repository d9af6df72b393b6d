package vn.chiso.web.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose results stand in tables: a unit of this installation, or a province as an outside body names it.
 *
 * @param slug      its place in addresses, for good: {@code khanh-hoa}, {@code dv-12}
 * @param code      code of the statistics office; null for a unit of ours
 * @param unit      our unit; null for a province
 * @param validFrom first day; null when it was always there
 * @param validTo   first day on which it is no longer there; null while it stays
 */
public record Subject(long id, String slug, String name, @Nullable String code, @Nullable Long unit,
        @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
}
