package vn.chiso.engine.planning.plan;

/** The tables of a plan. */
public enum Part {
    /** What stands once: number, title, period. */
    HEAD, CITATION, PASSAGE, STANDING, SITUATION, TARGET, HEADING, TASK,
    /** What tasks are measured by; counted through all tasks. */
    MEASURE, DOCUMENT,
    /** Sources of money and declared totals. */
    FUNDING, PROJECT, DOUBT
}
