package vn.chiso.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.number.Exact;

/** A figure as four cells: value, numerator, denominator, words. */
final class PlanFigures {

    private PlanFigures() {
    }

    static List<Object> cells(@Nullable Figure figure) {
        return switch (figure) {
            case null -> List.of("", "", "", "");
            case Figure.Words(String text) -> List.of("", "", "", text);
            case Figure.Share(Fraction fraction) -> List.of("", fraction.part(), fraction.whole(), "");
            case Figure.Value(Exact value, Fraction fraction) -> fraction == null
                    ? List.of(value, "", "", "")
                    : List.of(value, fraction.part(), fraction.whole(), "");
        };
    }
}
