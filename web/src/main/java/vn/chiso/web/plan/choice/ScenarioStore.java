package vn.chiso.web.plan.choice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scenarios as they are stored. */
@Repository
class ScenarioStore {

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The scenarios of a plan, by name. */
    List<Scenario> of(long plan) {
        Map<Long, Set<Long>> tasks = new HashMap<>();
        jdbc.sql("""
                select t.scenario_id, t.row_id from plan_scenario_row t join plan_scenario s on s.id = t.scenario_id
                 where s.plan_id = ? order by t.row_id""").param(plan)
                .query(row -> {
                    tasks.computeIfAbsent(row.getLong(1), _ -> new LinkedHashSet<>()).add(row.getLong(2));
                });
        Map<Long, Map<String, String>> inputs = new HashMap<>();
        jdbc.sql("""
                select i.scenario_id, i.input, i.value from plan_scenario_input i
                  join plan_scenario s on s.id = i.scenario_id where s.plan_id = ? order by i.input""").param(plan)
                .query(row -> {
                    inputs.computeIfAbsent(row.getLong(1), _ -> new LinkedHashMap<>()).put(row.getString(2),
                            row.getString(3));
                });
        return jdbc.sql("""
                select id, plan_id, name, rivals, version, changed_at, changed_by from plan_scenario
                 where plan_id = ? order by name collate "vi-x-icu", id""").param(plan)
                .query((row, number) -> {
                    long id = row.getLong(1);
                    return new Scenario(id, row.getLong(2), row.getString(3), RivalsMove.of(row.getString(4)),
                            tasks.getOrDefault(id, Set.of()), inputs.getOrDefault(id, Map.of()), row.getInt(5),
                            row.getTimestamp(6).toInstant(), row.getString(7));
                }).list();
    }

    /** Adds a scenario; empty when the plan has one of this name. */
    Optional<Long> add(long plan, String name, RivalsMove rivals, Instant at, String by) {
        return jdbc.sql("""
                insert into plan_scenario (plan_id, name, rivals, changed_at, changed_by) values (?, ?, ?, ?, ?)
                on conflict (plan_id, name) do nothing returning id""").param(plan).param(name).param(rivals.name())
                .param(Timestamp.from(at)).param(by).query(Long.class).optional();
    }

    /** Raises the version of a scenario; false when somebody else has changed it, or it is gone. */
    boolean raise(Scenario seen, RivalsMove rivals, Instant at, String by) {
        return jdbc.sql("""
                update plan_scenario set rivals = ?, version = version + 1, changed_at = ?, changed_by = ?
                 where id = ? and plan_id = ? and version = ?""").param(rivals.name()).param(Timestamp.from(at))
                .param(by).param(seen.id()).param(seen.plan()).param(seen.version()).update() == 1;
    }

    /** Puts tasks and inputs in the place of those that a scenario had. */
    void replace(long scenario, Set<Long> tasks, Map<String, String> inputs) {
        jdbc.sql("delete from plan_scenario_row where scenario_id = ?").param(scenario).update();
        jdbc.sql("delete from plan_scenario_input where scenario_id = ?").param(scenario).update();
        jdbc.sql("insert into plan_scenario_row (scenario_id, row_id) select ?, unnest(?)").param(scenario)
                .param(tasks.toArray(Long[]::new)).update();
        inputs.forEach((input, value) -> jdbc
                .sql("insert into plan_scenario_input (scenario_id, input, value) values (?, ?, ?)").param(scenario)
                .param(input).param(value).update());
    }

    /** Deletes a scenario; false when somebody else has changed it, or it is gone. */
    boolean delete(Scenario seen) {
        return jdbc.sql("delete from plan_scenario where id = ? and plan_id = ? and version = ?").param(seen.id())
                .param(seen.plan()).param(seen.version()).update() == 1;
    }
}
