package vn.chiso.web.plan.progress;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.plan.PlanPart;
import vn.chiso.web.plan.RowState;
import vn.chiso.web.platform.SearchKey;

/** How far the rows of a plan are, counted and listed by the database. */
@Repository
class ProgressStore {

    /** {@link RowState#late} as the database works it out. */
    private static final String LATE = "(r.state in ('NOT_STARTED', 'RUNNING') and r.due_on < :today)";

    /** The place of a row in time: late, a quarter, or the words of a deadline that names no day. */
    private static final String MOMENT = "case when " + LATE + " then '" + Moment.LATE + "' when r.due_on is not null "
            + "then to_char(r.due_on, 'YYYY-Q') else ':' || coalesce(r.deadline, '') end";

    /** Rows of a plan, or of them those that a unit leads. */
    private static final String SCOPE = """
             from plan_row r
            where r.plan_id = :plan and (cast(:unit as bigint) is null or exists (select 1
                  from plan_row_unit n join plan_unit u on u.plan_id = r.plan_id and u.name = n.name
                 where n.row_id = r.id and n.role = 'LEAD' and u.unit_id = :unit))""";

    private final JdbcClient jdbc;

    ProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which rows.
     *
     * @param unit of which unit; null for all
     */
    record Scope(long plan, @Nullable Long unit, LocalDate today) {
    }

