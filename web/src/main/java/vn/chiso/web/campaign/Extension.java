package vn.chiso.web.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * More time for one unit to supply its figures.
 *
 * @param endsOn last day for this unit
 * @param by     name of the person who granted it
 */
public record Extension(long unit, LocalDate endsOn, String reason, Instant at, String by) {
}
