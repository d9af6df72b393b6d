package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.List;

/** The differences of one publication; all are counted, and as many are kept as people can read. */
final class Differences {

    private final List<Difference> differences = new ArrayList<>();
    private long found;

    void add(Difference difference) {
        found++;
        if (differences.size() < Problems.MAX) {
            differences.add(difference);
        }
    }

    void state(Difference.Statement statement, String stated, String found) {
        if (!stated.equals(found)) {
            add(new Difference.StatementDiffers(statement, stated, found));
        }
    }

    long found() {
        return found;
    }

    List<Difference> all() {
        return List.copyOf(differences);
    }
}
