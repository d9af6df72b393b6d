package vn.chiso.web.plan.progress;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.RowState;
import vn.chiso.web.plan.StoredFigure;

/** Reports of lead units as they are stored. */
@Repository
class ReportStore {

    private static final String SELECT = """
            select id, plan_id, unit_id, year, quarter, obstacles, causes, proposals, sent_at, sent_by, version,
                   changed_at, changed_by
              from plan_report
            """;

    /** Rows of a plan that a unit leads. */
    private static final String LED = """
             from plan_row r
            where r.plan_id = :plan and exists (select 1 from plan_row_unit n join plan_unit u
                    on u.plan_id = r.plan_id and u.name = n.name and u.unit_id = :unit
                 where n.row_id = r.id and n.role = 'LEAD')""";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Report> find(long plan, long unit, Quarter quarter) {
        return jdbc.sql(SELECT + "where plan_id = ? and unit_id = ? and year = ? and quarter = ?").param(plan)
                .param(unit).param(quarter.year()).param(quarter.number()).query(ReportStore::report).optional();
    }

    /** All reports of a unit on a plan, the latest quarter first. */
    List<Report> ofUnit(long plan, long unit) {
        return jdbc.sql(SELECT + "where plan_id = ? and unit_id = ? order by year desc, quarter desc").param(plan)
                .param(unit).query(ReportStore::report).list();
    }

    /** Sent reports of some units for a quarter, by unit. */
    Map<Long, Report> sent(long plan, Quarter quarter, Collection<Long> units) {
        Map<Long, Report> reports = new HashMap<>();
        jdbc.sql(SELECT + """
                where plan_id = ? and year = ? and quarter = ? and unit_id = any(?) and sent_at is not null""")
                .param(plan).param(quarter.year()).param(quarter.number()).param(units.toArray(Long[]::new))
                .query(ReportStore::report).list().forEach(report -> reports.put(report.unit(), report));
        return reports;
    }

    /** Begins a report; false when somebody else has begun it. */
    boolean add(Report begun, Instant at, String by) {
        return jdbc.sql("""
                insert into plan_report (plan_id, unit_id, year, quarter, obstacles, causes, proposals, changed_at,
                                         changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (plan_id, unit_id, year, quarter) do nothing""")
                .param(begun.plan()).param(begun.unit()).param(begun.quarter().year())
                .param(begun.quarter().number()).param(begun.words().obstacles()).param(begun.words().causes())
                .param(begun.words().proposals()).param(Timestamp.from(at)).param(by).update() == 1;
    }

    /** Changes a draft that nobody has changed or sent since it was read. */
    boolean change(Report seen, Report.Words words, Instant at, String by) {
        return jdbc.sql("""
                update plan_report set obstacles = ?, causes = ?, proposals = ?, version = version + 1,
                       changed_at = ?, changed_by = ?
                 where id = ? and version = ? and sent_at is null""").param(words.obstacles())
                .param(words.causes()).param(words.proposals()).param(Timestamp.from(at)).param(by).param(seen.id())
                .param(seen.version()).update() == 1;
    }

    /** Marks a draft that nobody has changed since as sent. */
    boolean send(Report seen, Instant at, String by) {
        return jdbc.sql("""
                update plan_report set sent_at = :at, sent_by = :by, version = version + 1, changed_at = :at,
                       changed_by = :by
                 where id = :id and version = :version and sent_at is null""").param("at", Timestamp.from(at))
                .param("by", by).param("id", seen.id()).param("version", seen.version()).update() == 1;
    }

    /** Makes a sent report a draft again. */
    boolean withdraw(Report seen, Instant at, String by) {
        return jdbc.sql("""
                update plan_report set sent_at = null, sent_by = null, version = version + 1, changed_at = :at,
                       changed_by = :by
                 where id = :id and version = :version and sent_at is not null""").param("at", Timestamp.from(at))
                .param("by", by).param("id", seen.id()).param("version", seen.version()).update() == 1;
    }

    /** Whether the unit has sent a report for a later quarter. */
    boolean sentLater(Report report) {
        return jdbc.sql("""
                select exists (select 1 from plan_report
                 where plan_id = ? and unit_id = ? and sent_at is not null and (year, quarter) > (?, ?))""")
                .param(report.plan()).param(report.unit()).param(report.quarter().year())
                .param(report.quarter().number()).query(Boolean.class).single();
    }

    /** Stores what is said about a row, whatever was said before. */
    void put(long report, ReportRow row) {
        jdbc.sql("""
                insert into plan_report_row (report_id, row_id, state, percent, done, figure, evidence)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (report_id, row_id) do update set state = excluded.state, percent = excluded.percent,
                       done = excluded.done, figure = excluded.figure, evidence = excluded.evidence,
                       unsent = plan_report_row.unsent or (plan_report_row.state, plan_report_row.percent)
                                is distinct from (excluded.state, excluded.percent)""")
                .param(report).param(row.row()).param(row.state().name()).param(row.percent()).param(row.done())
                .param(row.figure()).param(row.evidence()).update();
    }

    /** What a report says, by row. */
    Map<Long, ReportRow> rows(long report) {
        Map<Long, ReportRow> rows = new HashMap<>();
        jdbc.sql("select row_id, state, percent, done, figure, evidence from plan_report_row where report_id = ?")
                .param(report).query(ReportStore::row).list().forEach(row -> rows.put(row.row(), row));
        return rows;
    }

