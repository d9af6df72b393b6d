package vn.chiso.web.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type and read them, {@code 1/7/2025}, and as programs write them, {@code 2025-07-01}. */
public final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern PROGRAMS = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2200;

    private Days() {
    }

    /** The day, of the years 1800 to 2200; empty when the text is none. */
    public static Optional<LocalDate> read(String typed) {
        Matcher people = PEOPLE.matcher(typed.strip());
        if (people.matches()) {
            return day(people.group(3), people.group(2), people.group(1));
        }
        Matcher programs = PROGRAMS.matcher(typed.strip());
        return programs.matches() ? day(programs.group(1), programs.group(2), programs.group(3)) : Optional.empty();
    }

    /** The day, of the years 2000 to 2099: what is planned or held in our time. */
    public static Optional<LocalDate> ofThisCentury(String typed) {
        return read(typed).filter(day -> day.getYear() / 100 == 20);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() < EARLIEST || read.getYear() > LATEST ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@code 01/07/2025}. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** What was typed, as people write it; what is no day stays as it is. */
    public static String tidy(String typed) {
        return read(typed).map(Days::written).orElse(typed);
    }
}
