package vn.chiso.web.plan;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.web.platform.SearchKey;

/** Rows of plans as they are read. What belongs to rows is read for all of them at once. */
@Repository
class RowStore {

    static final String SELECT = """
            select r.id, r.plan_id, r.part, r.position, r.code, r.heading, r.name, r.indicators, r.content,
                   r.deliverable, r.deadline, r.due_on, r.document_kind, r.document_type, r.first_year, r.last_year,
                   r.printed_total, r.dash_reason, r.place, r.state, r.percent, r.version, r.changed_at, r.changed_by
              from plan_row r
            """;

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row without what stands in tables of its own. */
    record Bare(PlanRow row) {
    }

    /** All rows of a table, in order. */
    List<PlanRow> of(long plan, PlanPart part) {
        return whole(jdbc.sql(SELECT + " where r.plan_id = ? and r.part = ? order by r.position, r.id").param(plan)
                .param(part.name()).query(RowStore::bare).list());
    }

    /** The identifiers of all rows of a table, in order. */
    List<Long> ids(long plan, PlanPart part) {
        return jdbc.sql("select id from plan_row where plan_id = ? and part = ? order by position, id").param(plan)
                .param(part.name()).query(Long.class).list();
    }

    Optional<PlanRow> find(long id) {
        return whole(jdbc.sql(SELECT + " where r.id = ?").param(id).query(RowStore::bare).list()).stream().findFirst();
    }

    private static final String WANTED = """
             where r.plan_id = :plan and r.part = :part
               and (:heading = '' or r.heading = :heading or starts_with(r.heading, :heading || '.'))
               and (:lead = '' or exists (select 1 from plan_row_unit u
                                           where u.row_id = r.id and u.role = 'LEAD' and u.name = :lead))
               and (:state = '' or case when :state = 'LATE'
                                        then r.state in ('NOT_STARTED', 'RUNNING') and r.due_on < :today
                                        else r.state = :state end)
               and (:indicator = '' or exists (select 1 from unnest(r.indicators) i
                                                where i = :indicator or starts_with(i, :indicator || '.')))
               and (:text = '' or r.search_key like :like)
            """;

    /** The part of a table that is wanted. */
    List<PlanRow> find(long plan, PlanPart part, RowWanted wanted, LocalDate today, int limit, long offset) {
        String order = switch (wanted.order()) {
            case PLAN -> "";
            case CODE -> "r.code collate plan_code, ";
            case DEADLINE -> "r.due_on nulls last, ";
        };
        return whole(where(SELECT + WANTED + " order by " + order + "r.position, r.id limit :limit offset :offset",
                plan, part, wanted, today).param("limit", limit).param("offset", offset).query(RowStore::bare)
                .list());
    }

