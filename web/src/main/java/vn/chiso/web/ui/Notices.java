package vn.chiso.web.ui;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;

/** What the bell shows: sentences for one person, with a link to where something is to be done. */
@Component
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One notice; the sentence is kept as key and facts, so that it follows the reader's language. */
    public record Notice(long id, Instant at, String key, List<String> facts, String link, @Nullable Instant readAt) {
    }

    /** Tells a person something. */
    public void tell(long person, String key, String link, String... facts) {
        jdbc.sql("insert into notice (person_id, at, key, facts, link) values (?, ?, ?, ?, ?)").param(person)
                .param(Timestamp.from(clock.instant())).param(key).param(facts).param(link).update();
    }

    /** Tells a person something, unless the same, leading to the same place, still waits to be read. */
    public void tellOnce(long person, String key, String link, String... facts) {
        boolean waiting = jdbc
                .sql("""
                        select exists (select 1 from notice where person_id = ? and key = ? and link = ? and read_at is null)""")
                .param(person).param(key).param(link).query(Boolean.class).single();
        if (!waiting) {
            tell(person, key, link, facts);
        }
    }

    /** The newest notices of a person. */
    public List<Notice> of(Person person, int limit) {
        return of(person, null, limit);
    }

    /** The newest notices of a person among those older than one; null for all. */
    List<Notice> of(Person person, @Nullable Long before, int limit) {
        return jdbc.sql("""
                select id, at, key, facts, link, read_at from notice
                 where person_id = ? and id < coalesce(cast(? as bigint), 9223372036854775807)
                 order by id desc limit ?""")
                .param(person.id()).param(before).param(limit).query((row, number) -> {
                    Array facts = row.getArray(4);
                    Timestamp read = row.getTimestamp(6);
                    return new Notice(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3),
                            List.of((String[]) facts.getArray()), row.getString(5),
                            read == null ? null : read.toInstant());
                }).list();
    }

    /** Where a notice of the person leads; it counts as read from now on. */
    Optional<String> follow(Person person, long id) {
        return jdbc.sql("""
                update notice set read_at = coalesce(read_at, ?) where id = ? and person_id = ? returning link""")
                .param(Timestamp.from(clock.instant())).param(id).param(person.id()).query(String.class).optional();
    }

    /** How many a person has not read. */
    public int unread(Person person) {
        return jdbc.sql("select count(*) from notice where person_id = ? and read_at is null").param(person.id())
                .query(Integer.class).single();
    }

    /** Marks all notices of a person as read. */
    public void readAll(Person person) {
        jdbc.sql("update notice set read_at = ? where person_id = ? and read_at is null")
                .param(Timestamp.from(clock.instant())).param(person.id()).update();
    }

    /** Notices that were read long ago, or that nobody read for a year, are forgotten. */
    @Scheduled(cron = "0 45 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        Instant now = clock.instant();
        jdbc.sql("delete from notice where read_at < ? or at < ?")
                .param(Timestamp.from(now.minus(Duration.ofDays(90))))
                .param(Timestamp.from(now.minus(Duration.ofDays(365)))).update();
    }
}
