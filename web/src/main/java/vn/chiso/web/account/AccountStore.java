package vn.chiso.web.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.web.platform.SearchKey;

@Repository
class AccountStore {

    private static final String WHERE = """
            where (:text = '' or p.search_key like :like)
              and (cast(:unit as bigint) is null or p.unit_id = :unit)
              and (cast(:role as text) is null
                   or exists (select 1 from person_role r where r.person_id = p.id and r.role = :role))
              and (:state = '' or (:state = 'OPEN' and p.disabled_at is null)
                   or (:state = 'CLOSED' and p.disabled_at is not null)
                   or (:state = 'LOCKED' and p.disabled_at is null and p.locked_until > :now))""";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> find(AccountFilter filter, Instant now, int limit, int offset) {
        return where(PeopleStore.SELECT + WHERE + "\n" + """
                order by p.disabled_at is not null, p.name collate "vi-x-icu", p.id
                limit :limit offset :offset""", filter, now)
                .param("limit", limit).param("offset", offset).query(PeopleStore::person).list();
    }

    int count(AccountFilter filter, Instant now) {
        return where("select count(*) from person p\n" + WHERE, filter, now).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec where(String sql, AccountFilter filter, Instant now) {
        Role role = filter.role();
        AccountFilter.State state = filter.state();
        String text = filter.text().strip();
        return jdbc.sql(sql).param("text", text).param("like", SearchKey.contains(text)).param("unit", filter.unit())
                .param("role", role == null ? null : role.name()).param("state", state == null ? "" : state.name())
                .param("now", Timestamp.from(now));
    }

    /** Two administrators who close each other's account wait for each other here. */
    void lockAdministrators() {
        jdbc.sql("""
                select p.id from person p join person_role r on r.person_id = p.id and r.role = 'ADMINISTRATOR'
                 order by p.id for update""").query(Long.class).list();
    }

    boolean otherAdministrators(long but) {
        return jdbc.sql("""
                select exists (select 1 from person p join person_role r on r.person_id = p.id
                                where r.role = 'ADMINISTRATOR' and p.disabled_at is null and p.id <> ?)""").param(but)
                .query(Boolean.class).single();
    }

    void unlock(long id) {
        jdbc.sql("update person set failed_attempts = 0, locked_until = null where id = ?").param(id).update();
    }
}
