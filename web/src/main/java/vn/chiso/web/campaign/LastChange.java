package vn.chiso.web.campaign;

import java.time.Instant;

/**
 * Who touched something last, for the person who comes second.
 *
 * @param by name of the person
 */
public record LastChange(Instant at, String by) {
}
