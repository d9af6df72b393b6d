package vn.chiso.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The tables of a plan as sheets of a workbook. A table is known by its first column, whose heading no other table has;
 * {@code plan.column.<id>} of the bundles gives the headings, {@code plan.sheet.<table>} the names of the sheets.
 */
enum PlanTable {
    FACTS("fact fact-value"), CITATION("cited-document date issuer about"), PASSAGE("passage-code name paragraphs"),
    STANDING("standing-name index points max rank among year place"),
    SITUATION("situation-index results shortcomings causes"), HEADING("heading-code table name"),
    TARGET("target-code content " + Measured.COLUMNS + " deadline lead coordinating place"),
    TASK("task-code heading name content indicators deliverable lead coordinating deadline"),
    MEASURE("measured-task content " + Measured.COLUMNS),
    DOCUMENT("document-code heading kind name type lead coordinating deadline"), FUNDING("source-id name declared"),
    /** Before the total stand the columns of the sources. */
    PROJECT("project-code heading name lead coordinating years total reason"), NOTE("note-kind table row-code text");

    /** What targets and the measures of tasks have in common. */
    private static final class Measured {
        static final String COLUMNS = "unit-of-measure baseline-year baseline-value baseline-part baseline-whole "
                + "baseline-words comparison goal-value goal-part goal-whole goal-words";

        private Measured() {
        }
    }

    private static final Set<String> CODES = Set.of("heading", "indicators", "measured-task", "index",
            "situation-index");

    private final String columns;

    PlanTable(String columns) {
        this.columns = columns;
    }

    /** Identifiers of the columns, in order, those of sources of money not among them. */
    List<String> columns() {
        return Arrays.asList(columns.split(" ", -1));
    }

    /** Whether a column holds codes: text, also where it looks like a number. */
    static boolean holdsCodes(String column) {
        return column.endsWith("-code") || CODES.contains(column);
    }

    /** The column by which the table is known. */
    String key() {
        return columns().getFirst();
    }
}
