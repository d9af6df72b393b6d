package vn.chiso.web.plan;

import java.util.Locale;

/** How far the plan itself is. */
public enum PlanState {
    /** Dự thảo: its writers work on it, nobody else sees it. */
    DRAFT,
    /** Đã ban hành: it is carried out and reported on. */
    ISSUED,
    /** Đã kết thúc: read only. */
    CLOSED;

    /** As it stands in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name in the message bundles. */
    public String key() {
        return "plan.state." + id();
    }
}
