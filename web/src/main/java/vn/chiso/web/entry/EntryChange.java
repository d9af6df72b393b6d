package vn.chiso.web.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** An entry that is to say something else. */
record EntryChange(Entry entry, EntryContent before, EntryContent wanted) {

    EntryStore.Next next() {
        EntryState state = entry.state() == EntryState.RETURNED
                ? EntryState.RETURNED
                : wanted.equals(EntryContent.EMPTY) ? EntryState.EMPTY : EntryState.ENTERING;
        return new EntryStore.Next(entry.key(), entry.version(), state, wanted);
    }

    /** Figures that are new, or come from somewhere else. */
    List<EntryStore.Figure> put() {
        List<EntryStore.Figure> put = new ArrayList<>();
        wanted.values().forEach((input, value) -> {
            String source = wanted.sources().getOrDefault(input, "");
            if (!value.equals(before.values().get(input))
                    || !source.equals(before.sources().getOrDefault(input, ""))) {
                put.add(new EntryStore.Figure(entry.key(), input, value, source));
            }
        });
        return put;
    }

    /** Figures that are taken away. */
    List<EntryStore.Figure> removed() {
        return before.values().entrySet().stream()
                .filter(figure -> !wanted.values().containsKey(figure.getKey()))
                .map(figure -> new EntryStore.Figure(entry.key(), figure.getKey(), figure.getValue(), ""))
                .toList();
    }

    /** Figures that say something else than before. */
    Set<String> figures() {
        Set<String> figures = new TreeSet<>(before.values().keySet());
        figures.addAll(wanted.values().keySet());
        figures.removeIf(input -> Objects.equals(before.values().get(input), wanted.values().get(input)));
        return figures;
    }

    /** What the audit tells: old and new. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        put().stream().filter(figure -> !figure.value().equals(before.values().get(figure.input())))
                .forEach(figure -> told.put(figure.input(),
                        List.of(before.values().getOrDefault(figure.input(), ""), figure.value())));
        removed().forEach(figure -> told.put(figure.input(), List.of(figure.value(), "")));
        if (wanted.claim() != before.claim()) {
            told.put("claim", List.of(before.claim().name(), wanted.claim().name()));
        }
        if (!wanted.explanation().equals(before.explanation())) {
            told.put("explanation", wanted.explanation().length());
        }
        return told;
    }
}
