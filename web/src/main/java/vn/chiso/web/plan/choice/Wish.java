package vn.chiso.web.plan.choice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SequencedMap;
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

    /** Reads the query or the form: {@code nv=12&nv=15&gt-<input>=60&them=<input>}. */
    static Wish of(MultiValueMap<String, String> form) {
        Set<Long> tasks = new LinkedHashSet<>();
        form.getOrDefault(TASK, List.of()).stream().filter(text -> text.matches("\\d{1,18}")).limit(MOST * 5L)
                .forEach(text -> tasks.add(Long.parseLong(text)));
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

    /** Names and values as a form sends them again. */
    List<Map.Entry<String, String>> fields() {
        List<Map.Entry<String, String>> fields = new java.util.ArrayList<>();
        tasks.forEach(task -> fields.add(Map.entry(TASK, Long.toString(task))));
        inputs.forEach((input, value) -> fields.add(Map.entry(INPUT + input, value)));
        return fields;
    }
}
