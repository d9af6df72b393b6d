package vn.chiso.web.campaign;

import java.time.Instant;

/**
 * A step of a round from one phase to a neighbouring one.
 *
 * @param reason why, where a reason was needed; otherwise empty
 * @param by     name of the person
 */
public record PhaseChange(Phase from, Phase to, String reason, Instant at, String by) {
}
