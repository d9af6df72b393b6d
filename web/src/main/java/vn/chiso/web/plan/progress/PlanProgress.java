package vn.chiso.web.plan.progress;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.plan.PlanAccounts;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.RowState;

/** Reads what lead units have reported about a plan. */
@Component
class PlanProgress implements PlanAccounts {

    private static final int QUARTERS = 4;
    private static final int YEARS = 4;

    private final JdbcClient jdbc;
    private final RollUpStore rollUp;
    private final Units units;
    private final Clock clock;

    PlanProgress(JdbcClient jdbc, RollUpStore rollUp, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.rollUp = rollUp;
        this.units = units;
        this.clock = clock;
    }

    private static Quarter first(Period period) {
        return new Quarter(period.year(), period.quarter() == 0 ? 1 : period.quarter());
    }

    private static Quarter last(Period period) {
        return new Quarter(period.year(), period.quarter() == 0 ? QUARTERS : period.quarter());
    }

    /** The last four quarters of a plan that have begun, and its last years, the latest first. */
    @Override
    public List<Period> periods(PlanHead plan) {
        LocalDate today = LocalDate.now(clock);
        List<Period> periods = new ArrayList<>();
        Quarter now = Quarter.of(today);
        Quarter quarter = now.compareTo(Quarter.last(plan)) > 0 ? Quarter.last(plan) : now;
        int year = quarter.year();
        for (; periods.size() < QUARTERS && quarter.within(plan); quarter = quarter.previous()) {
            periods.add(new Period(quarter.year(), quarter.number()));
        }
        for (int i = 0; i < YEARS && new Period(year - i, 0).within(plan); i++) {
            periods.add(new Period(year - i, 0));
        }
        return periods;
    }

    /** Whether a period lies in the plan's years and has begun. */
    @Override
    public boolean begun(PlanHead plan, Period period) {
        return first(period).open(plan, LocalDate.now(clock));
    }

    /** What was reported; of a year, the latest that each unit said about each row. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Account of(PlanHead plan, Period period) {
        List<Long> leads = rollUp.leads(plan.id(), last(period)).stream().map(RollUpStore.Lead::unit).toList();
        Map<Long, Unit> named = units.byIds(leads);
        Map<Long, String> names = new HashMap<>();
        leads.forEach(unit -> Optional.ofNullable(named.get(unit)).ifPresent(its -> names.put(unit, its.name())));
        Map<Long, Words> words = words(plan.id(), period);
        List<UnitWords> said = leads.stream().map(unit -> new UnitWords(names.getOrDefault(unit, ""),
                words.containsKey(unit), words.getOrDefault(unit, Words.NONE))).toList();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = last(period).lastDay();
        return new Account(said, rollUp.unknown(plan.id()), lines(plan.id(), said(plan.id(), period, names)),
                last.isAfter(today) ? today : last);
    }

    private static final String SENT = """
             where p.plan_id = :plan and p.year = :year and p.quarter between :first and :last
               and p.sent_at is not null
            """;

    private JdbcClient.StatementSpec sent(String sql, long plan, Period period) {
        return jdbc.sql(sql).param("plan", plan).param("year", period.year())
                .param("first", first(period).number()).param("last", last(period).number());
    }

    private Map<Long, Words> words(long plan, Period period) {
        Map<Long, Words> words = new HashMap<>();
        sent("select distinct on (p.unit_id) p.unit_id, p.obstacles, p.causes, p.proposals from plan_report p" + SENT
                + "order by p.unit_id, p.quarter desc", plan, period).query(row -> {
                    words.put(row.getLong(1),
                            new Words(row.getString(2), row.getString(3), row.getString(4)));
                });
        return words;
    }

    /** By row, what each unit that still leads something said last, the newest first: that is what the plan holds. */
    private Map<Long, List<Said>> said(long plan, Period period, Map<Long, String> names) {
        Map<Long, List<Said>> said = new HashMap<>();
        sent("""
                select l.row_id, l.unit_id, l.state, l.percent, l.done, l.figure, l.evidence from (
                       select distinct on (s.row_id, p.unit_id) s.row_id, p.unit_id, p.quarter, p.sent_at, s.state,
                              s.percent, s.done, s.figure, s.evidence
                         from plan_report p join plan_report_row s on s.report_id = p.id
                """ + SENT + """
                       order by s.row_id, p.unit_id, p.quarter desc) l
                where l.unit_id = any(:units)
                order by l.row_id, l.quarter desc, l.sent_at desc, l.unit_id""", plan, period)
                .param("units", names.keySet().toArray(Long[]::new)).query(row -> {
                    said.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(new Said(names.getOrDefault(row.getLong(2), ""), RowState.valueOf(row.getString(3)),
                                    row.getObject(4, Integer.class), row.getString(5), row.getString(6),
                                    row.getString(7)));
                });
        return said;
    }

    private List<Line> lines(long plan, Map<Long, List<Said>> said) {
        return jdbc.sql("""
                select r.id, r.part, r.heading, r.code, r.name, r.due_on,
                       (select coalesce(array_agg(n.name order by n.position), '{}') from plan_row_unit n
                         where n.row_id = r.id and n.role = 'LEAD')
                  from plan_row r where r.plan_id = ?
                 order by array_position(array['TARGET', 'TASK', 'DOCUMENT', 'PROJECT'], r.part), r.position, r.id""")
                .param(plan).query((row, number) -> line(row, said)).list();
    }

    private static Line line(ResultSet row, Map<Long, List<Said>> said) throws SQLException {
        Date due = row.getDate(6);
        return new Line(PlanPart.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getString(5),
                Arrays.asList((String[]) row.getArray(7).getArray()), due == null ? null : due.toLocalDate(),
                said.getOrDefault(row.getLong(1), List.of()));
    }
}
