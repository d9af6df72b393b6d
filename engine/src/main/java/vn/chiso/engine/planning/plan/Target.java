package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the plan as a whole is to reach (chỉ tiêu).
 *
 * @param horizon by when; null when that is not printed
 * @param place   where in the document it stands and where it is assigned; null for a plan that was written here
 */
public record Target(String code, Measure measure, @Nullable Deadline horizon, Units units, @Nullable String place) {
}
