package vn.chiso.web.plan.choice;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.plan.RowState;

/** Tasks of plans with their effects, money and links, as they are stored. */
@Repository
class TaskStore {

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tasks of a plan, in their order. */
    List<Task> of(long plan) {
        Map<Long, List<Task.FromTo>> measures = measures(plan);
        Map<Long, List<TaskEffect>> effects = byRow("""
                select e.row_id, e.input, e.kind, e.value from plan_effect e join plan_row r on r.id = e.row_id
                 where r.plan_id = ? order by e.row_id, e.position""", plan,
                (row, number) -> new TaskEffect(row.getString(2), EffectKind.valueOf(row.getString(3)),
                        row.getString(4)));
        Map<Long, List<TaskMoney>> money = byRow("""
                select a.row_id, a.source, a.amount from plan_amount a join plan_row r on r.id = a.row_id
                 where r.plan_id = ? order by a.row_id, a.source""", plan,
                (row, number) -> new TaskMoney(row.getString(2), row.getObject(3) == null ? null : row.getLong(3)));
        Map<Long, Set<Long>> needs = links(plan, "NEEDS");
        Map<Long, Set<Long>> excludes = links(plan, "EXCLUDES");
        return jdbc.sql("""
                select r.id, r.code, r.name, r.indicators, r.due_on, r.deadline, r.state, r.percent, r.version,
                       (select string_agg(n.name, ', ' order by n.position) from plan_row_unit n
                         where n.row_id = r.id and n.role = 'LEAD') as lead,
                       (select string_agg(n.name, ', ' order by n.position) from plan_row_unit n
                         where n.row_id = r.id and n.role = 'COORDINATING') as coordinating
                  from plan_row r where r.plan_id = ? and r.part = 'TASK' order by r.position, r.id""").param(plan)
                .query((row, number) -> {
                    long id = row.getLong(1);
                    return task(row, measures.getOrDefault(id, List.of()), effects.getOrDefault(id, List.of()),
                            money.getOrDefault(id, List.of()), needs.getOrDefault(id, Set.of()),
                            excludes.getOrDefault(id, Set.of()));
                }).list();
    }

    private static Task task(ResultSet row, List<Task.FromTo> measures, List<TaskEffect> effects,
            List<TaskMoney> money, Set<Long> needs, Set<Long> excludes) throws SQLException {
        Date due = row.getDate("due_on");
        Array indicators = row.getArray("indicators");
        return new Task(row.getLong("id"), row.getString("code"), row.getString("name"),
                List.of((String[]) indicators.getArray()), due == null ? null : due.toLocalDate(),
                text(row.getString("deadline")), RowState.valueOf(row.getString("state")),
                row.getObject("percent", Integer.class), row.getInt("version"), text(row.getString("lead")),
                text(row.getString("coordinating")), measures, effects, money, needs, excludes);
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    private Map<Long, List<Task.FromTo>> measures(long plan) {
        return byRow("""
                select m.row_id, m.content, coalesce(m.unit, ''),
                       coalesce(m.baseline_words, m.baseline_value, m.baseline_fraction, ''),
                       coalesce(m.goal_words, m.goal_value, m.goal_fraction, ''), coalesce(m.goal_comparison, '')
                  from plan_measure m join plan_row r on r.id = m.row_id
                 where r.plan_id = ? and r.part = 'TASK' order by m.row_id, m.position""", plan,
                (row, number) -> new Task.FromTo(row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5)));
    }

    private <T> Map<Long, List<T>> byRow(String sql, long plan, RowMapper<T> mapper) {
        Map<Long, List<T>> rows = new HashMap<>();
        jdbc.sql(sql).param(plan).query((row, number) -> {
            List<T> its = rows.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>());
            its.add(java.util.Objects.requireNonNull(mapper.mapRow(row, number)));
            return its;
        }).list();
        return rows;
    }

    private Map<Long, Set<Long>> links(long plan, String kind) {
        Map<Long, Set<Long>> links = new HashMap<>();
        jdbc.sql("""
                select l.row_id, l.other_id from plan_link l join plan_row r on r.id = l.row_id
                  join plan_row o on o.id = l.other_id
                 where r.plan_id = ? and r.part = 'TASK' and o.part = 'TASK' and l.kind = ?""").param(plan).param(kind)
                .query(row -> {
                    links.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(row.getLong(2));
                });
        return links;
    }

    /** The sources of money of a plan, in their order: code to name. */
    Map<String, String> sources(long plan) {
        Map<String, String> sources = new LinkedHashMap<>();
        jdbc.sql("select code, name from plan_source where plan_id = ? order by position, code").param(plan)
                .query(row -> {
                    sources.put(row.getString(1), row.getString(2));
                });
        return sources;
    }

    /** Raises the version of a task; false when somebody else has changed it since. */
    boolean raise(long task, int version, java.time.Instant at, String by) {
        return jdbc
                .sql("""
                        update plan_row set version = version + 1, changed_at = ?, changed_by = ? where id = ? and version = ?""")
                .param(java.sql.Timestamp.from(at)).param(by).param(task).param(version).update() == 1;
    }

    /** Puts effects, money and links in the place of those that a task had. */
    void replace(long task, List<TaskEffect> effects, List<TaskMoney> money, Set<Long> needs, Set<Long> excludes) {
        for (String table : List.of("plan_effect", "plan_amount", "plan_link")) {
            jdbc.sql("delete from " + table + " where row_id = ?").param(task).update();
        }
        for (int position = 0; position < effects.size(); position++) {
            TaskEffect effect = effects.get(position);
            jdbc.sql("insert into plan_effect (row_id, position, input, kind, value) values (?, ?, ?, ?, ?)")
                    .param(task).param(position + 1).param(effect.input()).param(effect.kind().name())
                    .param(effect.value()).update();
        }
        money.forEach(each -> jdbc.sql("insert into plan_amount (row_id, source, amount) values (?, ?, ?)").param(task)
                .param(each.source()).param(each.amount()).update());
        needs.forEach(other -> link(task, other, "NEEDS"));
        excludes.forEach(other -> link(task, other, "EXCLUDES"));
    }

    private void link(long task, long other, String kind) {
        jdbc.sql("insert into plan_link (row_id, other_id, kind) values (?, ?, ?)").param(task).param(other).param(kind)
                .update();
    }
}
