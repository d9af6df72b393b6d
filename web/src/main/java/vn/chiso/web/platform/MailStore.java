package vn.chiso.web.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {

    /** After so many failures a mail is given up; it stays in the table with its last error. */
    static final int TRIES = 10;

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(long id, String recipient, String subject, String body, int attempts) {
    }

    void add(String recipient, String subject, String body, Instant at) {
        jdbc.sql("insert into mail (recipient, subject, body, created_at, next_attempt_at) values (?, ?, ?, ?, ?)")
                .params(recipient, subject, body, Timestamp.from(at), Timestamp.from(at)).update();
    }

    /** The next mail that is due; other instances pass it by until the transaction ends. */
    Optional<Waiting> next(Instant now) {
        return jdbc.sql("""
                select id, recipient, subject, body, attempts from mail
                 where sent_at is null and attempts < ? and next_attempt_at <= ?
                 order by next_attempt_at, id limit 1 for update skip locked""").param(TRIES)
                .param(Timestamp.from(now))
                .query((row, number) -> new Waiting(row.getLong(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getInt(5)))
                .optional();
    }

    void sent(long id, Instant at) {
        jdbc.sql("update mail set sent_at = ?, attempts = attempts + 1, last_error = null where id = ?")
                .param(Timestamp.from(at)).param(id).update();
    }

    void failed(long id, String error, Instant nextAttempt) {
        jdbc.sql("update mail set attempts = attempts + 1, last_error = ?, next_attempt_at = ? where id = ?")
                .param(error).param(Timestamp.from(nextAttempt)).param(id).update();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from mail where created_at < ?").param(Timestamp.from(before)).update();
    }
}
