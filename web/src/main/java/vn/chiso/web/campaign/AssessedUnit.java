package vn.chiso.web.campaign;

/**
 * A unit that is measured in a round.
 *
 * @param block units of one block are ranked against each other: departments, districts, communes
 */
public record AssessedUnit(long unit, String block) {
}
