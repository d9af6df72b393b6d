package vn.chiso.web.plan.progress;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the application has reminded of plans, and rows that have become late. */
@Repository
class PlanReminderStore {

    private final JdbcClient jdbc;

    PlanReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a person is reminded on a day; false when that was noted before, by whichever instance. */
    boolean note(long plan, long person, LocalDate day) {
        return jdbc.sql("""
                insert into plan_reminder (plan_id, person_id, day) values (?, ?, ?) on conflict do nothing""")
                .param(plan).param(person).param(Date.valueOf(day)).update() == 1;
    }

    /** When each person was last reminded of a plan. */
    Map<Long, LocalDate> last(long plan) {
        Map<Long, LocalDate> last = new HashMap<>();
        jdbc.sql("select person_id, max(day) from plan_reminder where plan_id = ? group by person_id").param(plan)
                .query(row -> {
                    last.put(row.getLong(1), row.getDate(2).toLocalDate());
                });
        return last;
    }

    /** A row that has become late, and a unit that leads it. */
    record Late(long plan, String title, long unit, String code, LocalDate due) {
    }

    /** Rows of plans that are carried out whose last day lies in a span and which are neither done nor paused. */
    List<Late> late(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select distinct p.id, p.title, u.unit_id, r.code, r.due_on, r.position
                  from plan p join plan_row r on r.plan_id = p.id
                  join plan_row_unit n on n.row_id = r.id and n.role = 'LEAD'
                  join plan_unit u on u.plan_id = p.id and u.name = n.name
                 where p.state = 'ISSUED' and not p.sample and r.state in ('NOT_STARTED', 'RUNNING')
                   and r.due_on between ? and ?
                 order by p.id, u.unit_id, r.due_on, r.position""").param(Date.valueOf(from)).param(Date.valueOf(to))
                .query((row, number) -> new Late(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
                        row.getDate(5).toLocalDate()))
                .list();
    }
}
