package vn.chiso.engine.framework;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

/**
 * A value that somebody supplies, once per unit and campaign, however many leaves use it.
 *
 * @param unit       unit of measure ("người", "hồ sơ"); null for answers and options
 * @param heldBy     agency that usually holds the figure
 * @param scope      whether it differs by unit or is one constant of the campaign
 * @param options    for {@link InputType#OPTION}: identifier to text, in the file's order
 * @param home       leaf whose provider enters it
 * @param limits     smallest and largest sensible value, beside what the type already says
 */
public record Input(InputId id, String name, InputType type, @Nullable String unit, @Nullable String heldBy,
        @Nullable String definition, Scope scope, Map<String, String> options, @Nullable NodeCode home, Limits limits,
        int line) {

    /** Whether the value differs by unit. */
    public enum Scope {
        /** One value for each unit. */
        UNIT,
        /** One value for all units, entered by the coordinator: a national average, say. */
        CAMPAIGN
    }

    /** Whether a number lies in what the type and the limits allow. Always true for answers and options. */
    public boolean allows(Exact value) {
        boolean byType = switch (type) {
            case COUNT -> value.signum() >= 0 && value.isWhole();
            case AMOUNT, POINTS -> value.signum() >= 0;
            case SHARE -> value.signum() >= 0 && value.compareTo(Exact.ONE) <= 0;
            case YES_NO, OPTION -> true;
        };
        return byType && limits.allows(value);
    }
}
