package vn.chiso.web.campaign;

import java.time.Instant;

/**
 * An input that is the same for all units of a round.
 *
 * @param value  as the input's text form stores it
 * @param source where the figure comes from
 * @param by     name of the person who entered it
 */
public record Constant(String input, String value, String source, Instant at, String by) {
}
