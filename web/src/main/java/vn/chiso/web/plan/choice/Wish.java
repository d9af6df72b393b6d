package vn.chiso.web.plan.choice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * What is to be tried: tasks to finish and inputs to change.
 *
 * @param tasks  rows of the plan
 * @param inputs input to value as its field shows it; empty for a field in which nothing stands
 */
record Wish(Set<Long> tasks, SequencedMap<String, String> inputs) {

    /** Nothing is changed. */
    static final Wish NOTHING = new Wish(Set.of(), new LinkedHashMap<>());

    private static final String TASK = "nv";
    private static final String INPUT = "gt-";
    private static final String MORE = "them";
    private static final int MOST = 200;

    Wish {
        tasks = Collections.unmodifiableSet(new LinkedHashSet<>(tasks));
        inputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(inputs));
    }

    /**
     * Reads the query or the form: {@code nv=12&nv=15&gt-<input>=60&them=<input>}, where {@code nv} is an identifier or a word
     * of {@link Ticks}.
     */
    static Wish of(MultiValueMap<String, String> form) {
        Set<Long> tasks = new LinkedHashSet<>();
        form.getOrDefault(TASK, List.of()).stream().flatMap(word -> Ticks.read(word).stream()).limit(Ticks.MOST)
                .forEach(tasks::add);
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(INPUT) && inputs.size() < MOST) {
                inputs.put(name.substring(INPUT.length()), values.isEmpty() ? "" : values.getFirst());
            }
        });
        String more = form.getFirst(MORE);
        if (more != null && !more.isBlank()) {
            inputs.putIfAbsent(more.strip(), "");
        }
        return new Wish(tasks, inputs);
    }

    /** The same inputs, no task finished. */
    Wish withoutTasks() {
        return new Wish(Set.of(), inputs);
    }

    /** Names and values as a form sends them again; all tasks are one of them. */
    List<Map.Entry<String, String>> fields() {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        if (!tasks.isEmpty()) {
            fields.add(Map.entry(TASK, Ticks.word(tasks)));
        }
        inputs.forEach((input, value) -> fields.add(Map.entry(INPUT + input, value)));
        return fields;
    }

    /** The same as an address says it: {@code &nv=12.3&gt-<input>=60}; empty for nothing. */
    String query() {
        return fields().stream().map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
