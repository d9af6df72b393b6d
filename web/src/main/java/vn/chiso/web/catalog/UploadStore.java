package vn.chiso.web.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files that somebody looks over before they are installed. */
@Component
class UploadStore {

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An uploaded file. */
    @SuppressWarnings("ArrayRecordComponent") // a file; nobody compares uploads
    record Upload(long id, String fileName, String digest, byte[] content, long by) {
    }

    long add(String fileName, String digest, byte[] content, Instant at, long by) {
        return jdbc.sql("""
                insert into framework_upload (file_name, digest, content, uploaded_at, uploaded_by)
                values (?, ?, ?, ?, ?) returning id""").param(fileName).param(digest).param(content)
                .param(Timestamp.from(at)).param(by).query(Long.class).single();
    }

    Optional<Upload> byId(long id) {
        return jdbc.sql("select id, file_name, digest, content, uploaded_by from framework_upload where id = ?")
                .param(id).query((row, number) -> new Upload(row.getLong(1), row.getString(2), row.getString(3),
                        row.getBytes(4), row.getLong(5)))
                .optional();
    }

    void remove(long id) {
        jdbc.sql("delete from framework_upload where id = ?").param(id).update();
    }

    /** Forgets files that nobody came back for. */
    void removeBefore(Instant moment) {
        jdbc.sql("delete from framework_upload where uploaded_at < ?").param(Timestamp.from(moment)).update();
    }
}
