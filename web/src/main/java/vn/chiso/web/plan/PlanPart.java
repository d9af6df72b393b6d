package vn.chiso.web.plan;

import java.util.Locale;

/** A table of a plan whose rows somebody leads. */
public enum PlanPart {
    /** Chỉ tiêu. */
    TARGET("chi-tieu"),
    /** Nhiệm vụ, giải pháp. */
    TASK("nhiem-vu"),
    /** Văn bản, chương trình. */
    DOCUMENT("van-ban"),
    /** Dự án. */
    PROJECT("du-an");

    private final String path;

    PlanPart(String path) {
        this.path = path;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "plan.part." + name().toLowerCase(Locale.ROOT);
    }
}
