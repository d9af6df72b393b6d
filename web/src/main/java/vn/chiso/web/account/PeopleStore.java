package vn.chiso.web.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PeopleStore {

    static final String SELECT = """
            select p.id, p.login, p.name, p.email, p.unit_id, p.must_change_password, p.locked_until, p.disabled_at,
                   p.last_seen_at, p.version,
                   (select string_agg(r.role, ',') from person_role r where r.person_id = p.id) as roles
              from person p
            """;

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> byId(long id) {
        return jdbc.sql(SELECT + "where p.id = ?").param(id).query(PeopleStore::person).optional();
    }

    Optional<Person> byLogin(String login) {
        return jdbc.sql(SELECT + "where p.login = lower(?)").param(login).query(PeopleStore::person).optional();
    }

    List<Person> all() {
        return jdbc.sql(SELECT + "order by p.disabled_at is not null, p.name collate \"vi-x-icu\", p.id")
                .query(PeopleStore::person).list();
    }

    List<Person> withRole(Role role) {
        return jdbc.sql(SELECT + """
                where p.disabled_at is null
                  and exists (select 1 from person_role r where r.person_id = p.id and r.role = ?)
                order by p.name collate "vi-x-icu", p.id""").param(role.name()).query(PeopleStore::person).list();
    }

    long insert(String login, String name, @Nullable String email, @Nullable Long unit, Instant at) {
        return jdbc.sql("""
                insert into person (login, name, email, unit_id, created_at) values (lower(?), ?, ?, ?, ?)
                returning id""").param(login).param(name).param(email).param(unit).param(Timestamp.from(at))
                .query(Long.class).single();
    }

    boolean update(Person person) {
        return jdbc.sql("""
                update person set name = :name, email = :email, unit_id = :unit, version = version + 1,
                       -- an account that is opened again has not been idle
                       last_seen_at = case when disabled_at is not null and cast(:disabled as timestamptz) is null
                                           then null else last_seen_at end,
                       disabled_at = :disabled
                 where id = :id and version = :version""").param("name", person.name())
                .param("email", person.email()).param("unit", person.unit())
                .param("disabled", timestamp(person.disabledAt())).param("id", person.id())
                .param("version", person.version()).update() == 1;
    }

    void replaceRoles(long id, Set<Role> roles) {
        jdbc.sql("delete from person_role where person_id = ?").param(id).update();
        roles.forEach(role -> jdbc.sql("insert into person_role (person_id, role) values (?, ?)")
                .param(id).param(role.name()).update());
    }

    @Nullable
    String passwordHash(long id) {
        return jdbc.sql("select coalesce(password_hash, '') from person where id = ?").param(id).query(String.class)
                .optional().filter(hash -> !hash.isEmpty()).orElse(null);
    }

    void setPassword(long id, String hash, boolean mustChange) {
        jdbc.sql("""
                update person set password_hash = ?, must_change_password = ?, failed_attempts = 0, locked_until = null
                 where id = ?""").param(hash).param(mustChange).param(id).update();
    }

    /** Counts a failure, and says how many there are now. */
    int fail(long id) {
        return jdbc
                .sql("update person set failed_attempts = failed_attempts + 1 where id = ? returning failed_attempts")
                .param(id).query(Integer.class).single();
    }

    void lock(long id, Instant until) {
        jdbc.sql("update person set locked_until = ?, failed_attempts = 0 where id = ?")
                .param(Timestamp.from(until)).param(id).update();
    }

    void seen(long id, Instant at) {
        jdbc.sql("""
                update person set last_seen_at = ?, failed_attempts = 0, locked_until = null where id = ?""")
                .param(Timestamp.from(at)).param(id).update();
    }

    void disable(long id, Instant at) {
        jdbc.sql("update person set disabled_at = ? where id = ?").param(Timestamp.from(at)).param(id).update();
    }

    boolean anybody() {
        return jdbc.sql("select exists (select 1 from person)").query(Boolean.class).single();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        String named = row.getString("roles");
        if (named != null) {
            for (String role : named.split(",", -1)) {
                roles.add(Role.valueOf(role));
            }
        }
        return new Person(row.getLong("id"), row.getString("login"), row.getString("name"), row.getString("email"),
                row.getObject("unit_id", Long.class), roles, row.getBoolean("must_change_password"),
                instant(row, "locked_until"), instant(row, "disabled_at"), instant(row, "last_seen_at"),
                row.getInt("version"));
    }
}
