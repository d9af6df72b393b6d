package vn.chiso.web.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people say to each other about an indicator. */
@Repository
class CommentStore {

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Comments.Comment> of(EntryKey key) {
        return jdbc.sql("""
                select at, by_person, body from entry_comment
                 where campaign_id = ? and unit_id = ? and leaf = ? order by id desc limit 50""").param(key.campaign())
                .param(key.unit()).param(key.leaf().value()).query((row, number) -> new Comments.Comment(
                        row.getTimestamp(1).toInstant(), row.getLong(2), row.getString(3)))
                .list();
    }

    void add(EntryKey key, Instant at, long person, String body) {
        jdbc.sql(
                "insert into entry_comment (campaign_id, unit_id, leaf, at, by_person, body) values (?, ?, ?, ?, ?, ?)")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(Timestamp.from(at))
                .param(person).param(body).update();
    }
}