    RowCounts counts(Scope scope) {
        return where("""
                select count(*), count(*) filter (where state = 'NOT_STARTED'),
                       count(*) filter (where state = 'RUNNING'), count(*) filter (where state = 'DONE'),
                       count(*) filter (where state = 'PAUSED'), count(*) filter (where\s""" + LATE + """
                ), count(*) filter (where not exists (select 1 from plan_row_unit n
                     where n.row_id = r.id and n.role = 'LEAD'))""" + SCOPE, scope)
                .query((row, number) -> new RowCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
                        row.getInt(5), row.getInt(6), row.getInt(7)))
                .single();
    }

    /** Rows at one place in time. */
    record MomentCount(String moment, int all, int done) {
    }

    /** The places in time at which rows stand. */
    List<MomentCount> moments(Scope scope) {
        return where("select " + MOMENT + ", count(*), count(*) filter (where r.state = 'DONE')" + SCOPE
                + " group by 1", scope)
                .query((row, number) -> new MomentCount(row.getString(1), row.getInt(2), row.getInt(3))).list();
    }

    /**
     * A row in a list.
     *
     * @param leads names as the plan has them
     */
    record Line(long id, PlanPart part, String code, String name, String deadline, @Nullable LocalDate due,
            RowState state, @Nullable Integer percent, List<String> leads, List<String> indicators) {
    }

    /** Rows at some places in time, those that cost most first, then the earliest. */
    List<Line> rows(Scope scope, List<String> moments, List<Losses.Weight> weights, int limit, long offset) {
        return where("with " + WEIGHT + LINE + SCOPE + " and " + MOMENT + " = any(:moments)" + BY_COST
                + " limit :limit offset :offset", scope).param("moments", moments.toArray(String[]::new))
                .param("nodes", weights.stream().map(Losses.Weight::node).toArray(String[]::new))
                .param("leaves", weights.stream().map(Losses.Weight::leaf).toArray(String[]::new))
                .param("lost", ordering(weights)).param("limit", limit).param("offset", offset)
                .query(ProgressStore::line).list();
    }

    /** Rounded for the order only: what people read comes from the exact points. */
    static String[] ordering(List<Losses.Weight> weights) {
        return weights.stream().map(weight -> weight.lost().rounded(9).toPlainString()).toArray(String[]::new);
    }

    static final String WEIGHT = """
            weight as (select * from unnest(cast(:nodes as text[]), cast(:leaves as text[]),
                                            cast(cast(:lost as text[]) as numeric[])) as w(node, leaf, lost))
            """;

    /** What costs most first: an indicator that several codes of a row mean costs once. */
    static final String BY_COST = """
            order by (select coalesce(sum(c.lost), 0) from (select distinct leaf, lost from weight
                       where node = any(r.indicators)) c) desc, r.due_on nulls last, r.position, r.id""";

    static final String LINE = """
            select r.id, r.part, r.code, r.name, coalesce(r.deadline, ''), r.due_on, r.state, r.percent,
                   (select coalesce(array_agg(n.name order by n.position), '{}') from plan_row_unit n
                     where n.row_id = r.id and n.role = 'LEAD'), r.indicators""";

    /** The rows of the framework that late rows serve, each once. */
    List<String> lateIndicators(Scope scope) {
        return where("select distinct unnest(r.indicators)" + SCOPE + " and " + LATE, scope).query(String.class)
                .list();
    }

    /**
     * A lead unit.
     *
     * @param unit   null where nobody has said which unit the name means
     * @param name   as the plan has it; empty where the unit is known
     * @param last   the last quarter for which it has sent a report; null for none
     * @param sentAt when it sent the report for the wanted quarter; null when it has not
     * @param begun  whether there is a draft for that quarter
     */
    record UnitLine(@Nullable Long unit, String name, RowCounts counts, @Nullable Quarter last,
            @Nullable Instant sentAt,
            boolean begun) {
    }

    private static final String UNITS = """
            with led as (select distinct r.id, r.state, r.due_on, u.unit_id,
                                case when u.unit_id is null then n.name else '' end as name
                           from plan_row r join plan_row_unit n on n.row_id = r.id and n.role = 'LEAD'
                           left join plan_unit u on u.plan_id = r.plan_id and u.name = n.name
                          where r.plan_id = :plan and (cast(:unit as bigint) is null or u.unit_id = :unit)),
                 counted as (select r.unit_id, r.name, count(*) as all_rows,
                                count(*) filter (where state = 'NOT_STARTED') as not_started,
                                count(*) filter (where state = 'RUNNING') as running,
                                count(*) filter (where state = 'DONE') as done,
                                count(*) filter (where state = 'PAUSED') as paused,
                                count(*) filter (where %s) as late
                           from led r group by r.unit_id, r.name)
            """.formatted(LATE);

    private static final String LISTED = """
             from counted c left join unit on unit.id = c.unit_id
             left join plan_report p on p.plan_id = :plan and p.unit_id = c.unit_id and p.year = :year
                   and p.quarter = :quarter
            where (:text = '' or coalesce(unit.search_key, c.name) like :like)
              and (:state = '' or (:state = 'thieu' and p.sent_at is null) or (:state = 'da-gui' and p.sent_at is not null)
                   or (:state = 'qua-han' and c.late > 0))""";

    /** Which lead units: part of the name; with late rows, without or with a report; empty for all. */
    record UnitFilter(String text, String state) {
        static final UnitFilter ALL = new UnitFilter("", "");
    }

    /** Lead units, those with most late rows first, and how far their reports for a quarter are. */
    List<UnitLine> units(Scope scope, Quarter quarter, UnitFilter filter, int limit, long offset) {
        return units(UNITS + """
                select c.*, p.id is not null as begun, p.sent_at, (select max(l.year * 10 + l.quarter)
                       from plan_report l where l.plan_id = :plan and l.unit_id = c.unit_id
                        and l.sent_at is not null) as last""" + LISTED + """
                order by c.late desc, (p.sent_at is null) desc, c.all_rows - c.done desc,
                         coalesce(unit.name, c.name) collate "vi-x-icu", c.unit_id
                limit :limit offset :offset""", scope, quarter, filter).param("limit", limit)
                .param("offset", offset).query(ProgressStore::unit).list();
    }

    int countUnits(Scope scope, Quarter quarter, UnitFilter filter) {
        return units(UNITS + "select count(*)" + LISTED, scope, quarter, filter).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec units(String sql, Scope scope, Quarter quarter, UnitFilter filter) {
        return where(sql, scope).param("year", quarter.year()).param("quarter", quarter.number())
                .param("text", filter.text()).param("like", SearchKey.contains(filter.text()))
                .param("state", filter.state());
    }

    private JdbcClient.StatementSpec where(String sql, Scope scope) {
        return jdbc.sql(sql).param("plan", scope.plan()).param("unit", scope.unit())
                .param("today", Date.valueOf(scope.today()));
    }

    private static UnitLine unit(ResultSet row, int number) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        int last = row.getInt("last");
        return new UnitLine(row.getObject("unit_id", Long.class), row.getString("name"),
                new RowCounts(row.getInt("all_rows"), row.getInt("not_started"), row.getInt("running"),
                        row.getInt("done"), row.getInt("paused"), row.getInt("late"), 0),
                last == 0 ? null : new Quarter(last / 10, last % 10), sent == null ? null : sent.toInstant(),
                row.getBoolean("begun"));
    }

    static Line line(ResultSet row, int number) throws SQLException {
        Date due = row.getDate(6);
        return new Line(row.getLong(1), PlanPart.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                row.getString(5), due == null ? null : due.toLocalDate(), RowState.valueOf(row.getString(7)),
                row.getObject(8, Integer.class), Arrays.asList((String[]) row.getArray(9).getArray()),
                Arrays.asList((String[]) row.getArray(10).getArray()));
    }
}
