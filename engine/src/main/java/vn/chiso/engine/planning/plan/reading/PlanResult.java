package vn.chiso.engine.planning.plan.reading;

import java.util.List;
import vn.chiso.engine.planning.plan.Places;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.reading.Problem;

/** What reading a plan's file gives. */
public sealed interface PlanResult {

    /**
     * The file was read.
     *
     * @param digest SHA-256 of the file's bytes, in hexadecimal
     * @param lines  where everything stands, lines counted from 1
     */
    record Read(Plan plan, String digest, Places<Integer> lines) implements PlanResult {
    }

    /** The file cannot be used; every problem that could be seen, in the file's order. */
    record Refused(List<Problem> problems) implements PlanResult {
    }
}
