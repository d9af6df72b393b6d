package vn.chiso.web.plan.choice;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers as one short word of an address, so that the ticks of a plan of 2,000 tasks fit into one: runs in ascending
 * order, each as how far it lies beyond the last identifier before it and, after a hyphen, how many more follow it without a
 * gap. {@code 1012-499.2} is 1012 to 1511 and 1513; a single identifier is its own word.
 */
final class Ticks {

    /** More identifiers are not read. */
    static final int MOST = 5_000;

    private static final Pattern RUN = Pattern.compile("(\\d{1,15})(?:-(\\d{1,4}))?");

    private Ticks() {
    }

    /** The word; empty for no identifier. */
    static String word(Collection<Long> ids) {
        long[] sorted = ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        StringBuilder word = new StringBuilder();
        long before = 0;
        for (int at = 0; at < sorted.length; at++) {
            int first = at;
            while (at + 1 < sorted.length && sorted[at + 1] == sorted[at] + 1) {
                at++;
            }
            word.append(first == 0 ? "" : ".").append(sorted[first] - before).append(at > first ? "-" : "")
                    .append(at > first ? Integer.toString(at - first) : "");
            before = sorted[at];
        }
        return word.toString();
    }

    /** The identifiers, in ascending order; what cannot be read ends them. */
    static Set<Long> read(String word) {
        Set<Long> ids = new LinkedHashSet<>();
        long id = 0;
        for (String run : word.split("\\.", MOST)) {
            Matcher matcher = RUN.matcher(run);
            if (!matcher.matches()) {
                break;
            }
            id += Long.parseLong(matcher.group(1));
            ids.add(id);
            int more = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            for (int next = 0; next < more && ids.size() < MOST; next++) {
                id++;
                ids.add(id);
            }
        }
        return ids;
    }
}
