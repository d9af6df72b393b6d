package vn.chiso.web.plan.progress;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What nobody looks after in a plan, found by the database. */
@Repository
class CoverageStore {

    private static final String AIMLESS = " from plan_row r where r.plan_id = :plan and r.part = 'TASK' "
            + "and not r.indicators && cast(:known as text[])";

    /** Not done, and due after a day, or due on no day although it neither recurs nor has years. */
    private static final String LOOSE = """
             from plan_row r
            where r.plan_id = :plan and r.state <> 'DONE'
              and (r.due_on > cast(:cutoff as date)
                   or (r.due_on is null and r.last_year is null
                       and not coalesce(r.deadline, '') = any(cast(:recurring as text[]))))""";

    private final JdbcClient jdbc;

    CoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of the framework that tasks, documents and projects of a plan serve. */
    List<String> served(long plan) {
        return jdbc.sql("select distinct unnest(indicators) from plan_row where plan_id = ? and part <> 'TARGET'")
                .param(plan).query(String.class).list();
    }

    /** Tasks that serve none of these rows of the framework, in the plan's order. */
    List<ProgressStore.Line> aimless(long plan, Collection<String> known, int limit, long offset) {
        return jdbc.sql(ProgressStore.LINE + AIMLESS + " order by r.position, r.id limit :limit offset :offset")
                .param("plan", plan).param("known", known.toArray(String[]::new)).param("limit", limit)
                .param("offset", offset).query(ProgressStore::line).list();
    }

    int countAimless(long plan, Collection<String> known) {
        return jdbc.sql("select count(*)" + AIMLESS).param("plan", plan)
                .param("known", known.toArray(String[]::new)).query(Integer.class).single();
    }

    /** Every set of words that deadlines without a day have in a plan. */
    List<String> dayless(long plan) {
        return jdbc.sql("select distinct coalesce(deadline, '') from plan_row where plan_id = ? and due_on is null")
                .param(plan).query(String.class).list();
    }

    /**
     * Which rows have a loose end.
     *
     * @param cutoff    last day on which a figure of the round is taken; null where nobody knows
     * @param recurring words of deadlines that recur
     */
    record Loose(long plan, @Nullable LocalDate cutoff, Collection<String> recurring) {
    }

    /** Rows that are due after a day or on none, those first that cost most. */
    List<ProgressStore.Line> loose(Loose loose, List<Losses.Weight> weights, int limit, long offset) {
        return where("with " + ProgressStore.WEIGHT + ProgressStore.LINE + LOOSE + ProgressStore.BY_COST
                + " limit :limit offset :offset", loose)
                .param("nodes", weights.stream().map(Losses.Weight::node).toArray(String[]::new))
                .param("leaves", weights.stream().map(Losses.Weight::leaf).toArray(String[]::new))
                .param("lost", ProgressStore.ordering(weights)).param("limit", limit).param("offset", offset)
                .query(ProgressStore::line).list();
    }

    int countLoose(Loose loose) {
        return where("select count(*)" + LOOSE, loose).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec where(String sql, Loose loose) {
        return jdbc.sql(sql).param("plan", loose.plan())
                .param("cutoff", loose.cutoff() == null ? null : Date.valueOf(loose.cutoff()))
                .param("recurring", loose.recurring().toArray(String[]::new));
    }

    /**
     * How much a unit leads.
     *
     * @param name of the unit, or as the plan has it
     * @param open rows that are not done
     */
    record Load(String name, @Nullable Long unit, int rows, int open) {
    }

    /** Every lead unit, those with most rows first. */
    List<Load> loads(long plan) {
        return jdbc
                .sql("""
                        select coalesce(min(t.short_name), min(t.name), min(n.name)), u.unit_id, count(distinct r.id),
                               count(distinct r.id) filter (where r.state <> 'DONE')
                          from plan_row r join plan_row_unit n on n.row_id = r.id and n.role = 'LEAD'
                          left join plan_unit u on u.plan_id = r.plan_id and u.name = n.name left join unit t on t.id = u.unit_id
                         where r.plan_id = ?
                         group by u.unit_id, case when u.unit_id is null then n.name end
                         order by 3 desc, 1""")
                .param(plan)
                .query((row, number) -> new Load(row.getString(1), row.getObject(2, Long.class), row.getInt(3),
                        row.getInt(4)))
                .list();
    }
}
