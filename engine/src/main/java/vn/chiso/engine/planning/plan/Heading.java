package vn.chiso.engine.planning.plan;

/**
 * A heading between the rows of a table.
 *
 * @param part the table: tasks, documents or projects
 * @param code {@code A.II}; a heading whose code begins with another one and a dot stands below that
 */
public record Heading(Part part, String code, String name) {

    /** Whether rows under the other heading are under this one too. */
    public boolean covers(String heading) {
        return heading.equals(code) || heading.startsWith(code + ".");
    }
}
