package vn.chiso.engine.framework.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while reading; a reader goes on after one, so that people see them all at once. */
final class Problems {

    /** A file with more problems than this is not the file that somebody meant. */
    static final int MAX = 1_000;

    private final List<Problem> found = new ArrayList<>();

    void add(Mark mark, Problem.Code code, Object... facts) {
        if (found.size() < MAX) {
            found.add(new Problem(mark.line(), mark.column(), code,
                    List.of(facts).stream().map(Object::toString).toList()));
        }
    }

    int count() {
        return found.size();
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column)).toList();
    }
}
