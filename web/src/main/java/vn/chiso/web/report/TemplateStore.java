package vn.chiso.web.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.document.Layout;

/** The province's own templates. */
@Repository
class TemplateStore {

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A template that was brought. */
    @SuppressWarnings("ArrayRecordComponent") // a file; nobody compares templates
    record Own(String fileName, byte[] content, Instant at, String by) {
    }

    Optional<Own> of(Layout layout) {
        return jdbc.sql("""
                select t.file_name, t.content, t.changed_at, a.name from document_template t
                  join person a on a.id = t.changed_by where t.layout = ?""").param(layout.id())
                .query((row, number) -> new Own(row.getString(1), row.getBytes(2), row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .optional();
    }

    void keep(Layout layout, String fileName, byte[] content, Instant at, long person) {
        jdbc.sql("""
                insert into document_template (layout, file_name, content, changed_at, changed_by)
                values (?, ?, ?, ?, ?)
                    on conflict (layout) do update set file_name = excluded.file_name, content = excluded.content,
                       changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by""").param(layout.id()).param(fileName).param(content)
                .param(Timestamp.from(at)).param(person).update();
    }

    boolean drop(Layout layout) {
        return jdbc.sql("delete from document_template where layout = ?").param(layout.id()).update() == 1;
    }
}
