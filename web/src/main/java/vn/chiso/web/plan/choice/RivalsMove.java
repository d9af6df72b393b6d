package vn.chiso.web.plan.choice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is expected of the other units of a round. */
public enum RivalsMove {
    /** They stay where they are. */
    STILL,
    /** They move once more as they moved since the round before. */
    TREND;

    /** Key of its name in the message bundles. */
    public String key() {
        return "plan.rivals." + name().toLowerCase(Locale.ROOT);
    }

    static RivalsMove of(@Nullable String name) {
        return TREND.name().equals(name) ? TREND : STILL;
    }
}
