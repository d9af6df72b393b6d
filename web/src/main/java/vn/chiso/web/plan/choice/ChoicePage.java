package vn.chiso.web.plan.choice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.plan.PlanFrame;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;

/**
 * The cheapest way to a goal.
 *
 * @param basis    key of the sentence that says where the unit's figures come from
 * @param why      key of the sentence that says why nothing can be searched; empty when it can
 * @param present  points as they stand, with the maximum
 * @param open     how many tasks can be chosen
 * @param money    what all of them cost, millions of đồng
 * @param ranks    whether a place can be asked for
 * @param noRank   key of the sentence that says why none can be asked for, where none can
 * @param trend    whether the others can be moved by their trend
 * @param found    null while nothing is found
 * @param nothing  key of the sentence that says why nothing came of a search; empty when something did
 */
public record ChoicePage(PlanFrame.Above above, String basis, String why, String present, int open, String money,
        boolean ranks, String noRank, boolean trend, ChoiceQuery query, List<Source> sources, List<Option> goals,
        @Nullable Found found, String nothing, List<Refusal> refusals) {

    /** Address of the page. */
    public String path() {
        return above.path();
    }

    /** A source of money and its limit as typed. */
    public record Source(String code, String name, String typed) {
    }

    /**
     * What was found.
     *
     * @param reached  whether the goal is reached
     * @param proved   whether it is proved to be the best
     * @param outcome  what the tasks reach for how much money
     * @param proof    how sure it is that there is nothing better
     * @param cost     by source
     * @param rows     identifiers of the chosen tasks
     * @param more     how many steps of the curve are not in the table
     * @param name     proposed for a scenario
     * @param unpriced sentence about chosen tasks whose money nobody has stated; empty for none
     */
    public record Found(boolean reached, boolean proved, String outcome, String proof, String after, String gained,
            String cost, List<Line> chosen, List<Long> rows, List<Out> leftOut, BudgetCurve wide, BudgetCurve narrow,
            String sentence, String gap, List<Step> steps, int more, String name, String unpriced) {
    }

    /** A task that is chosen. */
    public record Line(String name, String lead, String finish, String money) {
    }

    /** A task that is not, and why. */
    public record Out(String name, String money, String why) {
    }

    /** A step of the curve. */
    public record Step(String money, String points) {
    }
}
