package vn.chiso.web.organisation.table;

import java.util.List;
import vn.chiso.web.platform.SearchKey;

/**
 * A column that a table may have.
 *
 * @param id      name that programs use
 * @param heading name that the template gives it
 * @param others  further names under which people know it
 */
public record Column(String id, String heading, boolean required, List<String> others) {

    static Column required(String id, String heading, String... others) {
        return new Column(id, heading, true, List.of(others));
    }

    static Column optional(String id, String heading, String... others) {
        return new Column(id, heading, false, List.of(others));
    }

    /** Whether a table's heading means this column, whatever its diacritics and case. */
    boolean is(String typed) {
        String key = key(typed);
        return key.equals(key(id)) || key.equals(key(heading))
                || others.stream().anyMatch(name -> key.equals(key(name)));
    }

    private static String key(String text) {
        return SearchKey.of(text.replaceAll("[_*():]", " ")).strip();
    }
}
