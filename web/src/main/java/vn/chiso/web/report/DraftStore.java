package vn.chiso.web.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Texts that people have written for documents. */
@Repository
class DraftStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Texts as they are stored.
     *
     * @param version 0 while nobody has written
     * @param by      who wrote last; null for nobody
     */
    record Written(Map<String, String> texts, int version, @Nullable Instant at, @Nullable String by) {

        static final Written NOTHING = new Written(Map.of(), 0, null, null);
    }

    Optional<Written> of(String kind, String subject) {
        return jdbc.sql("""
                select d.texts, d.version, d.changed_at, a.name from document_draft d
                  join person a on a.id = d.changed_by where d.kind = ? and d.subject = ?""").param(kind)
                .param(subject)
                .query((row, number) -> new Written(json.readValue(row.getString(1), TEXTS), row.getInt(2),
                        row.getTimestamp(3).toInstant(), row.getString(4)))
                .optional();
    }

    /** Whether they were kept: not when somebody has kept other texts meanwhile. */
    boolean keep(String kind, String subject, int version, Map<String, String> texts, Instant at, long person) {
        return jdbc.sql("""
                insert into document_draft (kind, subject, texts, changed_at, changed_by)
                select :kind, :subject, :texts::jsonb, :at, :person
                 where :version = 0 or exists (select 1 from document_draft where kind = :kind and subject = :subject)
                    on conflict (kind, subject) do update set texts = excluded.texts,
                       version = document_draft.version + 1, changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by
                 where document_draft.version = :version""").param("kind", kind).param("subject", subject)
                .param("texts", json.writeValueAsString(texts)).param("at", Timestamp.from(at))
                .param("person", person).param("version", version).update() == 1;
    }
}
