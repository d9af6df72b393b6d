package vn.chiso.web.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of rows in their tables. The caller holds the plan alone. */
@Repository
class RowOrder {

    private final JdbcClient jdbc;

    RowOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which way. */
    enum Direction {
        UP, DOWN
    }

    /** The position behind the last row under a heading, or behind all rows; what follows moves on. */
    int makeRoom(long plan, PlanPart part, String heading) {
        return makeRoom(plan, part, heading, 0);
    }

    private int makeRoom(long plan, PlanPart part, String heading, long but) {
        int position = jdbc.sql("""
                select coalesce(max(position) filter (where heading = :heading), max(position), -1) + 1
                  from plan_row where plan_id = :plan and part = :part and id <> :but""").param("heading", heading)
                .param("plan", plan).param("part", part.name()).param("but", but).query(Integer.class).single();
        jdbc.sql("""
                update plan_row set position = position + 1
                 where plan_id = ? and part = ? and position >= ?""").param(plan).param(part.name())
                .param(position).update();
        return position;
    }

    /** Puts a row that has come under another heading behind the others there. */
    void toEnd(long plan, PlanPart part, long row, String heading) {
        place(row, makeRoom(plan, part, heading, row));
    }

    /** Changes places with the row before or after it under the same heading; false when there is none. */
    boolean move(PlanRow row, Direction direction) {
        String comparison = "(position, id) " + (direction == Direction.UP ? "<" : ">") + " (:position, :id)";
        String order = direction == Direction.UP ? "position desc, id desc" : "position, id";
        RowContent content = row.content();
        List<long[]> neighbour = jdbc.sql("select id, position from plan_row where plan_id = :plan and part = :part"
                + " and heading = :heading and " + comparison + " order by " + order + " limit 1")
                .param("plan", row.plan()).param("part", content.part().name()).param("heading", content.heading())
                .param("position", row.position()).param("id", row.id())
                .query((found, number) -> new long[]{found.getLong(1), found.getLong(2)}).list();
        if (neighbour.isEmpty()) {
            return false;
        }
        place(neighbour.getFirst()[0], row.position());
        place(row.id(), (int) neighbour.getFirst()[1]);
        return true;
    }

    /** Puts a row at a position. */
    void place(long row, int position) {
        jdbc.sql("update plan_row set position = ? where id = ?").param(position).param(row).update();
    }

    /** Whether somebody has reported on a row. */
    boolean reported(long row) {
        return jdbc.sql("select exists (select 1 from plan_report_row where row_id = ?)").param(row)
                .query(Boolean.class).single();
    }

    /** Deletes a row; {@link PlanGone} knows of it then. */
    void remove(long row) {
        jdbc.sql("""
                with gone as (delete from plan_row where id = ? returning part, id, plan_id, code)
                insert into plan_gone (part, id, plan_id, code) select part, id, plan_id, code from gone""").param(row)
                .update();
    }
}
