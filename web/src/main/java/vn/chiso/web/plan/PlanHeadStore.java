package vn.chiso.web.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Heads of plans as they are stored. */
@Repository
class PlanHeadStore {

    private static final String SELECT = """
            select id, slug, title, number, issuer, unit_name, unit_id, first_year, last_year, framework, campaign_id,
                   state, sample, illustrative, version, changed_at, changed_by
              from plan
            """;

    private final JdbcClient jdbc;

    PlanHeadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All plans: those that are carried out first, then drafts, then closed ones, the newest first. */
    List<PlanHead> all() {
        return jdbc.sql(SELECT + """
                order by case state when 'ISSUED' then 0 when 'DRAFT' then 1 else 2 end, last_year desc, id desc""")
                .query(PlanHeadStore::head).list();
    }

    /** Whether there is no plan at all. */
    boolean empty() {
        return jdbc.sql("select not exists (select 1 from plan)").query(Boolean.class).single();
    }

    Optional<PlanHead> find(long id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(PlanHeadStore::head).optional();
    }

    /** The plan as it is now; its state stays until the transaction ends. Many may hold it at once. */
    Optional<PlanHead> hold(long id) {
        return jdbc.sql(SELECT + " where id = ? for share").param(id).query(PlanHeadStore::head).optional();
    }

    /** The plan as it is now; nobody changes or holds it until the transaction ends. */
    Optional<PlanHead> lock(long id) {
        return jdbc.sql(SELECT + " where id = ? for update").param(id).query(PlanHeadStore::head).optional();
    }

    static PlanHead head(ResultSet row, int number) throws SQLException {
        return new PlanHead(row.getLong("id"), row.getString("slug"), row.getString("title"), row.getString("number"),
                row.getString("issuer"), row.getString("unit_name"), row.getObject("unit_id", Long.class),
                row.getInt("first_year"), row.getInt("last_year"), row.getString("framework"),
                row.getObject("campaign_id", Long.class), PlanState.valueOf(row.getString("state")),
                row.getBoolean("sample"), row.getBoolean("illustrative"), row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }
}
