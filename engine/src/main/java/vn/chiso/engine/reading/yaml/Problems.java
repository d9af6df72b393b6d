package vn.chiso.engine.reading.yaml;

import vn.chiso.engine.reading.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while reading; a reader goes on after one, so that people see them all at once. */
public final class Problems {

    /** A file with more problems than this is not the file that somebody meant. */
    public static final int MAX = 1_000;

    private final List<Problem> found = new ArrayList<>();

    public void add(Mark mark, Problem.Code code, Object... facts) {
        if (found.size() < MAX) {
            found.add(new Problem(mark.line(), mark.column(), code,
                    List.of(facts).stream().map(Object::toString).toList()));
        }
    }

    public int count() {
        return found.size();
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Problem> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column)).toList();
    }
}
