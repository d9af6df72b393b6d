package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.List;

/** The problems of one file, not more than people can read. */
final class Problems {

    static final int MAX = 1_000;

    private final List<TableProblem> problems = new ArrayList<>();

    void add(TableProblem problem) {
        if (problems.size() < MAX) {
            problems.add(problem);
        }
    }

    void addAll(List<TableProblem> all) {
        all.forEach(this::add);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    int size() {
        return problems.size();
    }

    List<TableProblem> all() {
        return List.copyOf(problems);
    }

    static List<String> texts(Object... facts) {
        return List.of(facts).stream().map(Object::toString).toList();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
