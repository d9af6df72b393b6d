package vn.chiso.engine.planning.plan;

/**
 * Something about the plan that only a reader can see, told by who copied it.
 *
 * @param part the table that it is about
 * @param code code of the row; "" for the table as a whole
 */
public record Doubt(Part part, String code, String text) {
}
