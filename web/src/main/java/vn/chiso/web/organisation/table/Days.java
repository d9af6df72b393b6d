package vn.chiso.web.organisation.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and programs write them: {@code 01/07/2025}, {@code 1/7/2025}, {@code 2025-07-01}. */
public final class Days {

    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern PROGRAMS = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    private Days() {
    }

    /** The day, or empty when it is none. */
    public static Optional<LocalDate> read(String text) {
        Matcher people = PEOPLE.matcher(text.strip());
        if (people.matches()) {
            return day(people.group(3), people.group(2), people.group(1));
        }
        Matcher programs = PROGRAMS.matcher(text.strip());
        return programs.matches() ? day(programs.group(1), programs.group(2), programs.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() < EARLIEST || read.getYear() > LATEST ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException exception) {
            return Optional.empty();
        }
    }
}
