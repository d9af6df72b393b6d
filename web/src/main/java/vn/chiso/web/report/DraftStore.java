package vn.chiso.web.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.chiso.web.account.Person;

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
     * @param unit    of whoever was the first to write; null for none
     */
    record Written(Map<String, String> texts, int version, @Nullable Instant at, @Nullable String by,
            @Nullable Long unit) {

        static final Written NOTHING = new Written(Map.of(), 0, null, null, null);

        /** What somebody knows of it who may not read the texts. */
        Written unread() {
            return new Written(Map.of(), version, null, null, unit);
        }
    }

    /** A document for which somebody has written. */
    record Saved(String key, Instant at, String by) {
    }

    Optional<Written> of(String kind, String subject) {
        return jdbc.sql("""
                select d.texts, d.version, d.changed_at, a.name, d.unit_id from document_draft d
                  join person a on a.id = d.changed_by where d.kind = ? and d.subject = ?""").param(kind)
                .param(subject)
                .query((row, number) -> new Written(json.readValue(row.getString(1), TEXTS), row.getInt(2),
                        row.getTimestamp(3).toInstant(), row.getString(4), row.getObject(5, Long.class)))
                .optional();
    }

    /** Documents of a kind for which somebody has written, the latest first. */
    List<Saved> saved(String kind, int most) {
        return jdbc.sql("""
                select d.subject, d.changed_at, a.name from document_draft d join person a on a.id = d.changed_by
                 where d.kind = ? order by d.changed_at desc, d.subject limit ?""").param(kind).param(most)
                .query(DraftStore::row).list();
    }

    /** Those whose key begins with something, the latest first. */
    List<Saved> saved(String kind, String beginning) {
        return jdbc.sql("""
                select d.subject, d.changed_at, a.name from document_draft d join person a on a.id = d.changed_by
                 where d.kind = ? and starts_with(d.subject, ?) order by d.changed_at desc, d.subject""").param(kind)
                .param(beginning).query(DraftStore::row).list();
    }

    private static Saved row(ResultSet row, int number) throws SQLException {
        return new Saved(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3));
    }

    /**
     * Whether they were kept: not when somebody has kept other texts meanwhile.
     *
     * @param person who keeps them; whoever does so first gives the document his unit
     */
    boolean keep(String kind, String subject, int version, Map<String, String> texts, Instant at, Person person) {
        return jdbc.sql("""
                insert into document_draft (kind, subject, texts, changed_at, changed_by, unit_id)
                select :kind, :subject, :texts::jsonb, :at, :person, :unit
                 where :version = 0 or exists (select 1 from document_draft where kind = :kind and subject = :subject)
                    on conflict (kind, subject) do update set texts = excluded.texts,
                       version = document_draft.version + 1, changed_at = excluded.changed_at,
                       changed_by = excluded.changed_by,
                       unit_id = coalesce(document_draft.unit_id, excluded.unit_id)
                 where document_draft.version = :version""").param("kind", kind).param("subject", subject)
                .param("texts", json.writeValueAsString(texts)).param("at", Timestamp.from(at))
                .param("person", person.id()).param("unit", person.unit(), Types.BIGINT).param("version", version)
                .update() == 1;
    }
}
