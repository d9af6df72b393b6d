package vn.chiso.web.plan;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.platform.SearchKey;

/** The list of plans as the database finds it, each with the sizes of its tables. */
@Repository
class ListStore {

    /** The rule of {@link PlanRights.ReadablePlans#has}. */
    private static final String READABLE = """
             where case when p.state = 'DRAFT' then :drafts or p.unit_id = cast(:own as bigint) else :issued end
            """;

    /** What is searched is brought into the form of {@link SearchKey} here: plans are few, and no key is kept of them. */
    private static final String WANTED = READABLE + """
               and (:year = 0 or :year between p.first_year and p.last_year)
               and (:state = '' or p.state = :state)
               and (:text = '' or lower(translate(regexp_replace(
                        normalize(concat_ws(' ', p.title, p.number, p.unit_name, p.issuer), nfd),
                        '[\\u0300-\\u036f]+', '', 'g'), 'đĐ', 'dD')) like :like)
            """;

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plans that are wanted: those that are carried out first, then drafts, then closed ones, the newest first. */
    List<ListPage.Line> find(PlanRights.ReadablePlans readable, ListWanted wanted, int limit, long offset) {
        return where("""
                select p.*, held.targets, held.tasks, held.documents, held.projects
                  from plan p cross join lateral (
                        select count(*) filter (where r.part = 'TARGET') as targets,
                               count(*) filter (where r.part = 'TASK') as tasks,
                               count(*) filter (where r.part = 'DOCUMENT') as documents,
                               count(*) filter (where r.part = 'PROJECT') as projects
                          from plan_row r where r.plan_id = p.id) held
                """ + WANTED + """
                 order by case p.state when 'ISSUED' then 0 when 'DRAFT' then 1 else 2 end, p.last_year desc, p.id desc
                 limit :limit offset :offset
                """, readable, wanted).param("limit", limit).param("offset", offset)
                .query((row, number) -> new ListPage.Line(PlanHeadStore.head(row, number), row.getInt("targets"),
                        row.getInt("tasks"), row.getInt("documents"), row.getInt("projects")))
                .list();
    }

    /** How many plans are wanted. */
    int count(PlanRights.ReadablePlans readable, ListWanted wanted) {
        return where("select count(*) from plan p" + WANTED, readable, wanted).query(Integer.class).single();
    }

    /** The years of all readable plans, the last first. */
    List<Integer> years(PlanRights.ReadablePlans readable) {
        return readable("""
                select distinct held from plan p cross join lateral generate_series(p.first_year, p.last_year) held
                """ + READABLE + " order by held desc", readable).query(Integer.class).list();
    }

    private JdbcClient.StatementSpec where(String sql, PlanRights.ReadablePlans readable, ListWanted wanted) {
        return readable(sql, readable).param("year", wanted.year().isEmpty() ? 0 : Integer.parseInt(wanted.year()))
                .param("state", wanted.state().toUpperCase(Locale.ROOT)).param("text", wanted.text())
                .param("like", SearchKey.contains(wanted.text()));
    }

    private JdbcClient.StatementSpec readable(String sql, PlanRights.ReadablePlans readable) {
        return jdbc.sql(sql).param("issued", readable.issued()).param("drafts", readable.drafts())
                .param("own", readable.own());
    }
}
