package vn.chiso.web.plan.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.ui.Paging;

/**
 * What nobody looks after in a plan: one of four lists.
 *
 * @param tab      the list that is shown
 * @param sentence what it lists and by which rule
 * @param losses   on which values the points rest, or why there are none
 */
public record CoveragePage(PlanFrame.Above above, List<Tab> tabs, String tab, String sentence, String losses,
        boolean points, List<Leaf> leaves, List<Row> rows, List<Load> loads, Paging paging) {

    /** A list, with how much it names. */
    public record Tab(String id, String path, int count) {
    }

    /**
     * An indicator that loses points and has no task.
     *
     * @param missing whether it loses them because it has no value
     */
    public record Leaf(String code, String name, String path, String lost, String max, boolean missing) {
    }

    /**
     * A row of the plan.
     *
     * @param why  what is wrong with it, as a sentence
     * @param cost points that the indicators which it serves still lose; empty where nobody knows
     */
    public record Row(String path, String code, String name, String leads, @Nullable LocalDate due, String why,
            String cost) {
    }

    /**
     * A lead unit.
     *
     * @param path  its rows; empty where the unit is not known here
     * @param share of all rows that somebody leads
     */
    public record Load(String name, String path, int rows, int open, String share, boolean much) {
    }
}