    /** How many rows are wanted. */
    int count(long plan, PlanPart part, RowWanted wanted, LocalDate today) {
        return where("select count(*) from plan_row r" + WANTED, plan, part, wanted, today).query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec where(String sql, long plan, PlanPart part, RowWanted wanted, LocalDate today) {
        String state = wanted.state().equals(RowWanted.LATE)
                ? "LATE"
                : wanted.state().toUpperCase(Locale.ROOT).replace('-', '_');
        return jdbc.sql(sql).param("plan", plan).param("part", part.name()).param("heading", wanted.heading())
                .param("lead", wanted.lead()).param("state", state).param("today", Date.valueOf(today))
                .param("indicator", wanted.indicator()).param("text", wanted.text())
                .param("like", SearchKey.contains(wanted.text()));
    }

    /** The names of units that lead a row of a table. */
    List<String> leads(long plan, PlanPart part) {
        return jdbc.sql("""
                select distinct u.name collate "vi-x-icu" as name from plan_row_unit u
                  join plan_row r on r.id = u.row_id
                 where r.plan_id = ? and r.part = ? and u.role = 'LEAD' order by name""").param(plan)
                .param(part.name()).query(String.class).list();
    }

    /** The codes of the framework's nodes that rows of a table serve, 9 before 10. */
    List<String> indicators(long plan, PlanPart part) {
        return jdbc.sql("""
                select distinct i collate plan_code as code
                  from plan_row r cross join lateral unnest(r.indicators) i
                 where r.plan_id = ? and r.part = ? order by code""").param(plan).param(part.name())
                .query(String.class).list();
    }

    /** How many rows each table has. */
    Map<PlanPart, Integer> counts(long plan) {
        Map<PlanPart, Integer> counts = new EnumMap<>(PlanPart.class);
        jdbc.sql("select part, count(*) from plan_row where plan_id = ? group by part").param(plan).query(row -> {
            counts.put(PlanPart.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** Fills in units, measures and amounts. */
    List<PlanRow> whole(List<Bare> bare) {
        Long[] ids = bare.stream().map(each -> each.row().id()).toArray(Long[]::new);
        Map<Long, Units> units = units(ids);
        Map<Long, List<Measure>> measures = measures(ids);
        Map<Long, Map<String, Amount>> amounts = amounts(ids);
        return bare.stream().map(Bare::row).map(row -> {
            RowContent c = row.content();
            boolean project = c.part() == PlanPart.PROJECT; // the money of tasks is not part of the plan's words
            RowContent content = new RowContent(c.part(), c.code(), c.heading(), c.name(), c.indicators(), c.content(),
                    measures.getOrDefault(row.id(), List.of()), c.deliverable(),
                    units.getOrDefault(row.id(), Units.NONE), c.deadline(), c.kind(), c.type(), c.years(),
                    project ? amounts.getOrDefault(row.id(), Map.of()) : Map.of(), c.total(), c.reason(), c.place());
            return new PlanRow(row.id(), row.plan(), row.position(), content, row.state(), row.percent(), row.due(),
                    row.version(), row.changedAt(), row.changedBy());
        }).toList();
    }

    private Map<Long, Units> units(Long[] ids) {
        Map<Long, List<String>> lead = new HashMap<>();
        Map<Long, List<String>> coordinating = new HashMap<>();
        jdbc.sql("select row_id, role, name from plan_row_unit where row_id = any(?) order by row_id, position")
                .param(ids).query(row -> {
                    Map<Long, List<String>> names = row.getString(2).equals("LEAD") ? lead : coordinating;
                    names.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getString(3));
                });
        Map<Long, Units> units = new HashMap<>();
        for (Long id : ids) {
            units.put(id, new Units(lead.getOrDefault(id, List.of()), coordinating.getOrDefault(id, List.of())));
        }
        return units;
    }

    private Map<Long, List<Measure>> measures(Long[] ids) {
        Map<Long, List<Measure>> measures = new HashMap<>();
        jdbc.sql("""
                select row_id, content, unit, baseline_year, baseline_value, baseline_fraction, baseline_words,
                       goal_comparison, goal_value, goal_fraction, goal_words
                  from plan_measure where row_id = any(?) order by row_id, position, id""").param(ids)
                .query(row -> {
                    measures.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(measure(row));
                });
        return measures;
    }

    private static Measure measure(ResultSet row) throws SQLException {
        var before = new StoredFigure(row.getString(5), row.getString(6), row.getString(7)).figure();
        var after = new StoredFigure(row.getString(9), row.getString(10), row.getString(11)).figure();
        String comparison = row.getString(8);
        return new Measure(row.getString(2), row.getString(3),
                before == null ? null : new Measure.Baseline(row.getInt(4), before), after == null || comparison == null
                        ? null
                        : new Measure.Goal(Comparison.valueOf(comparison), after));
    }

    /** In the order of the plan's sources. */
    private Map<Long, Map<String, Amount>> amounts(Long[] ids) {
        Map<Long, Map<String, Amount>> amounts = new HashMap<>();
        jdbc.sql("""
                select a.row_id, a.source, a.amount from plan_amount a join plan_row r on r.id = a.row_id
                  join plan_source s on s.plan_id = r.plan_id and s.code = a.source
                 where a.row_id = any(?) order by a.row_id, s.position""").param(ids).query(row -> {
            amounts.computeIfAbsent(row.getLong(1), _ -> new LinkedHashMap<>()).put(row.getString(2),
                    row.getBigDecimal(3) == null
                            ? new Amount.Dash()
                            : new Amount.Dong(Exact.of(row.getBigDecimal(3))));
        });
        return amounts;
    }

    static Bare bare(ResultSet row, int number) throws SQLException {
        String deadline = row.getString("deadline");
        String kind = row.getString("document_kind");
        Integer first = row.getObject("first_year", Integer.class);
        Integer last = row.getObject("last_year", Integer.class);
        String total = row.getString("printed_total");
        String reason = row.getString("dash_reason");
        RowContent content = new RowContent(PlanPart.valueOf(row.getString("part")), row.getString("code"),
                row.getString("heading"), row.getString("name"), texts(row.getArray("indicators")),
                texts(row.getArray("content")), List.of(), row.getString("deliverable"), Units.NONE,
                deadline == null ? null : new Deadline(deadline),
                kind == null ? null : DocumentToIssue.Kind.valueOf(kind), row.getString("document_type"),
                first == null || last == null ? null : new Years(first, last), Map.of(),
                total == null ? null : Amount.parse(total).orElseThrow(),
                reason == null ? null : DashReason.valueOf(reason), row.getString("place"));
        var due = row.getDate("due_on");
        return new Bare(new PlanRow(row.getLong("id"), row.getLong("plan_id"), row.getInt("position"), content,
                RowState.valueOf(row.getString("state")), row.getObject("percent", Integer.class),
                due == null ? null : due.toLocalDate(), row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
