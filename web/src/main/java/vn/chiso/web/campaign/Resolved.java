package vn.chiso.web.campaign;

import java.time.Instant;

/**
 * How a round resolves a contradiction of its framework.
 *
 * @param node   row whose maximum is decided about
 * @param choice the decision in one line, as the engine writes it
 * @param basis  who agreed on it, and when
 */
public record Resolved(String node, String choice, String basis, Instant decidedAt, String decidedBy) {
}
