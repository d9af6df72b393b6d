package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be measured, from where it was to where it is to come.
 *
 * @param content  what is measured, or the sentence that states the goal
 * @param unit     unit of measure, {@code %}; null when there is none
 * @param baseline where it was; null when that is not printed
 * @param goal     where it is to come; null when that cannot be measured
 */
public record Measure(String content, @Nullable String unit, @Nullable Baseline baseline, @Nullable Goal goal) {

    /** A value of an earlier year. */
    public record Baseline(int year, Figure figure) {
    }

    /** A value to reach. */
    public record Goal(Comparison comparison, Figure figure) {
    }
}
