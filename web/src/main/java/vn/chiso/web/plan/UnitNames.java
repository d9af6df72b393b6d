package vn.chiso.web.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * What somebody chose for a name.
     *
     * @param seen the unit that it meant when the form was shown; null for none
     * @param unit the unit that it is to mean; null for none
     */
    record Chosen(String name, @Nullable Long seen, @Nullable Long unit) {
    }

    /**
     * Keeps which units the names mean. What was not touched stays as it is now.
     *
     * @return the names to which somebody else has given another meaning meanwhile; when there are any, nothing was kept
     */
    @Transactional
    Set<String> keep(Person person, PlanHead seen, List<Chosen> all) {
        PlanHead plan = heads.lock(seen.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        PlanRights.require(rights.mayEdit(person, plan));
        Map<String, Long> now = known.meanings(plan.id());
        List<Chosen> changes = all.stream().filter(each -> !Objects.equals(each.seen(), each.unit())
                && !Objects.equals(now.get(each.name()), each.unit())).toList();
        Set<String> clashing = changes.stream()
                .filter(each -> !Objects.equals(now.get(each.name()), each.seen())).map(Chosen::name)
                .collect(Collectors.toSet());
        if (clashing.isEmpty()) {
            changes.forEach(each -> store(plan.id(), each.name(), each.unit()));
            List<String> told = Stream.concat(changes.stream(), forgotten(plan.id()))
                    .map(each -> each.name() + ": " + named(now.get(each.name())) + " → " + named(each.unit()))
                    .sorted().toList();
            if (!told.isEmpty()) {
                audit.record(person.actor(), "plan.units", plan.title(), null, plan.unit(),
                        Map.of("changes", String.join("; ", told)));
            }
        }
        return clashing;
    }

    /** Names that are in no row any more when the table is kept: they mean nothing from then on. */
    private Stream<Chosen> forgotten(long plan) {
        return jdbc.sql("""
                delete from plan_unit m where m.plan_id = ? and not exists (
                  select 1 from plan_row_unit u join plan_row r on r.id = u.row_id
                   where r.plan_id = m.plan_id and u.name = m.name)
                returning m.name""").param(plan).query(String.class).list().stream()
                .map(name -> new Chosen(name, null, null));
    }

    private void store(long plan, String name, @Nullable Long unit) {
        jdbc.sql("delete from plan_unit where plan_id = ? and name = ?").param(plan).param(name).update();
        if (unit != null) {
            jdbc.sql("insert into plan_unit (plan_id, name, unit_id) values (?, ?, ?)").param(plan).param(name)
                    .param(unit).update();
        }
    }

    private String named(@Nullable Long unit) {
        return unit == null ? "–" : units.name(unit);
    }
}
