package vn.chiso.web.plan;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units of this installation the names in a plan mean, and which of them lead something. */
@Repository
public class PlanUnits {

    private final JdbcClient jdbc;

    PlanUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a unit leads a row of the plan. */
    public boolean leads(long plan, long unit) {
        return jdbc.sql("""
                select exists (select 1 from plan_unit u
                  join plan_row_unit n on n.name = u.name and n.role = 'LEAD'
                  join plan_row r on r.id = n.row_id and r.plan_id = u.plan_id
                 where u.plan_id = ? and u.unit_id = ?)""").param(plan).param(unit).query(Boolean.class).single();
    }

    /** Whether some unit of this installation leads the row: it reports on it then. */
    boolean anyLeads(long row) {
        return jdbc.sql("""
                select exists (select 1 from plan_row r
                  join plan_row_unit n on n.row_id = r.id and n.role = 'LEAD'
                  join plan_unit u on u.plan_id = r.plan_id and u.name = n.name
                 where r.id = ?)""").param(row).query(Boolean.class).single();
    }

    /** The rows of the plan that a unit leads. */
    Set<Long> rowsLed(long plan, long unit) {
        return Set.copyOf(jdbc.sql("""
                select distinct r.id from plan_unit u
                  join plan_row_unit n on n.name = u.name and n.role = 'LEAD'
                  join plan_row r on r.id = n.row_id and r.plan_id = u.plan_id
                 where u.plan_id = ? and u.unit_id = ?""").param(plan).param(unit).query(Long.class).list());
    }

    /** By name in the plan, the unit that it means; names that mean no unit here are left out. */
    public Map<String, Long> meanings(long plan) {
        Map<String, Long> meanings = new TreeMap<>();
        jdbc.sql("select name, unit_id from plan_unit where plan_id = ?").param(plan)
                .query(row -> {
                    meanings.put(row.getString(1), row.getLong(2));
                });
        return meanings;
    }
}
