package vn.chiso.web.plan;

import java.util.List;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;

/**
 * The plans that a person may read.
 *
 * @param years  years of plans, the last first
 * @param writes whether the person may make one
 * @param empty  whether there is none, whatever is asked for
 */
public record ListPage(ListWanted wanted, List<Option> years, List<Option> states, List<Line> plans, Paging paging,
        boolean writes, boolean empty) {

    /** A plan with how many rows its tables have. */
    public record Line(PlanHead plan, int targets, int tasks, int documents, int projects) {
    }
}
