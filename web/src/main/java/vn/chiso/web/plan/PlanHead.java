package vn.chiso.web.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands once about a plan.
 *
 * @param slug         stable name in files
 * @param unitName     whose plan, as printed
 * @param unit         the same unit in this installation; null where it is none of its units
 * @param campaign     the round whose points it is to raise; null for none
 * @param sample       whether it is a published plan of elsewhere that came with the program
 * @param version      what a change must name, so that nobody overwrites another's
 */
public record PlanHead(long id, String slug, String title, @Nullable String number, String issuer, String unitName,
        @Nullable Long unit, int firstYear, int lastYear, @Nullable String framework, @Nullable Long campaign,
        PlanState state, boolean sample, boolean illustrative, int version, Instant changedAt, String changedBy) {

    /** {@code 2024}, or {@code 2020-2022}. */
    public String period() {
        return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "-" + lastYear;
    }
}
