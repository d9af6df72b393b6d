package vn.chiso.exchange;

import java.util.List;
import vn.chiso.engine.planning.plan.Places;
import vn.chiso.engine.planning.plan.Plan;

/** What reading a plan's workbook gives. */
public sealed interface PlanWorkbookResult {

    /**
     * The plan was read whole. Contradictions in it are told by {@code PlanChecks}, and {@code addresses} says in which
     * cell.
     *
     * @param addresses cells as a spreadsheet calls them, {@code Dự án!G5}; a table as a whole is its sheet
     * @param notes     what people should know; nothing has to be corrected
     */
    record Read(Plan plan, Places<String> addresses, List<TableProblem> notes) implements PlanWorkbookResult {
    }

    /** The workbook cannot be used; every problem that could be seen, each with sheet, row and column. */
    record Refused(List<TableProblem> problems) implements PlanWorkbookResult {
    }
}
