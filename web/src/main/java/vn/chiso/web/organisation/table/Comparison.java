package vn.chiso.web.organisation.table;

import java.util.List;
import vn.chiso.web.platform.Mark;

/**
 * A table beside what is there already.
 *
 * @param lines    in the table's order
 * @param problems what is wrong with the file as a whole
 */
public record Comparison(List<Line> lines, List<Problem> problems) {

    /** How a line stands to what is there. */
    public enum State {
        NEW, CHANGED, UNCHANGED, WRONG;

        /** {@code new}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param number as spreadsheets count
     * @param key    what tells it from the others: code or login
     */
    public record Line(int number, State state, String key, String name, List<Difference> differences,
            List<Problem> problems) {

        /** Whether taking it over does something. */
        public boolean applies() {
            return state == State.NEW || state == State.CHANGED;
        }
    }

    /** What a field is and would be. */
    public record Difference(String fieldKey, String before, String after) {
    }

    /** How many lines are in a state. */
    public int count(State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    /** How many lines would do something. */
    public int applicable() {
        return count(State.NEW) + count(State.CHANGED);
    }

    /** Lines in a state. */
    public List<Line> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** Lines that would do something. */
    public List<Line> applying() {
        return lines.stream().filter(Line::applies).toList();
    }

    /** Changes when a line or what it is compared with changes: nobody takes over what was not shown. */
    public String digest() {
        return Mark.of(lines.toString());
    }
}
