package vn.chiso.web.plan.progress;

/**
 * Rows by state; those that are late are counted in their state as well.
 *
 * @param leaderless rows that name no lead unit
 */
public record RowCounts(int all, int notStarted, int running, int done, int paused, int late, int leaderless) {
}
