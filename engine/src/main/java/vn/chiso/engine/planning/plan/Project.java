package vn.chiso.engine.planning.plan;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;

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

    /** What its sources come to, in đồng; 0 where none states an amount. */
    public Exact split() {
        return Exact.sum(amounts.values().stream().flatMap(amount -> amount instanceof Amount.Dong(Exact value)
                ? Stream.of(value)
                : Stream.empty()).toList());
    }

    /** Whether any of its sources states an amount. */
    public boolean hasSplit() {
        return amounts.values().stream().anyMatch(Amount.Dong.class::isInstance);
    }

    /** Its printed total in đồng where no source states an amount; 0 otherwise. */
    public Exact unsplit() {
        return !hasSplit() && total instanceof Amount.Dong(Exact value) ? value : Exact.ZERO;
    }

    /** What it costs, in đồng: what its sources come to; where none states an amount, the printed total. */
    public Exact cost() {
        return split().plus(unsplit());
    }

    /** Whether its sources state amounts that do not come to the printed total. */
    public boolean contradictsTotal() {
        return total != null && hasSplit() && !total.equals(new Amount.Dong(split()));
    }
}
