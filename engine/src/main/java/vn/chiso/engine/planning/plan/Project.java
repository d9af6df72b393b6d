package vn.chiso.engine.planning.plan;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project with its money.
 *
 * @param heading code of the heading under which it stands
 * @param years   when it is carried out; null when that is not printed
 * @param amounts by identifier of the source, in the order of the sources
 * @param total   of all sources as printed; null when it is not
 * @param reason  why there is a "-" in the row; null when there is none, or when nothing says why, which is a finding
 */
public record Project(String code, String heading, String name, Units units, @Nullable Years years,
        Map<String, Amount> amounts, @Nullable Amount total, @Nullable DashReason reason) {

    public Project {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /** Whether a "-" stands anywhere in the row. */
    public boolean hasDash() {
        return total instanceof Amount.Dash || amounts.containsValue(new Amount.Dash());
    }
}
