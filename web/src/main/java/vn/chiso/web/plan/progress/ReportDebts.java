package vn.chiso.web.plan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.OtherWork;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.ui.Ui;

/**
 * Which reports lead units owe: of every plan that is carried out and says to whom is reported, the one for the last quarter
 * that is over, if that lies in the plan's years, unless the plan was issued after that quarter, or is a sample. Where
 * reports are due once a year, only the one for the last quarter is owed.
 */
@Component
class ReportDebts implements OtherWork {

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    ReportDebts(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A report that is owed.
     *
     * @param due   last day on which it is in time
     * @param begun whether there is a draft
     */
    record Debt(long plan, String title, long unit, Quarter quarter, LocalDate due, boolean begun) {
    }

    /** What a unit owes on a day, or all units. */
    List<Debt> on(LocalDate today, @Nullable Long unit) {
        Quarter over = Quarter.of(today).previous();
        int days = settings.number(Setting.PLAN_REPORT_DAYS);
        return jdbc
                .sql("""
                        with owed as (select id, title, coalesce(issued_at, created_at) as issued_at,
                                             cast(:over as integer) as quarter from plan
                                       where state = 'ISSUED' and not sample and reporting_to is not null
                                         and (reporting_rhythm is distinct from 'YEARLY' or :over % 10 = 4)
                                         and :over between first_year * 10 + 1 and last_year * 10 + 4),
                             leads as (select distinct u.plan_id, u.unit_id from plan_unit u
                                           join plan_row r on r.plan_id = u.plan_id
                                           join plan_row_unit n on n.row_id = r.id and n.role = 'LEAD' and n.name = u.name
                                          where cast(:unit as bigint) is null or u.unit_id = :unit)
                        select o.id, o.title, l.unit_id, o.quarter, p.id is not null
                          from owed o join leads l on l.plan_id = o.id
                          left join plan_report p on p.plan_id = o.id and p.unit_id = l.unit_id
                               and p.year * 10 + p.quarter = o.quarter
                         where p.sent_at is null and (o.issued_at at time zone 'Asia/Ho_Chi_Minh')
                               < make_date(o.quarter / 10, o.quarter % 10 * 3, 1) + interval '1 month'
                         order by o.id, l.unit_id""")
                .param("over", over.year() * 10 + over.number()).param("unit", unit)
                .query((row, number) -> {
                    Quarter quarter = new Quarter(row.getInt(4) / 10, row.getInt(4) % 10);
                    return new Debt(row.getLong(1), row.getString(2), row.getLong(3), quarter,
                            quarter.lastDay().plusDays(days), row.getBoolean(5));
                }).list();
    }

    private List<Debt> of(Person person) {
        Long unit = person.unit();
        return unit == null || !person.is(Role.DATA_OFFICER, Role.UNIT_HEAD)
                ? List.of()
                : on(LocalDate.now(clock), unit);
    }

    @Override
    public List<Item> owed(Person person, Ui ui) {
        return of(person).stream().sorted(Comparator.comparing(Debt::due)).map(debt -> new Item(
                ui.t("plan.work.report", debt.quarter().name(ui), debt.title()),
                ui.t(debt.begun() ? "plan.work.begun" : "plan.work.none"),
                ProgressPaths.report(debt.plan(), debt.unit(), debt.quarter()), debt.due())).toList();
    }

    @Override
    public int count(Person person) {
        return of(person).size();
    }
}