    /** Rows of which nothing is said yet stand in the report as they are; it is complete then. */
    void complete(Report report) {
        jdbc.sql(
                "insert into plan_report_row (report_id, row_id, state, percent) select :report, r.id, r.state, r.percent"
                        + LED + " on conflict (report_id, row_id) do nothing")
                .param("report", report.id())
                .param("plan", report.plan()).param("unit", report.unit()).update();
    }

    /**
     * Writes what a sent report says about the rows that its unit leads into the plan, unless a report of a later
     * quarter, by whichever of several lead units, has said something newer. Of a report that was taken back and is sent
     * again, only what was changed since is written: about the rest somebody may have said something newer meanwhile. Says
     * how many rows changed.
     */
    int write(Report report, Instant at, String by) {
        int changed = jdbc.sql("""
                update plan_row r set state = s.state, percent = s.percent, state_at = :at, state_by = :by,
                       state_reason = null, version = r.version + 1, changed_at = :at, changed_by = :by
                  from plan_report_row s
                 where s.report_id = :report and s.row_id = r.id and r.plan_id = :plan and s.unsent
                   and (s.state, s.percent) is distinct from (r.state, r.percent)
                   and exists (select 1 from plan_row_unit n join plan_unit u on u.plan_id = r.plan_id
                         and u.name = n.name and u.unit_id = :unit where n.row_id = r.id and n.role = 'LEAD')
                   and not exists (select 1 from plan_report_row o join plan_report p on p.id = o.report_id
                        where o.row_id = r.id and p.sent_at is not null and (p.year, p.quarter) > (:year, :quarter))""")
                .param("at", Timestamp.from(at)).param("by", by).param("report", report.id())
                .param("plan", report.plan()).param("unit", report.unit()).param("year", report.quarter().year())
                .param("quarter", report.quarter().number()).update();
        jdbc.sql("update plan_report_row set unsent = false where report_id = ?").param(report.id()).update();
        return changed;
    }

    /** Rows that a report calls done, that are measured by a number, and of which it gives no figure. */
    List<String> withoutFigure(long report) {
        return jdbc.sql("""
                select r.code from plan_report_row s join plan_row r on r.id = s.row_id
                 where s.report_id = ? and s.state = 'DONE' and s.figure = ''
                   and exists (select 1 from plan_measure m where m.row_id = r.id
                        and (m.goal_value is not null or m.goal_fraction is not null))
                 order by r.part, r.position""").param(report).query(String.class).list();
    }

    /** How many rows a unit leads. */
    int countLed(long plan, long unit) {
        return jdbc.sql("select count(*)" + LED).param("plan", plan).param("unit", unit).query(Integer.class)
                .single();
    }

    /** Rows that a unit leads, in the plan's order. */
    List<LedRow> led(long plan, long unit, int limit, long offset) {
        List<LedRow> rows = jdbc
                .sql("""
                        select r.id, r.part, r.code, r.name, coalesce(r.deadline, ''), r.due_on, r.state, r.percent"""
                        + LED
                        + """
                                order by array_position(array['TARGET', 'TASK', 'DOCUMENT', 'PROJECT'], r.part), r.position, r.id
                                limit :limit offset :offset""")
                .param("plan", plan).param("unit", unit).param("limit", limit)
                .param("offset", offset).query(ReportStore::ledRow).list();
        Map<Long, List<Measure>> measures = measures(rows.stream().map(LedRow::id).toArray(Long[]::new));
        return rows.stream().map(row -> new LedRow(row.id(), row.part(), row.code(), row.name(), row.deadline(),
                row.due(), row.state(), row.percent(), measures.getOrDefault(row.id(), List.of()))).toList();
    }

    private static LedRow ledRow(ResultSet row, int number) throws SQLException {
        Date due = row.getDate(6);
        return new LedRow(row.getLong(1), PlanPart.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                row.getString(5), due == null ? null : due.toLocalDate(), RowState.valueOf(row.getString(7)),
                row.getObject(8, Integer.class), List.of());
    }

    private Map<Long, List<Measure>> measures(Long[] rows) {
        Map<Long, List<Measure>> measures = new HashMap<>();
        jdbc.sql("""
                select row_id, content, unit, goal_comparison, goal_value, goal_fraction, goal_words from plan_measure
                 where row_id = any(?) order by row_id, position, id""").param(rows).query(row -> {
            Figure goal = new StoredFigure(row.getString(5), row.getString(6), row.getString(7)).figure();
            measures.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(new Measure(row.getString(2),
                    row.getString(3), null, goal == null || row.getString(4) == null
                            ? null
                            : new Measure.Goal(Comparison.valueOf(row.getString(4)), goal)));
        });
        return measures;
    }

    private static ReportRow row(ResultSet row, int number) throws SQLException {
        return new ReportRow(row.getLong(1), RowState.valueOf(row.getString(2)), row.getObject(3, Integer.class),
                row.getString(4), row.getString(5), row.getString(6));
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new Report(row.getLong("id"), row.getLong("plan_id"), row.getLong("unit_id"),
                new Quarter(row.getInt("year"), row.getInt("quarter")),
                new Report.Words(row.getString("obstacles"), row.getString("causes"), row.getString("proposals")),
                sent == null ? null : sent.toInstant(), row.getString("sent_by"), row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }
}
