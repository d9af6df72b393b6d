package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A row of a grid as it came back.
 *
 * @param base   version of the entry that the row was made from
 * @param theirs version that somebody else saved in between and that the person has seen; as {@code base} otherwise
 * @param choice what the person wants where somebody else was faster
 * @param values input to text
 */
record GridTyped(long unit, int base, int theirs, Choice choice, Map<String, String> values) {

    private static final Pattern VALUE = Pattern.compile("value-(\\d{1,18})-(.+)");
    private static final Pattern VERSION = Pattern.compile("version-(\\d{1,18})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** What happens to a row that somebody else saved in between. */
    enum Choice {
        /** Not chosen yet. */
        OPEN,
        /** What the person typed replaces it. */
        MINE,
        /** It stays. */
        SAVED
    }

    /** Version that must be stored for the row to be saved. */
    int expected() {
        return choice == Choice.MINE ? theirs : base;
    }

    /** The rows of a form. */
    static List<GridTyped> read(Map<String, String> form) {
        Map<Long, Map<String, String>> values = new HashMap<>();
        form.forEach((name, text) -> {
            Matcher value = VALUE.matcher(name);
            if (value.matches()) {
                values.computeIfAbsent(Long.valueOf(value.group(1)), _ -> new HashMap<>()).put(value.group(2), text);
            }
        });
        List<GridTyped> rows = new ArrayList<>();
        form.forEach((name, text) -> {
            Matcher version = VERSION.matcher(name);
            if (version.matches()) {
                long unit = Long.parseLong(version.group(1));
                int base = number(text);
                Choice choice = switch (form.getOrDefault("keep-" + unit, "")) {
                    case "mine" -> Choice.MINE;
                    case "saved" -> Choice.SAVED;
                    default -> Choice.OPEN;
                };
                rows.add(new GridTyped(unit, base, number(form.getOrDefault("theirs-" + unit, text)), choice,
                        values.getOrDefault(unit, Map.of())));
            }
        });
        return rows;
    }

    private static int number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Integer.parseInt(text);
    }
}
