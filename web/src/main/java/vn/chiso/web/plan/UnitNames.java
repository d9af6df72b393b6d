package vn.chiso.web.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.organisation.Units;

/** The names of units in a plan and which units of this installation they mean. */
@Component
class UnitNames {

    private final JdbcClient jdbc;
    private final PlanHeadStore heads;
    private final PlanRights rights;
    private final PlanUnits known;
    private final Units units;
    private final Audit audit;

    UnitNames(JdbcClient jdbc, PlanHeadStore heads, PlanRights rights, PlanUnits known, Units units, Audit audit) {
        this.jdbc = jdbc;
        this.known = known;
        this.units = units;
        this.heads = heads;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * A name.
     *
     * @param leads        how many rows it leads
     * @param coordinates  how many rows it helps with
     */
    record Used(String name, int leads, int coordinates) {
    }

    /** Every name in the plan, those that lead most first. */
    List<Used> of(long plan) {
        return jdbc.sql("""
                select u.name, count(*) filter (where u.role = 'LEAD') as leads,
                       count(*) filter (where u.role = 'COORDINATING') as coordinates
                  from plan_row_unit u join plan_row r on r.id = u.row_id where r.plan_id = ?
                 group by u.name order by leads desc, coordinates desc, u.name""").param(plan)
                .query((row, number) -> new Used(row.getString(1), row.getInt(2), row.getInt(3))).list();
    }

    /** How many lead units mean no unit of this installation. */
    int unmatched(long plan) {
        return jdbc.sql("""
                select count(distinct u.name) from plan_row_unit u join plan_row r on r.id = u.row_id
                 where r.plan_id = ? and u.role = 'LEAD'
                   and not exists (select 1 from plan_unit m where m.plan_id = r.plan_id and m.name = u.name)""")
                .param(plan).query(Integer.class).single();
    }

    /** What a form of these meanings was made of. */
    static String mark(Map<String, Long> meanings) {
        return Integer.toHexString(new TreeMap<>(meanings).toString().hashCode());
    }

    /**
     * Keeps which units the names mean; names that are not given mean none.
     *
     * @param mark of the meanings that the person saw
     * @return false when somebody else has changed them meanwhile; nothing was overwritten
     */
    @Transactional
    boolean keep(Person person, PlanHead seen, String mark, Map<String, Long> meanings) {
        PlanHead plan = heads.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayEdit(person, plan));
        Map<String, Long> now = known.meanings(plan.id());
        if (!mark(now).equals(mark)) {
            return false;
        }
        List<String> changes = changes(now, meanings);
        if (!changes.isEmpty()) {
            jdbc.sql("delete from plan_unit where plan_id = ?").param(plan.id()).update();
            meanings.forEach((name, unit) -> jdbc
                    .sql("insert into plan_unit (plan_id, name, unit_id) values (?, ?, ?)").param(plan.id())
                    .param(name).param(unit).update());
            audit.record(person.actor(), "plan.units", plan.title(), null, plan.unit(),
                    Map.of("changes", String.join("; ", changes)));
        }
        return true;
    }

    /** {@code Sở Tài chính: – → Sở Tài chính tỉnh}, one for each name that means something else. */
    private List<String> changes(Map<String, Long> before, Map<String, Long> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().sorted()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> name + ": " + named(before.get(name)) + " → " + named(after.get(name))).toList();
    }

    private String named(@Nullable Long unit) {
        return unit == null ? "–" : units.name(unit);
    }
}
