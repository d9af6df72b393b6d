package vn.chiso.engine.planning.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calendar years from the first to the last, both counted; one year alone is both. */
public record Years(int first, int last) {

    private static final Pattern FORM = Pattern
            .compile("((?:19|20|21)\\d\\d)(?:\\s*[-–]\\s*((?:19|20|21)\\d\\d))?");

    public Years {
        if (first > last) {
            throw new IllegalArgumentException(first + " after " + last);
        }
    }

    /** The years that the text writes, {@code 2020-2022} or {@code 2024}; empty also where the last is before the first. */
    public static Optional<Years> parse(String text) {
        Matcher written = FORM.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(written.group(1));
        int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
        return first > last ? Optional.empty() : Optional.of(new Years(first, last));
    }

    /** Whether the day lies in these years. */
    public boolean hold(LocalDate day) {
        return first <= day.getYear() && day.getYear() <= last;
    }

    /** Whether all of the other years are among these. */
    public boolean hold(Years other) {
        return first <= other.first && other.last <= last;
    }

    /** {@code 2020-2022}, or {@code 2024} for one year. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
