package vn.chiso.web.plan.progress;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.plan.RowState;

/** What all lead units of a plan report for a quarter. */
@Repository
class RollUpStore {

    private final JdbcClient jdbc;

    RollUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lead unit.
     *
     * @param sent whether it has sent its report for the quarter
     */
    record Lead(long unit, String name, boolean sent) {
    }

    /** Every unit that leads a row, by name. */
    List<Lead> leads(long plan, Quarter quarter) {
        return jdbc.sql("""
                select t.id, coalesce(t.short_name, t.name), exists (select 1 from plan_report p
                         where p.plan_id = :plan and p.unit_id = t.id and p.year = :year and p.quarter = :quarter
                           and p.sent_at is not null)
                  from unit t where t.id in (select u.unit_id from plan_unit u
                       join plan_row_unit n on n.name = u.name and n.role = 'LEAD'
                       join plan_row r on r.id = n.row_id and r.plan_id = u.plan_id where u.plan_id = :plan)
                 order by t.name collate "vi-x-icu", t.id""").param("plan", plan).param("year", quarter.year())
                .param("quarter", quarter.number())
                .query((row, number) -> new Lead(row.getLong(1), row.getString(2), row.getBoolean(3))).list();
    }

    /** Names of lead units in the plan that mean no unit here: nobody reports for them. */
    List<String> unknown(long plan) {
        return jdbc.sql("""
                select distinct n.name from plan_row r join plan_row_unit n on n.row_id = r.id and n.role = 'LEAD'
                 where r.plan_id = ? and not exists (select 1 from plan_unit u
                        where u.plan_id = r.plan_id and u.name = n.name) order by n.name""").param(plan)
                .query(String.class).list();
    }

    /** What a sent report says about a row. */
    record Line(long unit, String part, String code, String name, RowState state, @Nullable Integer percent,
            String done, String figure, String evidence) {
    }

    /** What some units have sent, unit by unit in the plan's order. */
    List<Line> lines(long plan, Quarter quarter, Collection<Long> units) {
        return jdbc.sql("""
                select p.unit_id, r.part, r.code, r.name, s.state, s.percent, s.done, s.figure, s.evidence
                  from plan_report p join plan_report_row s on s.report_id = p.id join plan_row r on r.id = s.row_id
                 where p.plan_id = ? and p.year = ? and p.quarter = ? and p.sent_at is not null
                   and p.unit_id = any(?)
                 order by p.unit_id, array_position(array['TARGET', 'TASK', 'DOCUMENT', 'PROJECT'], r.part),
                          r.position, r.id""").param(plan).param(quarter.year()).param(quarter.number())
                .param(units.toArray(Long[]::new))
                .query((row, number) -> new Line(row.getLong(1), row.getString(2), row.getString(3),
                        row.getString(4), RowState.valueOf(row.getString(5)), row.getObject(6, Integer.class),
                        row.getString(7), row.getString(8), row.getString(9)))
                .list();
    }
}
