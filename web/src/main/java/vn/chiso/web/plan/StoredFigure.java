package vn.chiso.web.plan;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;

/**
 * A figure as it is stored.
 *
 * @param value    exact number, as {@link Exact#toString} writes it; null for none
 * @param fraction {@code 51068/146233}, not reduced; null for none
 * @param words    null for none
 */
record StoredFigure(@Nullable String value, @Nullable String fraction, @Nullable String words) {

    private static final StoredFigure NONE = new StoredFigure(null, null, null);

    static StoredFigure of(@Nullable Figure figure) {
        return switch (figure) {
            case null -> NONE;
            case Figure.Words(String text) -> new StoredFigure(null, null, text);
            case Figure.Share(Fraction fraction) -> new StoredFigure(null, fraction.toString(), null);
            case Figure.Value(Exact value, Fraction fraction) ->
                new StoredFigure(value.toString(), fraction == null ? null : fraction.toString(), null);
        };
    }

    /** The figure; null when nothing is stored. */
    @Nullable
    Figure figure() {
        Fraction counted = fraction == null ? null : Fraction.parse(fraction).orElseThrow();
        if (value != null) {
            return new Figure.Value(ExactText.stored(value), counted);
        }
        if (counted != null) {
            return new Figure.Share(counted);
        }
        return words == null ? null : new Figure.Words(words);
    }
}
