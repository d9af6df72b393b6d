package vn.chiso.web.plan;

import java.util.Locale;

/** A page of a plan. */
public enum PlanTab {
    /** What it is, where the unit stands, sums and findings. */
    OVERVIEW(""), TARGETS("/chi-tieu"), TASKS("/nhiem-vu"), DOCUMENTS("/van-ban"), PROJECTS("/du-an"),
    /** Which units the names mean. */
    UNITS("/don-vi"),
    /** How far it is. */
    PROGRESS("/tien-do"),
    /** What nobody looks after. */
    COVERAGE("/do-phu"),
    /** What it would bring. */
    WHAT_IF("/du-tinh"),
    /** The cheapest way to a goal. */
    CHOICE("/lua-chon");

    private final String path;

    PlanTab(String path) {
        this.path = path;
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "plan.tab." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its address in a plan. */
    public String path(long plan) {
        return PlanPaths.plan(plan) + path;
    }
}
