package vn.chiso.web.plan.choice;

import java.util.List;
import vn.chiso.web.plan.PlanFrame;

/**
 * Scenarios beside each other.
 *
 * @param known     every scenario of the plan, to choose from
 * @param compared  as it stands, then those that were chosen
 * @param basis     key of the sentence that says where the unit's figures come from
 * @param hidden    key of the sentence that says why no place is told; empty when one is
 * @param why       key of the sentence that says why nothing is compared; empty when something is
 * @param rows      what is compared, row by row
 */
public record ComparisonPage(PlanFrame.Above above, List<Choice> known, List<Column> compared, String basis,
        String hidden,
        String why, List<Row> rows) {

    /** How many can stand beside each other. */
    public static final int MOST = 4;

    /** Address of the page. */
    public String path() {
        return above.path() + "/so-sanh";
    }

    /** A scenario to choose. */
    public record Choice(long id, String name, boolean chosen) {
    }

    /** A scenario. */
    public record Column(String name, String path) {
    }

    /**
     * A row.
     *
     * @param kind  {@code points}, {@code place}, {@code money}, {@code node}: how it is printed
     * @param cells one for each column
     */
    public record Row(String kind, String label, List<String> cells) {
    }
}
