package vn.chiso.web.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the letters of a unit about the indices of a subject, {@code khanh-hoa.12.3}.
 *
 * @param subject its place in addresses
 * @param unit    that sends it
 * @param number  1 and on, among the letters of the unit about the subject
 */
record LetterKey(String subject, long unit, int number) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)\\.([1-9]\\d{0,17})\\.([1-9]\\d{0,5})");

    /** What stands in an address; empty when it is no letter. */
    static Optional<LetterKey> of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new LetterKey(parts.group(1), Long.parseLong(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** What all letters of the unit about the subject begin with. */
    String beginning() {
        return subject + "." + unit + ".";
    }

    /** Another one of them. */
    LetterKey numbered(int other) {
        return new LetterKey(subject, unit, other);
    }

    @Override
    public String toString() {
        return beginning() + number;
    }
}
