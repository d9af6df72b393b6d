package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** A row's form as a browser sends it. */
final class RowSent {

    /** The button that asks for one more line about what is measured. */
    static final String MORE = "them-dong";

    private RowSent() {
    }

    static RowForm form(MultiValueMap<String, String> sent) {
        String version = first(sent, "version");
        if (!version.isEmpty() && !version.matches("\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> {
            if (!name.startsWith("do-")) { // units have a field of their own for each
                fields.put(name, values.stream().filter(Objects::nonNull).collect(Collectors.joining("\n")));
            }
        });
        fields.remove("_csrf");
        List<RowForm.MeasureLine> lines = new ArrayList<>();
        for (int i = 0; sent.containsKey(MeasureTyped.VALUE + i); i++) {
            lines.add(new RowForm.MeasureLine(first(sent, MeasureTyped.CONTENT + i), first(sent, MeasureTyped.UNIT + i),
                    first(sent, MeasureTyped.YEAR + i), first(sent, MeasureTyped.VALUE + i),
                    first(sent, MeasureTyped.FRACTION + i), first(sent, MeasureTyped.COMPARISON + i),
                    first(sent, MeasureTyped.GOAL + i), first(sent, MeasureTyped.GOAL_FRACTION + i)));
        }
        return new RowForm(version.isEmpty() ? 0 : Integer.parseInt(version), fields, lines);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
