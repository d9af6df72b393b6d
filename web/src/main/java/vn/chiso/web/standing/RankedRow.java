package vn.chiso.web.standing;

import org.jspecify.annotations.Nullable;

/**
 * One line of a ranking.
 *
 * @param before what the table before says of the unit at the same node; null when it was not in it
 */
public record RankedRow(StandingUnit unit, StandingValue value, @Nullable StandingValue before) {
}
