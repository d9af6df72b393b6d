package vn.chiso.web.plan;

import java.util.List;

/**
 * The plans that a person may read.
 *
 * @param writes whether the person may make one
 */
public record ListPage(List<Line> plans, boolean writes) {

    /** A plan with how many rows its tables have. */
    public record Line(PlanHead plan, int targets, int tasks, int documents, int projects) {
    }
}
