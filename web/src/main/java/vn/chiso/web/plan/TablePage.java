package vn.chiso.web.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * A table of a plan.
 *
 * @param sources names of the columns of money; empty where the table has none
 * @param groups  whether headings stand between the rows
 * @param total   of all projects, whatever is filtered; null in other tables
 * @param empty   whether the table has no row at all
 * @param states  whether the table has a column of states
 */
public record TablePage(PlanFrame.Above above, PlanPart part, String path, Filters filters, List<String> sources,
        List<Line> lines, boolean groups, @Nullable MoneyLine total, Paging paging, boolean empty, boolean headed,
        boolean states) {

    /** How many columns there are. */
    public int columns() {
        return (states ? 7 : 6) + sources.size();
    }

    /** What can be asked for. */
    public record Filters(List<Option> headings, List<Option> leads, List<Option> states, List<Option> indicators,
            RowWanted wanted, String clear, List<Sorted> orders) {

        /** What a field of the address holds. */
        public String value(String field) {
            return wanted.fields().getOrDefault(field, "");
        }
    }

    /** An order that can be chosen. */
    public record Sorted(String label, String path, boolean current) {
    }

    /**
     * A heading or a row.
     *
     * @param heading null for a row
     * @param row     null for a heading
     */
    public record Line(@Nullable Group heading, @Nullable RowLine row) {
    }

    /**
     * A heading.
     *
     * @param depth how many headings stand above it
     * @param money of the projects under it; null in other tables
     */
    public record Group(Heading heading, int depth, String id, @Nullable MoneyLine money) {
    }

    /**
     * A row.
     *
     * @param amounts as cells show them, by source and then of all as printed; empty for an empty cell
     * @param late    whether it is late, as far as that is shown
     * @param remarks what was found about it
     * @param state   whether its state is shown
     */
    public record RowLine(PlanRow row, String path, List<Measured> measures, List<String> amounts, String reason,
            boolean late, List<Remark> remarks, State state) {

        /** What it says. */
        public RowContent content() {
            return row.content();
        }
    }

    /** What a row shows of its state. */
    public enum State {
        /** All of it. */
        SHOWN,
        /** Nothing, beside rows that show theirs. */
        EMPTY,
        /** Nothing, as no row does. */
        NO_COLUMN
    }

    /** What is measured. */
    public record Measured(Measure measure, String before, String after) {
    }

    /** What was found. */
    public record Remark(String level, String sentence) {
    }
}
