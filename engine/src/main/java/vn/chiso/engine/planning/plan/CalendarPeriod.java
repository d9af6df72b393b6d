package vn.chiso.engine.planning.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day, a month, a quarter or a year: as exact as the plan says it. {@code toString} gives what {@link #parse} takes. */
public sealed interface CalendarPeriod {

    /** The first day of it. */
    LocalDate first();

    /** The last day of it. */
    LocalDate last();

    /** One day, {@code 2020-10-21}. */
    record Day(LocalDate day) implements CalendarPeriod {
        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** One month, {@code 2024-12}. */
    record Month(YearMonth month) implements CalendarPeriod {
        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /**
     * Three months, {@code 2024-Q3}.
     *
     * @param quarter 1 to 4
     */
    record Quarter(int year, int quarter) implements CalendarPeriod {
        public Quarter {
            if (quarter < 1 || quarter > 4) {
                throw new IllegalArgumentException("quarter " + quarter);
            }
        }

        @Override
        public LocalDate first() {
            return LocalDate.of(year, quarter * 3 - 2, 1);
        }

        @Override
        public LocalDate last() {
            return YearMonth.of(year, quarter * 3).atEndOfMonth();
        }

        @Override
        public String toString() {
            return year + "-Q" + quarter;
        }
    }

    /** One calendar year, {@code 2024}. */
    record Year(int year) implements CalendarPeriod {
        @Override
        public LocalDate first() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate last() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String toString() {
            return Integer.toString(year);
        }
    }

    /** What the text writes: {@code 2020-10-21}, {@code 2024-12}, {@code 2024-Q3} or {@code 2024}; years from 1900 to 2199. */
    static Optional<CalendarPeriod> parse(String text) {
        Matcher written = Written.FORM.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(1));
        if (written.group(2) != null) {
            return Optional.of(new Quarter(year, Integer.parseInt(written.group(2))));
        }
        try {
            return Optional.of(written.group(3) == null
                    ? new Year(year)
                    : written.group(4) == null
                            ? new Month(YearMonth.of(year, Integer.parseInt(written.group(3))))
                            : new Day(LocalDate.of(year, Integer.parseInt(written.group(3)),
                                    Integer.parseInt(written.group(4)))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The form of the text, apart so that it is compiled once. */
    final class Written {
        private static final Pattern FORM = Pattern
                .compile("((?:19|20|21)\\d\\d)(?:-Q([1-4])|-(\\d\\d)(?:-(\\d\\d))?)?");

        private Written() {
        }
    }
}
