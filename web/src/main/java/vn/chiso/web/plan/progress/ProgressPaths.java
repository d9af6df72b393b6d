package vn.chiso.web.plan.progress;

import vn.chiso.web.plan.PlanTab;

/** Addresses of the pages about progress. */
final class ProgressPaths {

    private ProgressPaths() {
    }

    /** How far a plan is. */
    static String progress(long plan) {
        return PlanTab.PROGRESS.path(plan);
    }

    /** The report of a unit for a quarter. */
    static String report(long plan, long unit, Quarter quarter) {
        return progress(plan) + "/" + unit + "/" + quarter;
    }

    /** What all units report for a quarter. */
    static String rollUp(long plan, Quarter quarter) {
        return progress(plan) + "/tong-hop?quy=" + quarter;
    }
}
