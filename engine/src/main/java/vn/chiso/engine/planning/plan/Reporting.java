package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * Who reports to whom on the plan.
 *
 * @param rhythm null when the plan does not say how often
 * @param to     the agency that puts the reports together
 * @param place  where in the document it stands; null for a plan that was written here
 */
public record Reporting(@Nullable Rhythm rhythm, String to, @Nullable String place) {
}
