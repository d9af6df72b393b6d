package vn.chiso.engine.planning.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when something is to be done, in the words of the plan: those are kept, and {@link #meaning} says what they mean.
 *
 * @param printed as the plan has it, "Trước tháng 12/2024 và duy trì hằng năm"
 */
public record Deadline(String printed) {

    /** What the words mean. */
    public sealed interface Meaning {
    }

    /**
     * Done by the last day of the period.
     *
     * @param then how it goes on afterwards; null when it ends
     */
    public record By(CalendarPeriod period, @Nullable Rhythm then) implements Meaning {
    }

    /**
     * Done before the first day of the period.
     *
     * @param then how it goes on afterwards; null when it ends
     */
    public record Before(CalendarPeriod period, @Nullable Rhythm then) implements Meaning {
    }

    /** Work from the first period to the end of the last. */
    public record FromTo(CalendarPeriod from, CalendarPeriod to) implements Meaning {
    }

    /** Never done once and for all. */
    public record Recurring(Rhythm rhythm) implements Meaning {
    }

    /** Words that this program does not know; never guessed. */
    public record Unclear() implements Meaning {
    }

    /** What the words mean. */
    public Meaning meaning() {
        return DeadlineWords.meaning(printed);
    }

    /** The last day on which it is in time; empty where the words name none. */
    public Optional<LocalDate> due() {
        return switch (meaning()) {
            case By(CalendarPeriod period, _) -> Optional.of(period.last());
            case Before(CalendarPeriod period, _) -> Optional.of(period.first().minusDays(1));
            case FromTo(_, CalendarPeriod to) -> Optional.of(to.last());
            case Recurring _ -> Optional.empty();
            case Unclear _ -> Optional.empty();
        };
    }

    /** The first day of the work; empty where the words name none. */
    public Optional<LocalDate> begin() {
        return meaning() instanceof FromTo(CalendarPeriod from, _) ? Optional.of(from.first()) : Optional.empty();
    }
}
