package vn.chiso.engine.framework;

import org.jspecify.annotations.Nullable;

/**
 * Rounding as a rule of the framework (half up), not as a matter of display.
 *
 * @param leafPoints  decimals to which the points of each leaf are rounded before they are added; null for none
 * @param totalPoints decimals to which the published total is rounded; ranking stays on the unrounded total
 */
public record Rounding(@Nullable Integer leafPoints, @Nullable Integer totalPoints) {

    public static final Rounding NONE = new Rounding(null, null);
}
