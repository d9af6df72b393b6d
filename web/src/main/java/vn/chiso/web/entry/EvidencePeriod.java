package vn.chiso.web.entry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/** Whether the period of a document covers the year that is measured. */
final class EvidencePeriod {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private EvidencePeriod() {
    }

    /** What is missing, as a sentence; empty when the whole year is covered. */
    static Optional<Refusal> gap(@Nullable LocalDate from, @Nullable LocalDate to, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        if (from == null && to == null) {
            return Optional.of(Refusal.of("evidence.gap.none", Integer.toString(year)));
        }
        if ((to != null && to.isBefore(first)) || (from != null && from.isAfter(last))) {
            return Optional.of(Refusal.of("evidence.gap.all", Integer.toString(year)));
        }
        long atStart = from == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(first, from));
        long atEnd = to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(to, last));
        if (from != null && to != null && atStart > 0 && atEnd > 0) {
            return Optional.of(Refusal.of("evidence.gap.both", DAY.format(from), DAY.format(to), atStart, atEnd));
        }
        if (to != null && atEnd > 0) {
            return Optional.of(Refusal.of("evidence.gap.end", DAY.format(to), atEnd));
        }
        return from != null && atStart > 0
                ? Optional.of(Refusal.of("evidence.gap.start", DAY.format(from), atStart))
                : Optional.empty();
    }
}
