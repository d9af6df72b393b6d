package vn.chiso.web.plan;

/** Addresses of the pages about plans. */
public final class PlanPaths {

    /** The list of plans. */
    public static final String PLANS = "/ke-hoach";

    private PlanPaths() {
    }

    /** One plan. */
    public static String plan(long plan) {
        return PLANS + "/" + plan;
    }

    /** A table of a plan. */
    public static String table(long plan, PlanPart part) {
        return plan(plan) + "/" + part.path();
    }

    /** A row of a table. */
    public static String row(long plan, PlanPart part, long row) {
        return table(plan, part) + "/" + row;
    }
}
